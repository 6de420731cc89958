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

import static org.junit.jupiter.api.Assertions.*;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.binding.hanport.internal.handler.Telegrams;
import org.openhab.binding.hanport.internal.reader.LinkMonitor;
import org.openhab.binding.hanport.internal.trouble.SourceFault;
import org.openhab.binding.hanport.internal.trouble.SourceKind;

/**
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class ReopeningTest {

    private static final Instant START = Instant.parse("2026-02-01T06:00:00Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final LinkMonitor monitor = new LinkMonitor(SourceKind.TCP, START);
    private final Reopening reopening = new Reopening(START);

    @Test
    void isDueOnceInEachTimeoutWithoutAByte() {
        monitor.connected();

        assertFalse(isDue(59));
        assertTrue(isDue(60));
        assertFalse(isDue(119));
        assertTrue(isDue(120));
    }

    @Test
    void countsFromWhenTheSourceWasOpened() {
        monitor.connected();
        reopening.opened(START.plusSeconds(50));

        assertFalse(isDue(109));
        assertTrue(isDue(110));
    }

    @Test
    void isNeverDueWhereBytesCome() {
        monitor.connected();
        monitor.bytes(100, START.plusSeconds(100));

        assertFalse(isDue(120));
        assertTrue(isDue(160));
    }

    @Test
    void isNeverDueWithoutAConnection() {
        monitor.disconnected(new SourceFault(SourceFault.Kind.REFUSED, "gateway"));

        assertFalse(isDue(600));
        monitor.connected();
        assertFalse(isDue(659));
        assertTrue(isDue(660));
    }

    @Test
    void isDueSoonAgainWhereTheIntervalIsKnown() {
        monitor.connected();
        for (int second = 0; second <= 100; second += 10) {
            monitor.telegram(Telegrams.of(Telegrams.FIRST, List.of()), START.plusSeconds(second));
        }

        assertFalse(isDue(159));
        assertTrue(isDue(160));
        assertFalse(isDue(173));
        assertTrue(isDue(174));
    }

    @Test
    void isDueWhereTheSameTelegramComesForEver() {
        monitor.connected();
        for (int second = 0; second <= 120; second += 10) {
            monitor.bytes(300, START.plusSeconds(second));
            monitor.telegram(Telegrams.of(Telegrams.FIRST, Telegrams.TIME, List.of()), START.plusSeconds(second));
        }

        assertFalse(isDue(119));
        assertTrue(isDue(120));
    }

    private boolean isDue(long seconds) {
        return reopening.isDue(monitor.facts(Optional.empty(), START), START.plusSeconds(seconds), MINUTE);
    }
}
