/*
 * Copyright (c) 2026 Contributors to the HAN Port binding project
 *
 * See the NOTICE file(s) distributed with this work for additional
 * information.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * http://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.openhab.binding.hanport.internal.p1;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.hanport.internal.frame.Frame;
import org.openhab.binding.hanport.internal.frame.Slice;
import org.openhab.binding.hanport.internal.telegram.DecodeException;
import org.openhab.binding.hanport.internal.telegram.Flaw;
import org.openhab.binding.hanport.internal.telegram.MeterZone;
import org.openhab.binding.hanport.internal.telegram.Oddities;
import org.openhab.binding.hanport.internal.telegram.Reading;
import org.openhab.binding.hanport.internal.telegram.Telegram;
import org.openhab.binding.hanport.internal.telegram.Value.Text;
import org.openhab.binding.hanport.internal.trouble.TelegramTrouble;

/**
 * Understands P1 telegrams of every dialect: DSMR 2.2 to 5.0.2, ESMR 5, e-MUCS, the Swedish recommendation, and their
 * relatives of IEC 62056-21 mode D, also with reduced codes.
 * <p>
 * Two values in one line are two readings of the same code. A line that is no object is skipped and becomes a
 * {@link Flaw}; the others are delivered. Numbers keep the decimals that were sent. Source: DSMR P1 Companion Standard
 * 5.0.2, sections 6.2 to 6.12; IEC 62056-21, clause 6.6.
 * <p>
 * For one thread. It remembers the form of the last telegrams, and reads one of the same form by its places alone.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class P1Decoder {

    /** A meter has a telegram or two; of two that fall on one place the latest is kept. */
    private static final int FORMS = 16;

    private final @Nullable RepeatedTelegram[] forms = new RepeatedTelegram[FORMS];
    private final P1Cursor cursor = new P1Cursor();
    private final P1Identity identity = new P1Identity();
    private final P1Content content = new P1Content(cursor);
    private final P1Clock clock;
    private final P1Lines lines;
    private final boolean acceptMissingChecksum;
    /** Whether this meter has sent a checksum before: then a telegram without one has lost it. */
    private boolean checksumSeen;
    /** How the lines begin that are not understood in telegrams without a checksum. */
    private final Oddities oddLines;

    public P1Decoder() {
        this(MeterZone.CENTRAL_EUROPE.normal(), false);
    }

    /**
     * @param normalTime what a clock with the flag W is ahead of UTC; one with the flag S is an hour more ahead
     * @param acceptMissingChecksum whether telegrams without a checksum are taken also from meters of the dialects that
     *            have one
     */
    public P1Decoder(ZoneOffset normalTime, boolean acceptMissingChecksum) {
        this.acceptMissingChecksum = acceptMissingChecksum;
        oddLines = new Oddities(acceptMissingChecksum);
        clock = new P1Clock(new MeterZone(normalTime));
        lines = new P1Lines(cursor, clock, identity, content);
    }

    /** The line is interrupted: another meter may follow. */
    public void reset() {
        checksumSeen = false;
        oddLines.clear();
    }

    /**
     * @return the telegram; where its checksum is missing and is accepted all the same, that is a flaw of it
     * @throws DecodeException if the frame holds no object that is understood, or lacks its end or its checksum in a
     *             dialect where that means that more is lost
     */
    public Telegram decode(Frame.P1 frame) throws DecodeException {
        Slice bytes = frame.bytes();
        int place = bytes.length() % FORMS;
        RepeatedTelegram known = forms[place];
        Optional<Telegram> repeated = known == null ? Optional.empty() : known.read(bytes);
        Telegram telegram = repeated.isPresent() ? repeated.get() : read(bytes, place);
        if (frame.checksummed()) {
            checksumSeen = true;
            return telegram;
        }
        return unchecked(telegram, bytes);
    }

    private Telegram read(Slice bytes, int place) throws DecodeException {
        content.clear();
        cursor.open(bytes);
        identity.open(bytes, cursor.position());
        lines.read();
        if (content.size() == 0) {
            throw new DecodeException(0, "no object is understood");
        }
        Telegram telegram = content.telegram(identity.meter());
        List<Place> places = content.places();
        if (!places.isEmpty()) {
            forms[place] = new RepeatedTelegram(bytes, telegram.meter(), clock, places);
        }
        return telegram;
    }

    private static boolean endsWithMark(Slice bytes) {
        return bytes.at(bytes.length() - 1) == '!';
    }

    /** Nothing has shown yet that these bytes are what the meter sent. */
    private Telegram unchecked(Telegram telegram, Slice bytes) throws DecodeException {
        if (!checksumSeen && !P1Dialect.sendsChecksum(telegram)) {
            checkLines(telegram, bytes);
            return telegram;
        } else if (!endsWithMark(bytes)) {
            throw new DecodeException(bytes.length(), "telegram ends in the middle");
        }
        Flaw missing = new Flaw(bytes.length(), "checksum is missing", TelegramTrouble.CHECKSUM_MISSING);
        if (!acceptMissingChecksum) {
            throw new DecodeException(missing);
        }
        List<Flaw> flaws = Stream.concat(telegram.flaws().stream(), Stream.of(missing)).toList();
        return new Telegram(telegram.protocol(), telegram.meter(), telegram.time(), telegram.readings(), flaws);
    }

    /** A damaged line may even be the one that tells a dialect with a checksum. */
    private void checkLines(Telegram telegram, Slice bytes) throws DecodeException {
        List<String> odd = telegram.flaws().stream().map(flaw -> beginning(bytes, flaw.position())).toList();
        if (!odd.isEmpty() && (!endsWithMark(bytes) || !oddLines.areUsual(odd))) {
            throw new DecodeException(telegram.flaws().get(0));
        } else if (telegram.readings().stream().anyMatch(P1Decoder::isTorn)) {
            throw new DecodeException(bytes.length(), "value whose parentheses do not close");
        }
    }

    private static boolean isTorn(Reading reading) {
        return reading.value() instanceof Text text
                && text.text().chars().map(ch -> ch == '(' ? 1 : ch == ')' ? -1 : 0).sum() != 0;
    }

    /** What stands in front of the values. */
    private static String beginning(Slice bytes, int from) {
        StringBuilder beginning = new StringBuilder();
        for (int i = from; i < bytes.length() && bytes.at(i) != '(' && !P1Blanks.isLineEnd(bytes.at(i)); i++) {
            beginning.append((char) bytes.at(i));
        }
        return beginning.toString();
    }
}
