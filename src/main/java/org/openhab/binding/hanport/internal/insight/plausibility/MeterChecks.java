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

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.insight.Sample;
import org.openhab.binding.hanport.internal.insight.Series;
import org.openhab.binding.hanport.internal.insight.Times;
import org.openhab.binding.hanport.internal.insight.energy.Integral;
import org.openhab.binding.hanport.internal.telegram.Factors;
import org.openhab.binding.hanport.internal.telegram.Telegram;
import org.openhab.binding.hanport.internal.trouble.ValueTrouble;
import org.openhab.binding.hanport.internal.trouble.ValueTrouble.Kind;

/**
 * All checks of one meter, and what they know of its past.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class MeterChecks {

    /** An id may be damaged; one that comes so often is a meter's. */
    private static final int TELEGRAMS = 3;

    private final Sample sample = new Sample();
    private final Integral imported = new Integral();
    private final Integral exported = new Integral();
    private final FactorAdvice advice;
    private final VoltageCheck voltages;
    private final CurrentCheck currents;
    private final PowerCheck powers;
    private final ClockCheck clock = new ClockCheck();
    private final HourCheck hours = new HourCheck();
    private final RegisterCheck registers;
    private final FactorCheck importFactor;
    private final FactorCheck exportFactor;
    /** How many telegrams are to come until the meter counts as a new one; 0 for one that does not. */
    private int unproved;

    /**
     * @param factors what the numbers of telegrams were multiplied with
     * @param follows whether another meter sent before
     */
    MeterChecks(Factors factors, boolean follows) {
        advice = new FactorAdvice(factors.energy());
        voltages = new VoltageCheck(factors.voltage().doubleValue());
        currents = new CurrentCheck(factors.current().doubleValue());
        powers = new PowerCheck(factors.power().doubleValue(), factors.current().unscaledValue().doubleValue());
        registers = new RegisterCheck(advice);
        importFactor = new FactorCheck(true, advice);
        exportFactor = new FactorCheck(false, advice);
        unproved = follows ? TELEGRAMS : 0;
    }

    RegisterCheck registers() {
        return registers;
    }

    FactorAdvice advice() {
        return advice;
    }

    void judge(Telegram telegram, Times times, Doubts doubts) {
        sample.take(telegram.readings());
        judgeInstants(telegram.flaws().isEmpty(), times.steadyMillis(), doubts);
        add(imported, true, times.steadyMillis());
        add(exported, false, times.steadyMillis());
        boolean repeated = doubts.isOn(Check.HOUR) && hours.judge(telegram, sample, times, imported, doubts);
        if (doubts.isOn(Check.CLOCK) && !repeated) {
            clock.judge(telegram, times, content(), doubts);
        }
        if (sample.registers() > 0 && !repeated && unproved == 0) {
            judgeRegisters(times.steadyMillis(), doubts);
        } else if (unproved > 0) {
            prove(doubts);
        }
    }

    private void judgeInstants(boolean complete, long millis, Doubts doubts) {
        boolean sound = complete;
        if (doubts.isOn(Check.VOLTAGE)) {
            sound &= voltages.judge(sample, doubts);
        }
        if (doubts.isOn(Check.CURRENT)) {
            sound &= currents.judge(sample, doubts);
        }
        if (doubts.isOn(Check.POWER)) {
            powers.judge(sample, sound, millis, doubts);
        }
    }

    /** Differs where the telegram says something else. */
    private double content() {
        double content = 0;
        for (Series series : Series.values()) {
            for (int phase = 0; phase < Sample.PHASES; phase++) {
                content = content * 3 + (sample.has(series, phase) ? sample.value(series, phase) : 0);
            }
        }
        return content;
    }

    private void add(Integral integral, boolean importing, long millis) {
        double watts = sample.power(importing);
        if (watts >= 0 && watts <= powers.plausible()) {
            integral.on(watts, millis);
        }
    }

    private void judgeRegisters(long millis, Doubts doubts) {
        boolean wrong = doubts.isOn(Check.REGISTER) && registers.judge(sample, powers.largest(), millis, doubts);
        if (doubts.isOn(Check.FACTOR) && !wrong) {
            importFactor.judge(sample, imported, millis, doubts);
            exportFactor.judge(sample, exported, millis, doubts);
        }
    }

    /** Another id is not believed at once, and its registers neither. */
    private void prove(Doubts doubts) {
        unproved--;
        if (doubts.isOn(Check.REGISTER)) {
            for (int index = 0; index < sample.registers(); index++) {
                doubts.hold(Check.REGISTER, sample.register(index), new ValueTrouble(Kind.METER_REPLACED), false);
            }
            if (unproved == 0) {
                doubts.tell(Check.REGISTER, new ValueTrouble(Kind.METER_REPLACED));
            }
        }
    }
}
