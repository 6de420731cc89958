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
package org.openhab.binding.hanport.internal.insight.plausibility;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.insight.Sample;
import org.openhab.binding.hanport.internal.insight.plausibility.RegisterLine.Growth;
import org.openhab.binding.hanport.internal.insight.plausibility.RegisterLine.Verdict;
import org.openhab.binding.hanport.internal.telegram.Dimension;
import org.openhab.binding.hanport.internal.telegram.ObisCode;
import org.openhab.binding.hanport.internal.telegram.Reading;
import org.openhab.binding.hanport.internal.telegram.Value.Quantity;
import org.openhab.binding.hanport.internal.trouble.ValueTrouble;
import org.openhab.binding.hanport.internal.trouble.ValueTrouble.Kind;

/**
 * The registers of one meter: they never go back, and grow no faster than the largest connection of a house lets them.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class RegisterCheck {

    /** 3 × 100 A at 250 V. */
    private static final double USUAL_WATTS = 75_000;
    private static final double TIMES_LARGEST = 1.5;
    private static final double WATT_HOURS_AT_ONCE = 100;
    /** The largest gas and water meters of houses: in m³/h, and at once. */
    private static final double CUBIC_METRES = 100;
    private static final double CUBIC_METRES_AT_ONCE = 1;
    private static final double JOULES = 5e9;
    private static final double JOULES_AT_ONCE = 1e8;
    /** A of what the electricity meter itself counts; sub-meters have another. */
    private static final int ELECTRICITY = 1;
    private static final long SECOND = 1_000;
    private static final long MINUTE = 60 * SECOND;
    private static final long HOUR = 60 * MINUTE;
    /** A sub-meter is read once a day at least. */
    private static final long SUB_METER_LATENCY = 26 * HOUR;

    private final FactorAdvice advice;
    private final double factor;
    private final List<RegisterLine> lines = new ArrayList<>();
    private final Map<ObisCode, Integer> codes = new LinkedHashMap<>();
    private final Map<ObisCode, RegisterLine> remembered = new HashMap<>();
    /** The shortest time in which a register of the electricity meter was seen to grow: what it counts is as old. */
    private long shortestChange = HOUR;

    /** @param advice on what energies are multiplied with */
    RegisterCheck(FactorAdvice advice) {
        this.advice = advice;
        factor = Math.max(advice.configured().doubleValue(), 1);
    }

    /** What was believed before a restart. */
    void remember(ObisCode code, double value, long millis) {
        RegisterLine line = new RegisterLine();
        line.remember(value, millis);
        remembered.put(code, line);
    }

    /**
     * @param largestWatts the largest power that was believed until now
     * @param millis by the steady clock
     * @return whether a register was held that is no multiple of what it should be
     */
    boolean judge(Sample sample, double largestWatts, long millis, Doubts doubts) {
        double watts = Math.max(USUAL_WATTS * factor, largestWatts * TIMES_LARGEST);
        boolean held = false;
        for (int index = 0; index < sample.registers(); index++) {
            Reading reading = sample.register(index);
            if (reading.value() instanceof Quantity quantity) {
                RegisterLine line = line(sample.registerNumber(index), reading.obis());
                long changed = line.changed();
                double value = line.value();
                Verdict verdict = line.judge(quantity.inBaseUnit(), millis, growth(reading.obis(), quantity, watts));
                learn(changed, line, reading.obis());
                held |= verdict == Verdict.BACK || verdict == Verdict.FAST;
                if (verdict != Verdict.SOUND) {
                    doubt(verdict, reading, verdict == Verdict.ANEW ? line.valueBefore() : value,
                            line.isFirstOfItsKind(), doubts);
                }
            }
        }
        return held;
    }

    /** Calls for each register whose value is believed: its code, its value in base units, and when that came. */
    void believed(Believed taker) {
        codes.forEach((code, number) -> {
            RegisterLine line = lines.get(number);
            if (!Double.isNaN(line.value())) {
                taker.register(code, line.value(), line.seen());
            }
        });
        remembered.forEach((code, line) -> taker.register(code, line.value(), line.seen()));
    }

    /** Takes a register that is believed. */
    @FunctionalInterface
    interface Believed {

        void register(ObisCode code, double value, long millis);
    }

    private RegisterLine line(int number, ObisCode code) {
        while (lines.size() <= number) {
            lines.add(new RegisterLine());
        }
        RegisterLine before = remembered.isEmpty() ? null : remembered.remove(code);
        if (before != null) {
            lines.set(number, before);
        }
        if (codes.size() <= number) {
            codes.put(code, number);
        }
        return lines.get(number);
    }

    private void learn(long changed, RegisterLine line, ObisCode code) {
        if (changed != RegisterLine.UNKNOWN && line.changed() != changed && code.a() == ELECTRICITY) {
            shortestChange = Math.min(shortestChange, Math.max(line.changed() - changed, SECOND));
        }
    }

    private Growth growth(ObisCode code, Quantity quantity, double watts) {
        double step = quantity.step();
        Dimension dimension = quantity.unit().dimension();
        if (dimension == Dimension.VOLUME) {
            return new Growth(CUBIC_METRES, SUB_METER_LATENCY, CUBIC_METRES_AT_ONCE + 2 * step, step);
        } else if (dimension == Dimension.HEAT) {
            return new Growth(JOULES, SUB_METER_LATENCY, JOULES_AT_ONCE + 2 * step, step);
        }
        long latency = code.a() == ELECTRICITY ? Math.max(2 * shortestChange, MINUTE) : SUB_METER_LATENCY;
        return new Growth(watts, latency, WATT_HOURS_AT_ONCE * factor + 2 * step, step);
    }

    private void doubt(Verdict verdict, Reading reading, double before, boolean first, Doubts doubts) {
        String name = Doubts.name(reading);
        String sent = Doubts.figure(reading);
        String was = Doubts.figure(before, reading);
        if (verdict == Verdict.ANEW) {
            doubts.tell(Check.REGISTER, new ValueTrouble(Kind.REGISTER_ANEW, name, sent, was));
            return;
        }
        ValueTrouble trouble = switch (verdict) {
            case TENFOLD -> new ValueTrouble(Kind.REGISTER_TENFOLD, name, sent, was, advice.energiesAreTenfold());
            case TENTH -> new ValueTrouble(Kind.REGISTER_TENFOLD, name, sent, was, advice.energiesAreATenth());
            case FAST -> new ValueTrouble(Kind.REGISTER_FAST, name, sent, was);
            case BACK, SOUND, ANEW -> new ValueTrouble(Kind.REGISTER_BACK, name, sent, was);
        };
        doubts.hold(Check.REGISTER, reading, trouble, first);
    }
}
