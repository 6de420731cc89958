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
package org.openhab.binding.hanport.internal.insight.fuse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.binding.hanport.internal.doubles.Recorder;
import org.openhab.binding.hanport.internal.insight.Sample;
import org.openhab.binding.hanport.internal.insight.fuse.SignedCurrents.Origin;
import org.openhab.binding.hanport.internal.reader.StreamOptions;
import org.openhab.binding.hanport.internal.telegram.GoldenTelegram;
import org.openhab.binding.hanport.internal.telegram.Reading;
import org.openhab.binding.hanport.internal.telegram.Telegram;
import org.openhab.binding.hanport.internal.telegram.Unit;

/**
 * What each meter tells of its currents.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class SignedCurrentsTest {

    /** Of each telegram that tells currents: those of L1 to L3, and where their directions come from. */
    private static final List<String> EXPECTED = """
            aidon-6534efs2-1 18.40 9.80 14.70 PHASE_POWER
            iskra-am550-1 1.00 0.00 2.00 PHASE_POWER
            kamstrup-omnia-1 12.70 19.55 -12.01 PHASE_POWER
            landisgyr-e360-1 -5.99 -8.00 18.41 PHASE_POWER
            sagemcom-s211-1 8.71 NaN NaN TOTAL_POWER
            sagemcom-t211-1 9.17 9.60 16.40 PHASE_POWER
            shenzhen-stz351-1 1.30 4.20 0.60 PHASE_POWER
            wasion-hungary-1 3.00 NaN NaN TOTAL_POWER
            aidon-6525-1 0.70 NaN 1.30 NONE
            aidon-6534-2 4.10 2.20 1.30 NONE
            aidon-6534-3 4.10 2.20 1.30 NONE
            aidon-esd-1 4.10 2.20 1.37 PHASE_POWER
            aidon-esd-2 4.10 2.20 1.37 PHASE_POWER
            iskraemeco-am550-1 1.21 0.77 0.90 PHASE_POWER
            iskraemeco-am550-12 0.12 NaN NaN TOTAL_POWER
            iskraemeco-am550-5 4.51 5.25 0.88 NONE
            iskraemeco-am550-6 2.78 NaN NaN PHASE_POWER
            iskraemeco-am550-9 3.14 NaN NaN TOTAL_POWER
            iskraemeco-ie5-1 0.55 0.89 0.77 PHASE_POWER
            iskraemeco-ie5-2 -1.68 -1.70 -1.72 PHASE_POWER
            kaifa-ma105h2e-1 7.07 NaN NaN TOTAL_POWER
            kaifa-ma105h2e-2 7.07 NaN NaN TOTAL_POWER
            kaifa-ma304h3e-2 7.07 3.54 2.83 NONE
            kaifa-ma304h3e-3 7.07 3.54 2.83 NONE
            kaifa-ma304h4d-1 7.07 3.54 2.83 NONE
            kaifa-ma304t4-1 7.07 3.54 2.83 NONE
            kaifa-ma309m-1 5.23 NaN NaN TOTAL_POWER
            kaifa-ma309m-2 5.23 NaN NaN TOTAL_POWER
            kamstrup-omnipower-1 5.77 3.01 3.14 NONE
            kamstrup-omnipower-2 5.77 3.01 3.14 NONE
            kamstrup-omnipower-3 1.81 NaN NaN TOTAL_POWER
            kamstrup-omnipower-4 1.81 NaN NaN TOTAL_POWER
            kamstrup-omnipower-5 5.77 3.01 3.14 NONE
            kamstrup-omnipower-6 5.05 9.71 0.70 PHASE_POWER
            kamstrup-omnipower-7 5.05 9.71 0.70 PHASE_POWER
            landisgyr-e450-1 1.06 0.98 2.01 NONE
            landisgyr-e450-2 1.06 0.98 2.01 NONE
            landisgyr-e450-3 1.06 0.98 2.01 NONE
            landisgyr-e450-4 4.12 0.88 0.05 NONE
            landisgyr-e570-1 400.00 120.00 221.00 NONE
            """.lines().toList();

    private final SignedCurrents signed = new SignedCurrents();

    @Test
    void ofMetersOfAllMakes() {
        List<String> seen = new ArrayList<>();

        Stream.of("p1", "hex").flatMap(ending -> GoldenTelegram.all(ending).stream())
                .forEach(golden -> telegrams(golden.bytes()).forEach(telegram -> {
                    if (take(telegram.readings()) > 0) {
                        seen.add(golden.name() + " " + told());
                    }
                }));

        assertEquals(EXPECTED, seen);
    }

    @Test
    void aPhaseWithoutVoltageAndCurrentIsNotTold() {
        int known = take(
                List.of(ampere(31, 5), volt(32, 230), ampere(51, 0), volt(52, 0), ampere(71, 3), volt(72, 231)));

        assertEquals(2, known);
        assertEquals("5.00 NaN 3.00 NONE", told());
    }

    @Test
    void aPhaseWithoutVoltageThatCarriesCurrentIsTold() {
        take(List.of(ampere(31, 5), volt(32, 230), ampere(51, 4), volt(52, 0), ampere(71, 3), volt(72, 231)));

        assertEquals("5.00 4.00 3.00 NONE", told());
    }

    @Test
    void aPhaseThatOnlyTellsWhatItExportsIsImportingWhenThatIsNothing() {
        take(List.of(ampere(31, 5), watt(22, 0)));

        assertEquals("5.00 NaN NaN PHASE_POWER", told());
    }

    @Test
    void aMeterWithoutCurrentsIsAskedForItsPowers() {
        take(List.of(watt(21, 0), watt(22, 2300), volt(32, 230), watt(41, 1150), watt(42, 0), volt(52, 230)));

        assertEquals("-10.00 5.00 NaN PHASE_POWER", told());
    }

    @Test
    void thePhasesOfAWholePowerMayGoBothWays() {
        take(List.of(ampere(31, 5), ampere(51, 9), ampere(71, 3), watt(1, 0), watt(2, 1000)));

        assertEquals("5.00 9.00 3.00 NONE", told());
        assertEquals(Origin.NONE, signed.origin());
    }

    private static List<Telegram> telegrams(byte[] bytes) {
        return Recorder.listenTo(StreamOptions.DEFAULT.withAcceptMissingChecksum(true), bytes, bytes.length)
                .telegrams();
    }

    private int take(List<Reading> readings) {
        Sample sample = new Sample();
        sample.take(readings);
        signed.take(sample);
        return signed.known();
    }

    private String told() {
        return String.format(Locale.ROOT, "%.2f %.2f %.2f %s", signed.amperes(0), signed.amperes(1), signed.amperes(2),
                signed.origin());
    }

    private static Reading ampere(int c, long amperes) {
        return Currents.reading(c, amperes, 0, Unit.AMPERE);
    }

    private static Reading volt(int c, long volts) {
        return Currents.reading(c, volts, 0, Unit.VOLT);
    }

    private static Reading watt(int c, long watts) {
        return Currents.reading(c, watts, 0, Unit.WATT);
    }
}
