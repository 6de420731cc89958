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

import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openhab.binding.hanport.internal.source.Resources;
import org.openhab.binding.hanport.internal.trouble.SourceFault.Kind;

/**
 * Whatever a gateway answers that is asked over HTTP.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
@Timeout(60)
class HttpFaultsTest {

    private static final Duration SHORT = Duration.ofMillis(250);
    private static final Duration LONG = Duration.ofSeconds(10);

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
    void theNextSoundTelegramComes(HttpFault fault) throws IOException {
        try (HttpLink link = new HttpLink(machine, fault.told().contains(Kind.TIMED_OUT) ? SHORT : LONG)) {
            link.fails(fault);

            link.isWell();
            assertEquals(fault.told(), withoutLoss(link.promise().told()));
        }
    }

    /** The first failure behind a telegram is a loss, whatever its reason. */
    private static Set<Kind> withoutLoss(Set<Kind> told) {
        EnumSet<Kind> others = EnumSet.noneOf(Kind.class);
        others.addAll(told);
        others.remove(Kind.LOST);
        return others;
    }
}
