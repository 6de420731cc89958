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

import java.io.IOException;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openhab.binding.hanport.internal.source.Resources;

/**
 * Whatever befalls the bytes on a wire.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
@Timeout(600)
class WireFaultsTest {

    private static Resources machine = new Resources();

    @BeforeAll
    static void useTheMachine() throws IOException {
        machine = Promise.machineInUse(new TcpWire(), new PtyWire());
    }

    @AfterAll
    static void endThreads() {
        machine.close();
    }

    @ParameterizedTest
    @EnumSource
    void theNextSoundTelegramComesOverTcp(WireFault fault) throws IOException {
        try (Link<TcpWire> link = new Link<>(TcpWire::new, machine)) {
            fault.befall(link);

            link.isWell();
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there are no pseudo terminals")
    void theNextSoundTelegramComesOverASerialLine(WireFault fault) throws IOException {
        try (Link<PtyWire> link = new Link<>(PtyWire::new, machine)) {
            fault.befall(link);

            link.isWell();
        }
    }
}
