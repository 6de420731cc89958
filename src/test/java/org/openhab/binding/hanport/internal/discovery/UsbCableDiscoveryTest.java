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
package org.openhab.binding.hanport.internal.discovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.hanport.internal.handler.HanPortBindingConstants;
import org.openhab.binding.hanport.internal.source.SerialPortInfo;
import org.openhab.core.config.discovery.DiscoveryResult;
import org.openhab.core.config.discovery.usbserial.UsbSerialDeviceInformation;

/**
 * USB cables, by what they say of themselves.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class UsbCableDiscoveryTest {

    private static final String STABLE = "/dev/serial/by-id/usb-Example_P1_cable-if00-port0";

    private final UsbCableDiscovery discovery = new UsbCableDiscovery(
            () -> List.of(new SerialPortInfo("ttyUSB3", STABLE, "P1 cable")));

    private static UsbSerialDeviceInformation cable(@Nullable String product, @Nullable String description,
            String port) {
        return new UsbSerialDeviceInformation(0x0403, 0x6001, "serial", "maker", product, 0, description, port);
    }

    @ParameterizedTest
    @ValueSource(strings = { "P1 Converter Cable", "P1_cable", "HAN Adapter", "DSMR reader", "Smart Meter",
            "smartmeter" })
    void findsCablesThatSayWhatTheyAreFor(String product) {
        DiscoveryResult result = Objects.requireNonNull(discovery.createResult(cable(product, null, "/dev/ttyUSB3")));

        assertEquals(HanPortBindingConstants.THING_TYPE_SERIAL, result.getThingTypeUID());
        assertEquals(Map.of("port", STABLE), result.getProperties());
        assertEquals("port", result.getRepresentationProperty());
        assertEquals(result.getThingUID(), discovery.getThingUID(cable(null, product, STABLE)));
    }

    @ParameterizedTest
    @ValueSource(strings = { "FT232R USB UART", "CP2102 USB to UART Bridge", "ConBee II", "Change it", "HP1020", "" })
    void leavesOthersAlone(String product) {
        assertNull(discovery.createResult(cable(product, null, "/dev/ttyUSB3")));
        assertNull(discovery.getThingUID(cable(product, null, "/dev/ttyUSB3")));
    }

    @Test
    void aCableThatSaysNothingIsLeftAlone() {
        assertNull(discovery.createResult(cable(null, null, "/dev/ttyUSB3")));
    }

    @Test
    void takesThePortAsItIsWhereItHasNoOtherName() {
        DiscoveryResult result = Objects
                .requireNonNull(discovery.createResult(cable("P1 cable", null, "/dev/ttyACM9")));

        assertEquals(Map.of("port", "/dev/ttyACM9"), result.getProperties());
    }

    @Test
    void findsSerialBridges() {
        assertEquals(Set.of(HanPortBindingConstants.THING_TYPE_SERIAL), discovery.getSupportedThingTypeUIDs());
    }
}
