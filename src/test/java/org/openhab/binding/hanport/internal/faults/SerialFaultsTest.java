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
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.openhab.binding.hanport.internal.source.Resources;
import org.openhab.binding.hanport.internal.trouble.SourceFault.Kind;

/**
 * Whatever befalls a serial cable.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
@Timeout(600)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "there are no pseudo terminals")
class SerialFaultsTest {

    /** A thousand where time is taken for it. */
    private static final int UNPLUGGED = Integer.getInteger("faults.unplugged", 30);

    private static Resources machine = new Resources();

    @BeforeAll
    static void useTheMachine() throws IOException {
        machine = Promise.machineInUse(new PtyWire());
    }

    @AfterAll
    static void endThreads() {
        machine.close();
    }

    @Test
    void aCableComesBackUnderAnotherNameHoweverOften() throws IOException {
        try (Link<PtyWire> link = new Link<>(PtyWire::new, machine)) {
            for (int i = 1; i <= UNPLUGGED; i++) {
                Path before = link.wire().port();
                int faults = link.promise().faults();
                link.send(link.torn());
                link.wire().unplug();
                link.promise().awaitFaults(faults + 2);
                link.wire().plugIn();
                assertNotEquals(before, link.wire().port());
                link.isWell();
            }

            assertEquals(UNPLUGGED + 1, link.promise().connections());
            assertEquals(Set.of(Kind.LOST, Kind.NOT_FOUND), link.promise().told());
        }
    }

    @Test
    void aPortThatSaysNothingIsOpenedAnew() throws IOException {
        try (Link<PtyWire> link = new Link<>(PtyWire::new, machine)) {
            for (int i = 1; i <= 3; i++) {
                link.promise().silence(Duration.ofMinutes(2));
                link.promise().awaitConnections(i + 1);
            }

            link.isWell();
        }
    }
}
