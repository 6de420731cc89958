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
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openhab.binding.hanport.internal.source.SourceThreads;
import org.openhab.core.config.core.Configuration;

/**
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class BridgeReadersTest {

    private final SourceThreads threads = new SourceThreads(new ManualTime().scheduler());
    private final BridgeReaders readers = new BridgeReaders(threads, Clock.systemUTC());

    @AfterEach
    void close() {
        threads.close();
    }

    private static String fault(ReaderMaker maker, Map<String, Object> parameters) {
        return assertThrows(ConfigFault.class, () -> maker.make(new Configuration(parameters))).text();
    }

    @Test
    void makesEveryKindOfReader() throws ConfigFault {
        readers.serial(new Configuration(Map.of("port", "/dev/ttyUSB0"))).close();
        readers.serial(new Configuration(Map.of("port", "/dev/ttyUSB0", "line", "2400 8e1"))).close();
        readers.tcp(new Configuration(Map.of("host", "meter.local", "port", new BigDecimal("2000")))).close();
        readers.replay(new Configuration(Map.of("file", "day.txt", "interval", new BigDecimal(5)))).close();
    }

    @Test
    void aSerialBridgeNeedsAPort() {
        assertEquals("@text/offline.config.serial-port", fault(readers::serial, Map.of()));
        assertEquals("@text/offline.config.serial-port", fault(readers::serial, Map.of("port", " ")));
    }

    @Test
    void aSerialBridgeNeedsALineThatThereIs() {
        assertEquals("@text/offline.config.line [\"fast\"]",
                fault(readers::serial, Map.of("port", "/dev/ttyUSB0", "line", "fast")));
    }

    @Test
    void aNetworkBridgeNeedsHostAndPort() {
        assertEquals("@text/offline.config.host", fault(readers::tcp, Map.of("port", 2000)));
        assertEquals("@text/offline.config.tcp-port [\"0\"]", fault(readers::tcp, Map.of("host", "meter.local")));
        assertEquals("@text/offline.config.tcp-port [\"70000\"]",
                fault(readers::tcp, Map.of("host", "meter.local", "port", 70000)));
    }

    @Test
    void lettersAreNoNumber() {
        assertTrue(fault(readers::tcp, Map.of("host", "meter.local", "port", "first"))
                .startsWith("@text/offline.config.number ["));
    }

    @Test
    void aReplayBridgeNeedsAFile() {
        assertEquals("@text/offline.config.file", fault(readers::replay, Map.of()));
        assertEquals("@text/offline.not-found [\"a\0b\"]", fault(readers::replay, Map.of("file", "a\0b")));
        assertEquals("@text/offline.config.interval [\"0\"]",
                fault(readers::replay, Map.of("file", "day.txt", "interval", 0)));
    }

    @Test
    void theTimeLimitIsInSeconds() throws ConfigFault {
        assertEquals(Duration.ofSeconds(90), LinkSettings.of(new Configuration(Map.of("timeout", 90))).fixedTimeout());
        assertEquals("@text/offline.config.timeout [\"-1\"]",
                fault(readers::serial, Map.of("port", "/dev/ttyUSB0", "timeout", -1)));
    }

    @Test
    void checksumsAreWantedUnlessTheUserSaysOtherwise() throws ConfigFault {
        assertFalse(LinkSettings.of(new Configuration()).acceptMissingChecksum());
        assertTrue(LinkSettings.of(new Configuration(Map.of("acceptMissingChecksum", true))).acceptMissingChecksum());
    }
}
