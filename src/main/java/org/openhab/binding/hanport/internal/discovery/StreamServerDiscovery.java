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

import java.math.BigDecimal;
import java.util.Optional;

import javax.jmdns.ServiceInfo;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.handler.HanPortBindingConstants;
import org.openhab.core.config.discovery.DiscoveryResultBuilder;
import org.openhab.core.config.discovery.mdns.MDNSDiscoveryParticipant;
import org.osgi.service.component.annotations.Component;

/**
 * Finds network adapters that say of themselves that they hand on a meter's bytes, as those do that are set as
 * docs/readers/esphome.md tells.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
@Component(service = MDNSDiscoveryParticipant.class)
public class StreamServerDiscovery extends AnnouncedReader {

    public StreamServerDiscovery() {
        super("_hanport._tcp.local.", HanPortBindingConstants.THING_TYPE_TCP);
    }

    @Override
    Optional<String> identity(ServiceInfo service) {
        return service.getPort() < 1 ? Optional.empty() : Optional.of(service.getName());
    }

    @Override
    DiscoveryResultBuilder describe(DiscoveryResultBuilder found, ServiceInfo service, String host) {
        return found.withLabel("@text/discovery.stream-server.label").withProperty(HanPortBindingConstants.HOST, host)
                .withProperty(HanPortBindingConstants.PORT, BigDecimal.valueOf(service.getPort()))
                .withRepresentationProperty(HanPortBindingConstants.HOST);
    }
}
