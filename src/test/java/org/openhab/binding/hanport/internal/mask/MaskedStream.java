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
package org.openhab.binding.hanport.internal.mask;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.reader.MeterKeys;
import org.openhab.binding.hanport.internal.reader.StreamDecoder;
import org.openhab.binding.hanport.internal.reader.StreamOptions;
import org.openhab.binding.hanport.internal.reader.TelegramListener;
import org.openhab.binding.hanport.internal.telegram.MeterId;
import org.openhab.binding.hanport.internal.telegram.ObisCode;
import org.openhab.binding.hanport.internal.telegram.Quantities;
import org.openhab.binding.hanport.internal.telegram.Reading;
import org.openhab.binding.hanport.internal.telegram.Telegram;
import org.openhab.binding.hanport.internal.telegram.Value;
import org.openhab.binding.hanport.internal.telegram.Value.Quantity;
import org.openhab.binding.hanport.internal.telegram.Value.Text;
import org.openhab.binding.hanport.internal.trouble.ConfigException;

/**
 * A stream and what masking made of it, read by the decoder again.
 *
 * @param original the telegrams before
 * @param telegrams the telegrams after
 * @param bytes what came out
 * @param masked what masking tells of it
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
record MaskedStream(List<Telegram> original, List<Telegram> telegrams, byte[] bytes, Masked masked) {

    static final StreamOptions ALL = StreamOptions.DEFAULT.withAcceptMissingChecksum(true);

    /** Printed as a number of as many digits as it needs. */
    private static final ObisCode SERVER_ID = ObisCode.of(1, 0, 0, 0, 9);
    /** Shorter ones stand anywhere by chance. */
    private static final int SHORTEST = 6;

    static MaskedStream of(byte[] stream) {
        return of(new Pieces(List.of(stream), false), ALL);
    }

    static MaskedStream of(Pieces pieces, StreamOptions options) {
        return of(pieces, options, false);
    }

    /** With registers that are made smaller. */
    static MaskedStream shifted(Pieces pieces) {
        return of(pieces, ALL, true);
    }

    private static MaskedStream of(Pieces pieces, StreamOptions options, boolean shifting) {
        Masked masked = new Masking(options, shifting).mask(pieces);
        assertEquals(pieces.all().size(), masked.pieces().size(), "a piece for each");
        Pieces made = new Pieces(masked.pieces(), pieces.whole());
        return new MaskedStream(decoded(pieces, options), decoded(made, options.withKeys(testKeys())), made.joined(),
                masked);
    }

    static MeterKeys testKeys() {
        try {
            return MeterKeys.of(TestKeys.ENCRYPTION, TestKeys.AUTHENTICATION);
        } catch (ConfigException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Telegram> decoded(Pieces pieces, StreamOptions options) {
        List<Telegram> telegrams = new ArrayList<>();
        StreamDecoder decoder = new StreamDecoder(options, (TelegramListener) telegrams::add);
        for (byte[] piece : pieces.all()) {
            decoder.feed(piece, 0, piece.length);
            if (pieces.whole()) {
                decoder.endPiece();
            }
        }
        decoder.end();
        // those of different framings may be told in another order than they came in
        telegrams.sort(Comparator.comparing(Telegram::protocol));
        return telegrams;
    }

    String text() {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** Every reading is the same but for those that tell who lives there, and nothing of those is left. */
    void assertSameButForPersons() {
        assertEquals(original.size(), telegrams.size(), "telegrams");
        for (int i = 0; i < original.size(); i++) {
            assertAlike(original.get(i), telegrams.get(i));
        }
        assertNothingLeft(personal(original), bytes);
    }

    private static void assertAlike(Telegram before, Telegram after) {
        assertEquals(before.protocol(), after.protocol());
        assertEquals(before.time(), after.time());
        assertEquals(before.meter().manufacturer(), after.meter().manufacturer());
        assertEquals(before.meter().id().isEmpty(), after.meter().id().isEmpty());
        assertEquals(before.readings().size(), after.readings().size());
        for (int i = 0; i < before.readings().size(); i++) {
            assertAlike(before.readings().get(i), after.readings().get(i));
        }
    }

    private static void assertAlike(Reading before, Reading after) {
        assertEquals(before.obis(), after.obis());
        assertEquals(before.time(), after.time());
        Value value = before.value();
        boolean serverId = before.obis().equals(SERVER_ID);
        if (value instanceof Text text && Quantities.of(before.obis()).role().isText()) {
            String made = ((Text) after.value()).text();
            assertEquals(serverId ? made.length() : text.text().length(), made.length(), "under " + before.obis());
            if (isPersonal(before)) {
                assertNotEquals(text.text(), made, "under " + before.obis());
            }
        } else if (!isPersonal(before) && !(value instanceof Text)) {
            assertEquals(value, after.value());
        }
    }

    private static boolean isPersonal(Reading reading) {
        boolean tells = !(reading.value() instanceof Text text) || MeterId.isId(text) && text.text().length() > 4;
        return tells && Quantities.of(reading.obis()).personal();
    }

    /** What tells who lives there, as it is sent and in plain characters. */
    static Set<String> personal(List<Telegram> telegrams) {
        Set<String> personal = new TreeSet<>();
        for (Telegram telegram : telegrams) {
            personal.add(telegram.meter().id());
            for (Reading reading : telegram.readings()) {
                if (isPersonal(reading)) {
                    String text = reading.value() instanceof Text id ? id.text()
                            : ((Quantity) reading.value()).number().toPlainString();
                    personal.add(text.strip());
                    personal.add(MeterId.plain(text));
                }
            }
        }
        personal.removeIf(text -> text.length() < SHORTEST);
        return personal;
    }

    private static void assertNothingLeft(Set<String> personal, byte[] bytes) {
        String stream = new String(bytes, StandardCharsets.ISO_8859_1);
        for (String text : personal) {
            for (String form : forms(text)) {
                assertFalse(stream.contains(form), text + " is left as " + form);
            }
        }
    }

    /** As text, as hexadecimal digits of it, as packed digits, and these with their nibbles swapped. */
    private static List<String> forms(String text) {
        String hex = HexFormat.of().formatHex(text.getBytes(StandardCharsets.ISO_8859_1));
        List<String> forms = new ArrayList<>(List.of(text, hex, hex.toUpperCase(Locale.ROOT)));
        if (text.length() % 2 == 0 && text.chars().allMatch(HexFormat::isHexDigit)) {
            ByteArrayOutputStream swapped = new ByteArrayOutputStream();
            byte[] packed = HexFormat.of().parseHex(text);
            for (byte two : packed) {
                swapped.write(two << 4 & 0xF0 | two >> 4 & 0xF);
            }
            forms.add(new String(packed, StandardCharsets.ISO_8859_1));
            forms.add(swapped.toString(StandardCharsets.ISO_8859_1));
        }
        return forms;
    }
}
