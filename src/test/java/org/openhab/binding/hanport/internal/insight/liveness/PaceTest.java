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
package org.openhab.binding.hanport.internal.insight.liveness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.binding.hanport.internal.reader.Rhythm;

/**
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class PaceTest {

    private static final Pace TEN = new Pace(Duration.ofSeconds(10));

    @Test
    void twoIntervalsAreDoubtfulAndThreeAreTooMany() {
        assertEquals(Duration.ofMillis(20_800), TEN.doubt());
        assertEquals(Duration.ofMillis(30_800), TEN.limit());
        assertEquals(Duration.ofSeconds(40), TEN.limit(Duration.ofSeconds(40)));
    }

    @Test
    void aLinkHasAMinuteAsLongAsItsIntervalIsNotKnown() {
        assertEquals(Duration.ofSeconds(60), Pace.limit(Rhythm.UNKNOWN));
        assertEquals(Duration.ofSeconds(60), Pace.doubt(Rhythm.UNKNOWN));
        assertEquals(Duration.ofSeconds(60), Pace.limit(new Rhythm(TEN.interval(), false)));
        assertEquals(Duration.ofMillis(30_800), Pace.limit(new Rhythm(TEN.interval(), true)));
    }

    @Test
    void aSlowLinkHasItsThreeIntervalsFromTheFirstGapOn() {
        assertEquals(Duration.ofHours(3).plusMillis(800), Pace.limit(new Rhythm(Duration.ofHours(1), false)));
    }
}
