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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.doubles.Bytes;
import org.openhab.binding.hanport.internal.frame.Crc16;
import org.openhab.binding.hanport.internal.frame.Frame;
import org.openhab.binding.hanport.internal.frame.Slice;
import org.openhab.binding.hanport.internal.telegram.DecodeException;
import org.openhab.binding.hanport.internal.telegram.GoldenTelegram;
import org.openhab.binding.hanport.internal.telegram.MeterId;
import org.openhab.binding.hanport.internal.telegram.MeterTime;
import org.openhab.binding.hanport.internal.telegram.ObisCode;
import org.openhab.binding.hanport.internal.telegram.Protocol;
import org.openhab.binding.hanport.internal.telegram.Reading;
import org.openhab.binding.hanport.internal.telegram.Telegram;
import org.openhab.binding.hanport.internal.telegram.Unit;
import org.openhab.binding.hanport.internal.telegram.Value.Clock;
import org.openhab.binding.hanport.internal.telegram.Value.History;
import org.openhab.binding.hanport.internal.telegram.Value.Quantity;
import org.openhab.binding.hanport.internal.telegram.Value.Text;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/**
 * What holds for P1 telegrams whatever they say.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class P1Properties {

    private static final String LINE_END = "\r\n";
    private static final ObisCode GAS = ObisCode.of(0, 1, 24, 2, 1);
    private static final ObisCode FAILURES = ObisCode.of(1, 0, 99, 97, 0);
    private static final ObisCode FAILURE = ObisCode.of(0, 0, 96, 7, 19);

    @Property(tries = 1000)
    void whatIsWrittenIsReadAgain(@ForAll("telegrams") List<Reading> readings, @ForAll P1Style style) {
        Telegram telegram = new Telegram(Protocol.P1, MeterId.UNKNOWN, Optional.empty(), readings, List.of());

        DecodedStream decoded = DecodedStream.in(new P1Encoder(style).encode(telegram), 50);

        assertEquals(List.of(), decoded.refused());
        List<String> read = decoded.telegrams().get(0);
        List<String> written = GoldenTelegram.lines(telegram);
        assertEquals(written.subList(3, written.size()), read.subList(3, read.size()));
    }

    @Property(tries = 2000)
    void anOddLineCostsNoOther(@ForAll("fixtures") GoldenTelegram golden, @ForAll("oddLines") String odd,
            @ForAll @IntRange(max = 100) int place) throws DecodeException {
        List<String> lines = new String(golden.bytes(), StandardCharsets.ISO_8859_1).strip().lines().toList();
        int at = 2 + place % (lines.size() - 3);
        List<String> others = new ArrayList<>(lines.subList(0, lines.size() - 1));
        others.remove(at);
        List<Reading> wanted = readings(others);
        int before = at == 2 ? 0 : readings(others.subList(0, at)).size();

        others.add(at, odd);
        List<Reading> read = readings(others);

        assertEquals(wanted.subList(0, before), read.subList(0, before));
        assertEquals(wanted.subList(before, wanted.size()),
                read.subList(read.size() - wanted.size() + before, read.size()));
    }

    @Property(tries = 1000)
    void anyBytesAreATelegramOrRefused(@ForAll("bodies") byte[] bytes) {
        P1Decoder decoder = new P1Decoder();
        try {
            assertFalse(decoder.decode(new Frame.P1(Slice.of(bytes), true)).readings().isEmpty());
        } catch (DecodeException e) {
            assertFalse(e.flaw().reason().isEmpty());
        }
    }

    /** What is read of these lines behind a sound checksum, framer and decoder together. */
    private static List<Reading> readings(List<String> lines) throws DecodeException {
        byte[] checked = (String.join(LINE_END, lines) + LINE_END + "!").getBytes(StandardCharsets.ISO_8859_1);
        byte[] telegram = Bytes.join(checked,
                String.format("%04X%n", Crc16.arc(checked, 0, checked.length)).getBytes(StandardCharsets.US_ASCII));
        Telegram decoded = new P1Decoder().decode(new Frame.P1(Slice.of(checked), true));
        assertEquals(List.of(GoldenTelegram.lines(decoded)), DecodedStream.in(telegram, 100).telegrams());
        return decoded.readings();
    }

    /** All whose lines each stand for themselves, with an object a line and a '!' on its own. */
    @Provide
    Arbitrary<GoldenTelegram> fixtures() {
        return Arbitraries.of("sagemcom-s211-1.p1", "landisgyr-e360-1.p1", "kamstrup-omnia-1.p1", "iskra-am550-1.p1",
                "sagemcom-t211-1.p1").map(GoldenTelegram::named);
    }

    /** Anything but what ends a line, or begins or ends a telegram: real lines with something amiss, and nonsense. */
    @Provide
    Arbitrary<String> oddLines() {
        Arbitrary<String> nonsense = Arbitraries.strings().withCharRange(' ', '~').withChars('\t', 'é', '\0')
                .ofMaxLength(60);
        Arbitrary<String> pieces = Arbitraries
                .of("1-0:1.8.0", "0-1:24.3.0", "0-0:1.0.0", "1-0:99.97.0", "0-0:96.1.1", "0-0:98.1.0", "(", ")", "()",
                        "(260101120000W)", "(632525252525S)", "(99)", "(000001.5*kWh)", "*kWh", "-", "(1.2.3)",
                        "(12345678901234567890123)", "1-0:1.8.999", "(0-0:96.7.19)", " ", "(-)", "(.)", "(1*)", "/")
                .list().ofMaxSize(6).map(list -> String.join("", list));
        return Arbitraries.oneOf(nonsense, pieces).map(line -> line.replace('!', '|').replaceAll("/(?=[A-Za-z])", "|"));
    }

    @Provide
    Arbitrary<byte[]> bodies() {
        Arbitrary<byte[]> noise = Arbitraries.bytes().array(byte[].class).ofMinSize(1).ofMaxSize(300);
        Arbitrary<byte[]> altered = Combinators.combine(Arbitraries.of(GoldenTelegram.all("p1")),
                Arbitraries.integers().between(0, 2000), Arbitraries.integers().between(0, 40), Arbitraries.bytes())
                .as((golden, at, size, value) -> {
                    byte[] bytes = golden.bytes().clone();
                    int from = at % bytes.length;
                    Arrays.fill(bytes, from, Math.min(bytes.length, from + size), value);
                    return bytes;
                });
        return Arbitraries.oneOf(noise, altered);
    }

    /** The clock, numbers of all kinds, texts, a sub-meter and a table. */
    @Provide
    Arbitrary<List<Reading>> telegrams() {
        return Arbitraries.oneOf(numbers(), texts(), clocks(), gas(), failures()).list().ofMinSize(1).ofMaxSize(40);
    }

    private static Arbitrary<Reading> numbers() {
        return Combinators.combine(Arbitraries.of(P1Style.LANDISGYR_E360.order().subList(1, 27)),
                Arbitraries.integers().between(0, 9_999_999)).as((obis, number) -> {
                    boolean reactive = obis.c() % 20 > 2;
                    if (obis.d() == 8) {
                        return new Reading(obis,
                                new Quantity(number, 3, reactive ? Unit.KILOVAR_HOUR : Unit.KILOWATT_HOUR));
                    } else if (obis.c() % 20 > 10) {
                        return new Reading(obis,
                                new Quantity(number % 10_000, 1, obis.c() % 20 == 12 ? Unit.VOLT : Unit.AMPERE));
                    }
                    return new Reading(obis, new Quantity(number, 3, reactive ? Unit.KILOVAR : Unit.KILOWATT));
                });
    }

    private static Arbitrary<Reading> texts() {
        return Arbitraries.strings().withCharRange('0', '9').withCharRange('A', 'Z').withChars("/ .-*_<".toCharArray())
                .ofMaxLength(60).map(text -> new Reading(ObisCode.of(0, 0, 96, 13, 0), new Text(text)));
    }

    private static Arbitrary<Reading> clocks() {
        return Combinators.combine(moments(), Arbitraries.of(1, 2))
                .as((moment, offset) -> new Reading(ObisCode.of(0, 0, 1, 0, 0),
                        new Clock(new MeterTime(moment, ZoneOffset.ofHours(offset)))));
    }

    private static Arbitrary<Reading> gas() {
        return Combinators
                .combine(moments(), Arbitraries.integers().between(0, 99_999_999), Arbitraries.of(true, false))
                .as((moment, number, told) -> new Reading(GAS, new Quantity(number, 3, Unit.CUBIC_METRE),
                        told ? new MeterTime(moment, ZoneOffset.ofHours(2)) : new MeterTime(moment)));
    }

    private static Arbitrary<Reading> failures() {
        Arbitrary<Reading> failure = Combinators.combine(moments(), Arbitraries.integers().between(0, 999_999_999))
                .as((moment, seconds) -> new Reading(FAILURE, new Quantity(seconds, 0, Unit.SECOND),
                        new MeterTime(moment, ZoneOffset.ofHours(1))));
        return failure.list().ofMaxSize(10).map(entries -> new Reading(FAILURES, new History(entries)));
    }

    private static Arbitrary<LocalDateTime> moments() {
        LocalDateTime first = LocalDateTime.of(2001, 1, 1, 0, 0);
        return Arbitraries.longs().between(0, 68L * 365 * 86_400).map(first::plusSeconds);
    }
}
