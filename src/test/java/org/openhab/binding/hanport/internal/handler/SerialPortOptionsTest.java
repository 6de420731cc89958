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
import static org.junit.jupiter.api.Assertions.assertNull;

import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.binding.hanport.internal.source.SerialPortInfo;
import org.openhab.core.config.core.ParameterOption;

/**
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class SerialPortOptionsTest {

    private static final URI SERIAL = URI.create("thing-type:hanport:serial");

    private final SerialPortOptions options = new SerialPortOptions(
            () -> List.of(new SerialPortInfo("ttyUSB0", "/dev/serial/by-id/usb-cable", "P1 cable"),
                    new SerialPortInfo("ttyS0", "/dev/ttyS0", "")));

    @Test
    void offersThePortsOfTheMachine() {
        Collection<ParameterOption> offered = Objects
                .requireNonNull(options.getParameterOptions(SERIAL, "port", "serial-port", null));

        assertEquals(List.of("/dev/serial/by-id/usb-cable", "/dev/ttyS0"),
                offered.stream().map(ParameterOption::getValue).toList());
        assertEquals(List.of("P1 cable (ttyUSB0)", "ttyS0"), offered.stream().map(ParameterOption::getLabel).toList());
    }

    @Test
    void hasNothingToSayOfOtherParameters() {
        assertNull(options.getParameterOptions(SERIAL, "line", null, null));
        assertNull(options.getParameterOptions(URI.create("thing-type:hanport:tcp"), "port", null, null));
        assertNull(options.getParameterOptions(URI.create("thing-type:other:serial"), "port", "serial-port", null));
    }
}
