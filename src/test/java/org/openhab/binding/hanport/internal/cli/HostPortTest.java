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
package org.openhab.binding.hanport.internal.cli;

import static org.junit.jupiter.api.Assertions.*;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import picocli.CommandLine.TypeConversionException;

/**
 * Places in the network as people write them.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class HostPortTest {

    private final HostPort.Converter converter = new HostPort.Converter();

    @Test
    void readsNamesAddressesAndBarePorts() {
        assertEquals(new HostPort("meter.local", 2000), converter.convert("meter.local:2000"));
        assertEquals(new HostPort("192.168.1.5", 23), converter.convert("192.168.1.5:23"));
        assertEquals(new HostPort("fe80::1", 2000), converter.convert("[fe80::1]:2000"));
        assertEquals(new HostPort("localhost", 2000), converter.convert("2000"));
    }

    @Test
    void writesWhatItReads() {
        for (String place : new String[] { "meter.local:2000", "192.168.1.5:23", "[fe80::1]:2000" }) {
            assertEquals(place, converter.convert(place).toString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "host", "host:", ":2000", "host:http", "host:65536", "host:-1" })
    void refusesWhatIsNoPlace(String text) {
        assertThrows(TypeConversionException.class, () -> converter.convert(text));
    }
}
