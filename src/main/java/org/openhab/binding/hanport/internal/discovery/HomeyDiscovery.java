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

import java.net.Inet4Address;
import java.util.Set;

import javax.jmdns.ServiceInfo;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.hanport.internal.handler.HanPortBindingConstants;
import org.openhab.core.config.discovery.DiscoveryResult;
import org.openhab.core.config.discovery.DiscoveryResultBuilder;
import org.openhab.core.config.discovery.mdns.MDNSDiscoveryParticipant;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.ThingUID;
import org.osgi.service.component.annotations.Component;

/**
 * Finds Homey Energy Dongles on the local network. They tell the path of their WebSocket only while their local
 * interface is switched on. Source: the library homey-energy-dongle-ws, "TXT records (mDNS)".
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
@Component(service = MDNSDiscoveryParticipant.class)
public class HomeyDiscovery implements MDNSDiscoveryParticipant {

    private static final String SERVICE = "_energydongle._tcp.local.";
    private static final String PATH = "p";

    @Override
    public Set<ThingTypeUID> getSupportedThingTypeUIDs() {
        return Set.of(HanPortBindingConstants.THING_TYPE_WEBSOCKET);
    }

    @Override
    public String getServiceType() {
        return SERVICE;
    }

    @Override
    public @Nullable ThingUID getThingUID(ServiceInfo service) {
        return path(service).isEmpty() ? null
                : new ThingUID(HanPortBindingConstants.THING_TYPE_WEBSOCKET, ShortHash.of(service.getName()));
    }

    @Override
    public @Nullable DiscoveryResult createResult(ServiceInfo service) {
        ThingUID uid = getThingUID(service);
        Inet4Address[] addresses = service.getInet4Addresses();
        if (uid == null || addresses.length == 0) {
            return null;
        }
        String path = path(service);
        String url = "ws://" + addresses[0].getHostAddress() + ":" + service.getPort()
                + (path.startsWith("/") ? path : "/" + path);
        return DiscoveryResultBuilder.create(uid).withThingType(HanPortBindingConstants.THING_TYPE_WEBSOCKET)
                .withLabel("@text/discovery.homey.label").withProperty(HanPortBindingConstants.URL, url)
                .withRepresentationProperty(HanPortBindingConstants.URL).build();
    }

    private static String path(ServiceInfo service) {
        String path = service.getPropertyString(PATH);
        return path == null ? "" : path.strip();
    }
}
