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
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.hanport.internal.frame.Frame;
import org.openhab.binding.hanport.internal.frame.Slice;
import org.openhab.binding.hanport.internal.p1.P1Cursor.Group;
import org.openhab.binding.hanport.internal.telegram.DecodeException;
import org.openhab.binding.hanport.internal.telegram.Flaw;
import org.openhab.binding.hanport.internal.telegram.MeterTime;
import org.openhab.binding.hanport.internal.telegram.ObisCode;
import org.openhab.binding.hanport.internal.telegram.Telegram;
import org.openhab.binding.hanport.internal.telegram.Unit;
import org.openhab.binding.hanport.internal.telegram.Value;
import org.openhab.binding.hanport.internal.telegram.Value.Clock;
import org.openhab.binding.hanport.internal.telegram.Value.Quantity;
import org.openhab.binding.hanport.internal.telegram.Value.Text;

/**
 * Understands P1 telegrams of every dialect: DSMR 2.2 to 5.0.2, ESMR 5, e-MUCS, the Swedish recommendation, and their
 * relatives of IEC 62056-21 mode D.
 * <p>
 * Two values in one line are two readings of the same code. A line that is no object is skipped and becomes a
 * {@link Flaw}; the others are delivered. Numbers keep the decimals that were sent.
 * <p>
 * For one thread. It remembers the form of the last telegrams, and reads one of the same form by its places alone.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class P1Decoder {

    /** Normal time in all countries with P1 but Finland and Lithuania. */
    public static final ZoneOffset CENTRAL_EUROPEAN_TIME = ZoneOffset.ofHours(1);

    /** A meter has a telegram or two; of two that fall on one place the latest is kept. */
    private static final int FORMS = 16;

    private final @Nullable RepeatedTelegram[] forms = new RepeatedTelegram[FORMS];
    private final P1Cursor cursor = new P1Cursor();
    private final P1Identity identity = new P1Identity();
    private final P1Clock clock;
    private final P1History history;
    private final P1Content content = new P1Content(cursor);

    public P1Decoder() {
        this(CENTRAL_EUROPEAN_TIME);
    }

    /**
     * @param normalTime what a clock with the flag W is ahead of UTC; one with the flag S is an hour more ahead
     */
    public P1Decoder(ZoneOffset normalTime) {
        clock = new P1Clock(normalTime);
        history = new P1History(cursor, clock);
    }

    /**
     * @throws DecodeException if the frame holds no object that is understood, or lacks its end in a dialect where that
     *             means that more is lost
     */
    public Telegram decode(Frame.P1 frame) throws DecodeException {
        Slice bytes = frame.bytes();
        int place = bytes.length() % FORMS;
        RepeatedTelegram known = forms[place];
        Optional<Telegram> repeated = known == null ? Optional.empty() : known.read(bytes);
        if (repeated.isPresent()) {
            return repeated.get();
        }
        Telegram telegram = decode(bytes);
        if (content.isRepeatable()) {
            forms[place] = new RepeatedTelegram(bytes, telegram.meter(), clock, content.spots());
        }
        return telegram;
    }

    private Telegram decode(Slice bytes) throws DecodeException {
        content.clear();
        cursor.open(bytes);
        identity.open(bytes, cursor.position());
        while (cursor.toLine()) {
            readLine();
        }
        if (content.size() == 0) {
            throw new DecodeException(0, "no object is understood");
        }
        Telegram telegram = content.telegram(identity.meter());
        if (bytes.at(bytes.length() - 1) != '!' && P1Dialect.sendsChecksum(telegram)) {
            throw new DecodeException(bytes.length(), "telegram ends in the middle");
        }
        return telegram;
    }

    private void readLine() {
        int line = cursor.position();
        Optional<P1Object> object = cursor.object();
        if (object.isEmpty()) {
            content.flaw(line, "no OBIS code");
            cursor.skipLine();
        } else if (!readObject(object.get())) {
            content.flaw(cursor.position(), "value without an end");
            cursor.skipLine();
        } else if (!cursor.isLineDone()) {
            content.flaw(cursor.position(), "more than an object in the line");
            cursor.skipLine();
        }
    }

    /** False if a value group is broken; those before it count. */
    private boolean readObject(P1Object object) {
        ObisCode obis = object.obis();
        switch (object.role()) {
            case CLOCK:
                return readClock(obis);
            case TEXT:
                return readText(obis);
            case OLD_SUB_METER:
                return readOldSubMeter();
            case HISTORY:
                return readHistory(obis);
            case VALUES:
            default:
                return readValues(obis, cursor.group());
        }
    }

    private boolean readClock(ObisCode obis) {
        Group group = cursor.group();
        if (group == Group.BROKEN) {
            return false;
        }
        Optional<MeterTime> time = isMoment(group) ? cursor.moment(clock) : Optional.empty();
        if (time.isPresent() && P1Clock.isSet(time.get())) {
            content.addClock(obis, time.get());
        } else {
            content.addFixed(obis, cursor.text());
        }
        return true;
    }

    private boolean readText(ObisCode obis) {
        do {
            if (cursor.textGroup() == Group.BROKEN) {
                return false;
            }
            Text text = cursor.text();
            identity.offer(obis, text);
            content.addFixed(obis, text);
        } while (cursor.toGroup());
        return true;
    }

    /** Values with a moment in front of them, or behind, or none. */
    private boolean readValues(ObisCode obis, Group first) {
        int before = content.size();
        @Nullable
        MeterTime time = null;
        P1Spot.@Nullable Moment place = null;
        @Nullable
        Value unused = null;
        Group group = first;
        while (group != Group.BROKEN) {
            boolean more = cursor.toGroup();
            if (group == Group.MOMENT || group == Group.NUMBER && more && cursor.isBareMoment()) {
                time = cursor.moment(clock).orElse(null);
                place = time == null ? null : cursor.momentSpot();
                unused = time == null ? cursor.text() : new Clock(time);
            } else if (group == Group.NUMBER) {
                content.addNumber(obis, cursor.quantity(), time, place);
                unused = null;
            } else if (content.size() == before || !addTime()) {
                content.addText(obis, cursor.text(), time);
                unused = null;
            }
            if (!more) {
                if (unused != null) {
                    content.addFixed(obis, unused);
                }
                return true;
            }
            group = cursor.group();
        }
        return false;
    }

    /** ACE4000 puts the time behind the value. */
    private boolean addTime() {
        Optional<MeterTime> time = cursor.spelledMoment(clock);
        if (time.isPresent()) {
            content.addTime(time.get());
        }
        return time.isPresent();
    }

    /** Time, status, period, number of columns, code, unit, and on the next line the value. */
    private boolean readOldSubMeter() {
        Group group = cursor.group();
        @Nullable
        MeterTime time = isMoment(group) ? cursor.moment(clock).orElse(null) : null;
        P1Spot.@Nullable Moment place = time == null ? null : cursor.momentSpot();
        for (int skipped = 0; skipped < 3 && group != Group.BROKEN && cursor.toGroup(); skipped++) {
            group = cursor.group();
        }
        if (group == Group.BROKEN || !cursor.toGroup() || cursor.textGroup() == Group.BROKEN) {
            return false;
        }
        Optional<ObisCode> obis = cursor.groupAsCode();
        if (!cursor.toGroup() || cursor.textGroup() == Group.BROKEN) {
            return false;
        }
        Unit unit = Unit.of(cursor.text().text());
        if (obis.isEmpty() || !cursor.toGroupOfNextLine() || cursor.group() != Group.NUMBER) {
            return false;
        }
        Quantity value = cursor.quantity();
        content.addNumber(obis.get(), value.unit() == Unit.NONE ? new Quantity(value.number(), unit) : value, time,
                place);
        return true;
    }

    /** A table if it begins with the number of its rows; else it is a line like any other. */
    private boolean readHistory(ObisCode obis) {
        Group group = cursor.group();
        if (group != Group.NUMBER || !cursor.isCount()) {
            return readValues(obis, group);
        }
        int count = cursor.quantity().number().intValue();
        content.addFixed(obis, history.read(obis, count));
        return !cursor.toGroup();
    }

    private boolean isMoment(Group group) {
        return group == Group.MOMENT || group == Group.NUMBER && cursor.isBareMoment();
    }
}
