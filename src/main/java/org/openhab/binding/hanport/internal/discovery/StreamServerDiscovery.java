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
 * Finds network adapters that say of themselves that they hand on a meter's bytes, as those do that are set as
 * docs/readers/esphome.md tells.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
@Component(service = MDNSDiscoveryParticipant.class)
public class StreamServerDiscovery implements MDNSDiscoveryParticipant {

    private static final String SERVICE = "_hanport._tcp.local.";

    @Override
    public Set<ThingTypeUID> getSupportedThingTypeUIDs() {
        return Set.of(HanPortBindingConstants.THING_TYPE_TCP);
    }

    @Override
    public String getServiceType() {
        return SERVICE;
    }

    @Override
    public @Nullable ThingUID getThingUID(ServiceInfo service) {
        return service.getPort() < 1 ? null
                : new ThingUID(HanPortBindingConstants.THING_TYPE_TCP, ShortHash.of(service.getName()));
    }

    @Override
    public @Nullable DiscoveryResult createResult(ServiceInfo service) {
        ThingUID uid = getThingUID(service);
        Inet4Address[] addresses = service.getInet4Addresses();
        if (uid == null || addresses.length == 0) {
            return null;
        }
        return DiscoveryResultBuilder.create(uid).withThingType(HanPortBindingConstants.THING_TYPE_TCP)
                .withLabel("@text/discovery.stream-server.label")
                .withProperty(HanPortBindingConstants.HOST, addresses[0].getHostAddress())
                .withProperty(HanPortBindingConstants.PORT, BigDecimal.valueOf(service.getPort()))
                .withRepresentationProperty(HanPortBindingConstants.HOST).build();
    }
}
