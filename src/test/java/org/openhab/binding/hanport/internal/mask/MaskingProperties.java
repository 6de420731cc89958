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

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.telegram.GoldenTelegram;
import org.openhab.binding.hanport.internal.telegram.MeterId;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/**
 * What holds whatever a line does to telegrams: nothing is thrown, and who lives there is not told.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class MaskingProperties {

    private static final List<GoldenTelegram> GOLDENS = Stream.of("p1", "hex", "sml")
            .flatMap(ending -> GoldenTelegram.all(ending).stream()).toList();
    private static final int RUN = 8;

    /**
     * What a line makes of a telegram.
     *
     * @param kind 0 a bit is another, 1 a byte is missing, 2 a byte is too many, 3 the rest is missing
     */
    record Harm(int kind, int place, int value) {

        byte[] done(byte[] bytes) {
            int at = place % bytes.length;
            byte[] after = Arrays.copyOfRange(bytes, at + (kind == 1 ? 1 : 0), kind == 3 ? at : bytes.length);
            if (kind == 0) {
                after[0] ^= (byte) (1 << value % Byte.SIZE);
            }
            ByteArrayOutputStream harmed = new ByteArrayOutputStream();
            harmed.write(bytes, 0, at);
            if (kind == 2) {
                harmed.write(value);
            }
            harmed.writeBytes(after);
            return harmed.toByteArray();
        }
    }

    @Provide
    Arbitrary<GoldenTelegram> goldens() {
        return Arbitraries.of(GOLDENS);
    }

    @Provide
    Arbitrary<List<Harm>> harms() {
        return Combinators.combine(Arbitraries.integers().between(0, 3), Arbitraries.integers().between(0, 4000),
                Arbitraries.integers().between(0, 255)).as(Harm::new).list().ofMinSize(1).ofMaxSize(4);
    }

    @Property(tries = 1000)
    void damagedTelegramTellsNothingOfAPerson(@ForAll("goldens") GoldenTelegram golden,
            @ForAll("harms") List<Harm> harms, @ForAll @IntRange(max = 2) int sound) {
        byte[] harmed = golden.bytes();
        for (Harm harm : harms) {
            harmed = harmed.length == 0 ? harmed : harm.done(harmed);
        }
        List<byte[]> pieces = new ArrayList<>(List.of(harmed, golden.bytes()));
        for (int i = 0; i < sound; i++) {
            pieces.add(i, golden.bytes());
        }

        MaskedStream made = MaskedStream.of(new Pieces(pieces, false), MaskedStream.ALL);

        MaskedStream whole = MaskedStream.of(golden.bytes());
        for (String personal : MaskedStream.personal(whole.original())) {
            String number = MeterId.serialNumber(MeterId.plain(personal)).replaceFirst("^\\d?[A-Z]{3}(?=\\d)", "");
            for (int at = 0; at + RUN <= number.length(); at++) {
                String run = number.substring(at, at + RUN);
                assertFalse(isTelling(run) && isIn(made.text(), run), "a piece of an id is left");
            }
        }
    }

    private static boolean isIn(String text, String run) {
        String hex = HexFormat.of().formatHex(run.getBytes(StandardCharsets.ISO_8859_1));
        return text.contains(run) || text.contains(hex) || text.contains(hex.toUpperCase(Locale.ROOT));
    }

    /** Zeros and the same digit over and over stand anywhere. */
    private static boolean isTelling(String run) {
        return run.chars().distinct().count() > RUN / 2;
    }

    @Property(tries = 300)
    void severalMetersInOneFileEachReadTheSame(@ForAll("goldens") GoldenTelegram one,
            @ForAll("goldens") GoldenTelegram other, @ForAll @IntRange(min = 1, max = 300) int size) {
        byte[] both = (latin1(one.bytes()) + latin1(other.bytes())).getBytes(StandardCharsets.ISO_8859_1);
        List<byte[]> pieces = new ArrayList<>();
        for (int at = 0; at < both.length; at += size) {
            pieces.add(Arrays.copyOfRange(both, at, Math.min(both.length, at + size)));
        }

        MaskedStream made = MaskedStream.of(new Pieces(pieces, false), MaskedStream.ALL);

        made.assertSameButForPersons();
        assertEquals(made.original().size(), made.masked().telegrams());
    }

    private static String latin1(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
