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
import java.util.Optional;
import java.util.Set;

import javax.jmdns.ServiceInfo;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.config.discovery.DiscoveryResult;
import org.openhab.core.config.discovery.DiscoveryResultBuilder;
import org.openhab.core.config.discovery.mdns.MDNSDiscoveryParticipant;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.ThingUID;

/**
 * Finds one kind of reader by what it makes known of itself on the local network. One that has no IPv4 address yet is
 * found once it has.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
abstract class AnnouncedReader implements MDNSDiscoveryParticipant {

    private final String serviceType;
    private final ThingTypeUID bridge;

    /**
     * @param serviceType under which such readers make themselves known
     * @param bridge that reads them
     */
    AnnouncedReader(String serviceType, ThingTypeUID bridge) {
        this.serviceType = serviceType;
        this.bridge = bridge;
    }

    /** What tells this reader from all others, for ever; empty if it is none of this kind. */
    abstract Optional<String> identity(ServiceInfo service);

    /** Completes what is found with its label, the parameters of its bridge, and what it is known again by. */
    abstract DiscoveryResultBuilder describe(DiscoveryResultBuilder found, ServiceInfo service, String host);

    @Override
    public final Set<ThingTypeUID> getSupportedThingTypeUIDs() {
        return Set.of(bridge);
    }

    @Override
    public final String getServiceType() {
        return serviceType;
    }

    @Override
    public final @Nullable ThingUID getThingUID(ServiceInfo service) {
        return identity(service).map(identity -> new ThingUID(bridge, ShortHash.of(identity))).orElse(null);
    }

    @Override
    public final @Nullable DiscoveryResult createResult(ServiceInfo service) {
        ThingUID uid = getThingUID(service);
        Inet4Address[] addresses = service.getInet4Addresses();
        if (uid == null || addresses.length == 0) {
            return null;
        }
        DiscoveryResultBuilder found = DiscoveryResultBuilder.create(uid).withThingType(bridge);
        return describe(found, service, addresses[0].getHostAddress()).build();
    }

    /** What the service says under this key; empty if nothing. */
    static Optional<String> said(ServiceInfo service, String key) {
        return Optional.ofNullable(service.getPropertyString(key)).map(String::strip).filter(text -> !text.isEmpty());
    }
}
