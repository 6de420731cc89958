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
package org.openhab.binding.hanport.internal.sml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.doubles.Recorder;
import org.openhab.binding.hanport.internal.frame.Slice;
import org.openhab.binding.hanport.internal.frame.SmlChecksum;
import org.openhab.binding.hanport.internal.reader.StreamOptions;
import org.openhab.binding.hanport.internal.telegram.MeterId;
import org.openhab.binding.hanport.internal.telegram.MeterTime;
import org.openhab.binding.hanport.internal.telegram.ObisCode;
import org.openhab.binding.hanport.internal.telegram.Phase;
import org.openhab.binding.hanport.internal.telegram.Protocol;
import org.openhab.binding.hanport.internal.telegram.Quantities;
import org.openhab.binding.hanport.internal.telegram.Reading;
import org.openhab.binding.hanport.internal.telegram.Telegram;
import org.openhab.binding.hanport.internal.telegram.Unit;
import org.openhab.binding.hanport.internal.telegram.Value;
import org.openhab.binding.hanport.internal.telegram.Value.Flag;
import org.openhab.binding.hanport.internal.telegram.Value.Quantity;
import org.openhab.binding.hanport.internal.telegram.Value.Text;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/**
 * What a meter sends is read as it was meant, whatever it measures and however its bytes come.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class SmlRoundTripProperties {

    private static final ObisCode MAKER = ObisCode.of(129, 129, 199, 130, 3);
    /** Of one direction or none, so that a number above zero stays as it is. */
    private static final List<Reading> MEASURED = List.of(unit(1, 8, 0, Unit.WATT_HOUR), unit(2, 8, 0, Unit.WATT_HOUR),
            unit(1, 8, 1, Unit.WATT_HOUR), unit(2, 8, 2, Unit.KILOWATT_HOUR), unit(3, 8, 0, Unit.VAR_HOUR),
            unit(9, 7, 0, Unit.VOLT_AMPERE), unit(12, 7, 0, Unit.VOLT), unit(31, 7, 0, Unit.AMPERE),
            unit(14, 7, 0, Unit.HERTZ), unit(96, 14, 0, Unit.NONE), unit(1, 8, 99, Unit.of("unit 200")));

    /** How a meter tells active power. */
    enum Power {
        NONE,
        NET,
        NET_OF_EACH_PHASE,
        ABSOLUTE,
        IMPORT_AND_EXPORT
    }

    @Property(tries = 3000)
    void whatIsWrittenIsReadTheSame(@ForAll("telegrams") Telegram telegram, @ForAll SmlStyle style,
            @ForAll SmlChecksum checksum, @ForAll @LongRange(min = 0, max = 4_294_967_295L) long seconds,
            @ForAll @IntRange(min = 1, max = 700) int chunk) {
        byte[] file = new SmlEncoder(style, checksum).encode(telegram, seconds);

        Recorder recorder = Recorder.listenTo(StreamOptions.DEFAULT, file, chunk);

        assertEquals(List.of(telegram), recorder.telegrams());
        assertEquals(List.of(), recorder.flaws());
    }

    @Provide
    Arbitrary<Telegram> telegrams() {
        Arbitrary<List<Reading>> readings = Combinators
                .combine(Arbitraries.of(MEASURED).flatMap(SmlRoundTripProperties::measured).list().ofMaxSize(20),
                        others().list().ofMaxSize(4), powers())
                .as((measured, others, powers) -> {
                    List<Reading> all = new ArrayList<>(measured);
                    all.addAll(others);
                    all.addAll(powers);
                    return all;
                }).filter(all -> !all.isEmpty());
        return Combinators.combine(ids(), Arbitraries.strings().withCharRange('A', 'Z').ofLength(3).optional(),
                times().optional(), readings).as(SmlRoundTripProperties::telegram);
    }

    private static Telegram telegram(String id, Optional<String> maker, Optional<MeterTime> time,
            List<Reading> readings) {
        List<Reading> all = new ArrayList<>();
        maker.ifPresent(letters -> all.add(new Reading(MAKER, new Text(letters))));
        all.addAll(readings);
        String inId = ServerId.maker(Slice.of(ServerId.bytes(id)));
        return new Telegram(Protocol.SML, new MeterId(maker.orElse(inId), "", id), time, all, List.of());
    }

    private static Arbitrary<String> ids() {
        Arbitrary<String> standard = Combinators
                .combine(Arbitraries.strings().withCharRange('A', 'Z').ofLength(3),
                        Arbitraries.integers().between(0, 15), Arbitraries.integers().between(0, 255),
                        Arbitraries.longs().between(0, 4_294_967_295L))
                .as((maker, medium, block, number) -> String.format("%X%s%02X%08d", medium, maker, block, number));
        Arbitrary<String> digits = Arbitraries.bytes().array(byte[].class).ofMinSize(1).ofMaxSize(40)
                .map(bytes -> ServerId.text(Slice.of(bytes)));
        return Arbitraries.oneOf(standard, digits, texts());
    }

    private static Arbitrary<String> texts() {
        return Arbitraries.strings().withCharRange(' ', '~').ofMinLength(1).ofMaxLength(300);
    }

    private static Arbitrary<MeterTime> times() {
        return Combinators.combine(Arbitraries.longs().between(1, 4_294_967_295L),
                Arbitraries.integers().between(-18 * 60, 18 * 60)).as((seconds, minutes) -> {
                    ZoneOffset offset = ZoneOffset.ofTotalSeconds(minutes * 60);
                    return new MeterTime(LocalDateTime.ofEpochSecond(seconds, 0, offset), offset);
                });
    }

    /** A whole number of the unit where that is a kilo, any number of decimals else. */
    private static Arbitrary<Reading> measured(Reading form) {
        Unit unit = ((Quantity) form.value()).unit();
        return Combinators
                .combine(Arbitraries.longs().between(0, Long.MAX_VALUE),
                        Arbitraries.integers().between(0, unit.exponent() == 0 ? 18 : 0), times().optional(0.1))
                .as((number, decimals, time) -> new Reading(form.obis(), new Quantity(number, decimals, unit), time));
    }

    private static Arbitrary<Reading> others() {
        return Arbitraries.oneOf(ids().map(id -> new Reading(ObisCode.of(1, 0, 96, 1, 0), new Text(id))),
                Arbitraries.of(true, false).map(on -> new Reading(ObisCode.of(0, 0, 96, 3, 10), new Flag(on))),
                Arbitraries.longs()
                        .map(number -> new Reading(ObisCode.of(0, 0, 96, 9, 0), new Quantity(number, 2, Unit.NONE))));
    }

    private static Arbitrary<List<Reading>> powers() {
        return Combinators.combine(Arbitraries.of(Power.values()),
                Arbitraries.longs().between(-99_999, 99_999).list().ofSize(4), Arbitraries.integers().between(0, 3))
                .as(SmlRoundTripProperties::powers);
    }

    /** What is sent, and what a reader makes of it. */
    private static List<Reading> powers(Power way, List<Long> net, int decimals) {
        List<Reading> sent = new ArrayList<>();
        List<Reading> made = new ArrayList<>();
        for (Phase phase : way == Power.NET_OF_EACH_PHASE ? List.of(Phase.ALL, Phase.L1, Phase.L2, Phase.L3)
                : way == Power.NONE ? List.<Phase> of() : List.of(Phase.ALL)) {
            long watts = net.get(phase.ordinal());
            if (way == Power.ABSOLUTE) {
                sent.add(power(phase, 15, Math.abs(watts), decimals));
            } else if (way != Power.IMPORT_AND_EXPORT) {
                sent.add(power(phase, 16, watts, decimals));
            }
            made.add(power(phase, 1, Math.max(watts, 0), decimals));
            made.add(power(phase, 2, Math.max(-watts, 0), decimals));
        }
        sent.addAll(made);
        return sent;
    }

    private static Reading power(Phase phase, int quantity, long number, int decimals) {
        Value value = new Quantity(BigDecimal.valueOf(number, decimals), Unit.WATT);
        return new Reading(Quantities.rate(phase, quantity), value);
    }

    private static Reading unit(int c, int d, int e, Unit unit) {
        return new Reading(ObisCode.of(1, 0, c, d, e), new Quantity(0, 0, unit));
    }
}
