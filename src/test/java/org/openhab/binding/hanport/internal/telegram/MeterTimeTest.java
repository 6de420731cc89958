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
package org.openhab.binding.hanport.internal.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;

/**
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class MeterTimeTest {

    private static final LocalDateTime SUMMER_NOON = LocalDateTime.of(2026, 7, 1, 12, 0);
    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

    @Test
    void ownOffsetBeatsTheAssumedZone() {
        MeterTime time = new MeterTime(SUMMER_NOON, ZoneOffset.ofHours(1));

        assertEquals(Instant.parse("2026-07-01T11:00:00Z"), time.instant(STOCKHOLM));
        assertEquals("2026-07-01T12:00:00+01:00", time.toString());
    }

    @Test
    void withoutOffsetTheAssumedZoneCounts() {
        MeterTime time = new MeterTime(SUMMER_NOON);

        assertEquals(Instant.parse("2026-07-01T10:00:00Z"), time.instant(STOCKHOLM));
        assertEquals("2026-07-01T12:00:00", time.toString());
    }
}
