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
package org.openhab.binding.hanport.internal.handler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Instant;
import java.time.ZoneId;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;

/**
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class SteadyClockTest {

    @Test
    void neverGoesBack() {
        SteadyClock clock = new SteadyClock();
        Instant before = clock.instant();

        for (int i = 0; i < 1000; i++) {
            Instant now = clock.instant();
            assertFalse(now.isBefore(before));
            before = now;
        }
    }

    @Test
    void hasAZone() {
        assertEquals(ZoneId.of("Europe/Stockholm"),
                new SteadyClock().withZone(ZoneId.of("Europe/Stockholm")).getZone());
    }
}
