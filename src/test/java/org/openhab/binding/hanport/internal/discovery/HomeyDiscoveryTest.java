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

import static org.junit.jupiter.api.Assertions.*;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import javax.jmdns.ServiceInfo;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Mockito;
import org.openhab.binding.hanport.internal.handler.HanPortBindingConstants;
import org.openhab.core.config.discovery.DiscoveryResult;

/**
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class HomeyDiscoveryTest {

    private final HomeyDiscovery discovery = new HomeyDiscovery();

    private static ServiceInfo service(@Nullable String path, String... addresses) throws UnknownHostException {
        ServiceInfo service = Mockito.mock(ServiceInfo.class);
        Mockito.when(service.getName()).thenReturn("Energy Dongle 1A2B");
        Mockito.when(service.getPort()).thenReturn(80);
        Mockito.when(service.getPropertyString("p")).thenReturn(path);
        Inet4Address[] all = new Inet4Address[addresses.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = (Inet4Address) InetAddress.getByName(addresses[i]);
        }
        Mockito.when(service.getInet4Addresses()).thenReturn(all);
        return service;
    }

    @ParameterizedTest
    @ValueSource(strings = { "/ws", "ws" })
    void findsDonglesWhoseLocalInterfaceIsOn(String path) throws UnknownHostException {
        DiscoveryResult result = Objects.requireNonNull(discovery.createResult(service(path, "192.0.2.7")));

        assertEquals(HanPortBindingConstants.THING_TYPE_WEBSOCKET, result.getThingTypeUID());
        assertEquals(Map.of("url", "ws://192.0.2.7:80/ws"), result.getProperties());
        assertEquals("url", result.getRepresentationProperty());
        assertEquals(discovery.getThingUID(service(path, "192.0.2.8")), result.getThingUID());
    }

    @Test
    void leavesOthersAlone() throws UnknownHostException {
        assertNull(discovery.createResult(service(null, "192.0.2.7")));
        assertNull(discovery.createResult(service("/ws")));
        assertEquals("_energydongle._tcp.local.", discovery.getServiceType());
        assertEquals(Set.of(HanPortBindingConstants.THING_TYPE_WEBSOCKET), discovery.getSupportedThingTypeUIDs());
    }
}
