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
package org.openhab.binding.hanport.internal.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openhab.binding.hanport.internal.source.Resources;
import org.openhab.binding.hanport.internal.trouble.SourceFault.Kind;

/**
 * Whatever befalls a connection.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
@Timeout(600)
class TcpFaultsTest {

    private static Resources machine = new Resources();

    @BeforeAll
    static void useTheMachine() throws IOException {
        machine = Promise.machineInUse(new TcpWire());
    }

    @AfterAll
    static void endThreads() {
        machine.close();
    }

    @ParameterizedTest
    @EnumSource
    void theNextSoundTelegramComes(TcpFault fault) throws IOException {
        try (Link<TcpWire> link = new Link<>(TcpWire::new, machine)) {
            fault.befall(link);

            link.isWell();
            assertTrue(link.promise().told().contains(Kind.LOST));
            assertTrue(fault.told().containsAll(link.promise().told()), () -> link.promise().told().toString());
        }
    }

    @Test
    void aFloodHoldsUpNoOtherMeter() throws Exception {
        try (Link<TcpWire> flooded = new Link<>(TcpWire::new, machine);
                Link<TcpWire> other = new Link<>(TcpWire::new, machine)) {
            Thread flood = new Thread(() -> flood(flooded), "flood");
            flood.start();

            while (flood.isAlive()) {
                other.isWell();
            }

            flood.join();
            flooded.isWell();
            assertEquals(Set.of(), other.promise().told());
        }
    }

    private static void flood(Link<TcpWire> link) {
        try {
            WireFault.GARBAGE_LIKE_FRAMES.befall(link);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
