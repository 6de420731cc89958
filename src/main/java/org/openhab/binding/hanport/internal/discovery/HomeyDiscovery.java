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

import java.util.Optional;

import javax.jmdns.ServiceInfo;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.handler.HanPortBindingConstants;
import org.openhab.core.config.discovery.DiscoveryResultBuilder;
import org.openhab.core.config.discovery.mdns.MDNSDiscoveryParticipant;
import org.osgi.service.component.annotations.Component;

/**
 * Finds Homey Energy Dongles. They tell the path of their WebSocket only while their local interface is switched on.
 * Source: the library homey-energy-dongle-ws, "TXT records (mDNS)".
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
@Component(service = MDNSDiscoveryParticipant.class)
public class HomeyDiscovery extends AnnouncedReader {

    public HomeyDiscovery() {
        super("_energydongle._tcp.local.", HanPortBindingConstants.THING_TYPE_WEBSOCKET);
    }

    @Override
    Optional<String> identity(ServiceInfo service) {
        return path(service).map(path -> service.getName());
    }

    @Override
    DiscoveryResultBuilder describe(DiscoveryResultBuilder found, ServiceInfo service, String host) {
        String path = path(service).orElseThrow();
        String url = "ws://" + host + ":" + service.getPort() + (path.startsWith("/") ? path : "/" + path);
        return found.withLabel("@text/discovery.homey.label").withProperty(HanPortBindingConstants.URL, url)
                .withRepresentationProperty(HanPortBindingConstants.URL);
    }

    private static Optional<String> path(ServiceInfo service) {
        return said(service, "p");
    }
}
