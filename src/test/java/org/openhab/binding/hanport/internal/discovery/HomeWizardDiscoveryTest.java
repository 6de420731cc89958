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

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import javax.jmdns.ServiceInfo;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.openhab.binding.hanport.internal.handler.HanPortBindingConstants;
import org.openhab.core.config.discovery.DiscoveryResult;

/**
 * What makes itself known on the local network as of this maker.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class HomeWizardDiscoveryTest {

    private final HomeWizardDiscovery discovery = new HomeWizardDiscovery();

    private static ServiceInfo service(String product, String serial, String... addresses) throws UnknownHostException {
        ServiceInfo service = Mockito.mock(ServiceInfo.class);
        Mockito.when(service.getPropertyString("product_type")).thenReturn(product);
        Mockito.when(service.getPropertyString("serial")).thenReturn(serial);
        Inet4Address[] all = new Inet4Address[addresses.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = (Inet4Address) InetAddress.getByName(addresses[i]);
        }
        Mockito.when(service.getInet4Addresses()).thenReturn(all);
        return service;
    }

    @Test
    void findsP1Meters() throws UnknownHostException {
        DiscoveryResult result = Objects
                .requireNonNull(discovery.createResult(service("HWE-P1", "0a0b0c000001", "192.0.2.7")));

        assertEquals(HanPortBindingConstants.THING_TYPE_HTTP, result.getThingTypeUID());
        assertEquals(Map.of("type", "homewizard", "host", "192.0.2.7", "serialNumber", "0a0b0c000001"),
                result.getProperties());
        assertEquals("serialNumber", result.getRepresentationProperty());
        assertEquals("hanport:http:", result.getThingUID().toString().replaceFirst("[0-9a-f]{8}$", ""));
    }

    @Test
    void isTheSameAtAnotherAddress() throws UnknownHostException {
        assertEquals(discovery.getThingUID(service("HWE-P1", "0a0b0c000001", "192.0.2.7")),
                discovery.getThingUID(service("HWE-P1", "0a0b0c000001", "192.0.2.8")));
    }

    @Test
    void isTheSameByBothVersions() throws UnknownHostException {
        HomeWizardSecureDiscovery secure = new HomeWizardSecureDiscovery();
        ServiceInfo service = service("HWE-P1", "0a0b0c000001", "192.0.2.7");

        assertEquals("_homewizard._tcp.local.", secure.getServiceType());
        assertEquals(Set.of(HanPortBindingConstants.THING_TYPE_HTTP), secure.getSupportedThingTypeUIDs());
        assertEquals(discovery.getThingUID(service), secure.getThingUID(service));
        assertEquals(Objects.requireNonNull(discovery.createResult(service)).getProperties(),
                Objects.requireNonNull(secure.createResult(service)).getProperties());
    }

    @Test
    void leavesOtherDevicesAlone() throws UnknownHostException {
        assertNull(discovery.createResult(service("HWE-SKT", "0a0b0c000002", "192.0.2.7")));
        assertNull(discovery.getThingUID(service("HWE-SKT", "0a0b0c000002", "192.0.2.7")));
    }

    @Test
    void waitsUntilNameAndAddressAreKnown() throws UnknownHostException {
        assertNull(discovery.createResult(service("HWE-P1", "0a0b0c000001")));
        assertNull(discovery.createResult(service("HWE-P1", " ", "192.0.2.7")));
    }

    @Test
    void looksForItsKindOfBridge() {
        assertEquals("_hwenergy._tcp.local.", discovery.getServiceType());
        assertEquals(Set.of(HanPortBindingConstants.THING_TYPE_HTTP), discovery.getSupportedThingTypeUIDs());
    }
}
