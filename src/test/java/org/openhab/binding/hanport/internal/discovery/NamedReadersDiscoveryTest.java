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

import java.math.BigDecimal;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import javax.jmdns.ServiceInfo;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Mockito;
import org.openhab.binding.hanport.internal.handler.HanPortBindingConstants;
import org.openhab.core.config.discovery.DiscoveryResult;

/**
 * Readers that are known by the name under which they make themselves known.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class NamedReadersDiscoveryTest {

    private final AmsReaderDiscovery amsReader = new AmsReaderDiscovery();
    private final StreamServerDiscovery streamServer = new StreamServerDiscovery();

    private static ServiceInfo service(String name, int port, String... addresses) throws UnknownHostException {
        ServiceInfo service = Mockito.mock(ServiceInfo.class);
        Mockito.when(service.getName()).thenReturn(name);
        Mockito.when(service.getPort()).thenReturn(port);
        Inet4Address[] all = new Inet4Address[addresses.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = (Inet4Address) InetAddress.getByName(addresses[i]);
        }
        Mockito.when(service.getInet4Addresses()).thenReturn(all);
        return service;
    }

    @Test
    void findsAmsreaderByTheNameThatItsFirmwareGives() throws UnknownHostException {
        DiscoveryResult result = Objects.requireNonNull(amsReader.createResult(service("ams-0c4f2a", 80, "192.0.2.7")));

        assertEquals(HanPortBindingConstants.THING_TYPE_HTTP, result.getThingTypeUID());
        assertEquals(Map.of("type", "amsreader", "host", "192.0.2.7"), result.getProperties());
        assertEquals(amsReader.getThingUID(service("ams-0c4f2a", 80, "192.0.2.8")), result.getThingUID());
        assertEquals("_http._tcp.local.", amsReader.getServiceType());
        assertEquals(Set.of(HanPortBindingConstants.THING_TYPE_HTTP), amsReader.getSupportedThingTypeUIDs());
    }

    @ParameterizedTest
    @ValueSource(strings = { "printer", "ams", "ams-", "my ams-0c4f2a", "ams-office" })
    void leavesOtherWebServersAlone(String name) throws UnknownHostException {
        assertNull(amsReader.createResult(service(name, 80, "192.0.2.7")));
    }

    @Test
    void findsAdaptersThatSayThatTheyHandOnAMetersBytes() throws UnknownHostException {
        DiscoveryResult result = Objects
                .requireNonNull(streamServer.createResult(service("meter-reader", 6638, "192.0.2.9")));

        assertEquals(HanPortBindingConstants.THING_TYPE_TCP, result.getThingTypeUID());
        assertEquals(Map.of("host", "192.0.2.9", "port", new BigDecimal(6638)), result.getProperties());
        assertEquals("_hanport._tcp.local.", streamServer.getServiceType());
        assertEquals(Set.of(HanPortBindingConstants.THING_TYPE_TCP), streamServer.getSupportedThingTypeUIDs());
        assertNull(streamServer.createResult(service("meter-reader", 0, "192.0.2.9")));
        assertNull(streamServer.createResult(service("meter-reader", 6638)));
    }
}
