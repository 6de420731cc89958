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
package org.openhab.binding.hanport.internal.dlms.axdr;

import static org.junit.jupiter.api.Assertions.*;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.hanport.internal.frame.Slice;
import org.openhab.binding.hanport.internal.telegram.MeterTime;

/**
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class CosemDateTimeTest {

    private static final LocalDateTime NOON = LocalDateTime.of(2025, 3, 14, 12, 30, 59);

    @Test
    void readsAMomentWithoutOffset() {
        assertEquals(Optional.of(new MeterTime(NOON)), decode("07e9030e050c1e3bff800000").meterTime());
    }

    @Test
    void addsTheDeviationToGetUtc() {
        assertEquals(Optional.of(new MeterTime(NOON, ZoneOffset.ofHours(1))),
                decode("07e9030e050c1e3bffffc400").meterTime());
        assertEquals(Optional.of(new MeterTime(NOON, ZoneOffset.ofHours(2))),
                decode("07e9030e050c1e3bffff8880").meterTime());
        assertEquals(Optional.of(new MeterTime(NOON, ZoneOffset.UTC)), decode("07e9030e050c1e3bff000000").meterTime());
        assertEquals(Optional.of(new MeterTime(NOON, ZoneOffset.ofHours(-3))),
                decode("07e9030e050c1e3bff00b400").meterTime());
    }

    @Test
    void takesAnImpossibleDeviationAsUnspecified() {
        assertEquals(Optional.of(new MeterTime(NOON)), decode("07e9030e050c1e3bff034900").meterTime());
        assertEquals(Optional.of(new MeterTime(NOON)), decode("07e9030e050c1e3bfffcb700").meterTime());
    }

    @Test
    void keepsHundredths() {
        assertEquals(Optional.of(new MeterTime(NOON.plusNanos(250_000_000))),
                decode("07e9030e050c1e3b19800000").meterTime());
    }

    @ParameterizedTest
    @ValueSource(strings = { "ffff030e050c1e3bff800000", "07e9ff0e050c1e3bff800000", "07e903ff050c1e3bff800000",
            "07e9030e05ff1e3bff800000", "07e9030e050cff3bff800000", "07e9030e050c1effff800000",
            "000000000000000000000000", "07e9021e050c1e3bff800000", "07e90d0e050c1e3bff800000",
            "07e9fe0e050c1e3bff800000", "07e903fd050c1e3bff800000", "07e9030e05181e3bff800000" })
    void namesNoMomentWhereAPartIsMissingOrOutOfRange(String bytes) {
        assertEquals(Optional.empty(), decode(bytes).meterTime());
    }

    @ParameterizedTest
    @ValueSource(strings = { "07e9030e050c1e3bff800000", "07e9030e050c1e3b19ffc480", "ffffffffffffffffff8000ff",
            "000102030405060708090a0b" })
    void encodesWhatItDecodes(String bytes) {
        assertEquals(bytes, HexFormat.of().formatHex(decode(bytes).encode()));
    }

    @Test
    void isMadeOfAMomentWithItsWeekday() {
        CosemDateTime moment = CosemDateTime.of(new MeterTime(NOON, ZoneOffset.ofHours(1)), 0);

        assertEquals("07e9030e050c1e3bffffc400", HexFormat.of().formatHex(moment.encode()));
    }

    private static CosemDateTime decode(String bytes) {
        return CosemDateTime.decode(Slice.of(HexFormat.of().parseHex(bytes)));
    }
}
