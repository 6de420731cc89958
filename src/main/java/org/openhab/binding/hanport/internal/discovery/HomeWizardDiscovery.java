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
import org.openhab.binding.hanport.internal.handler.HttpParameters;
import org.openhab.core.config.discovery.DiscoveryResult;
import org.openhab.core.config.discovery.DiscoveryResultBuilder;
import org.openhab.core.config.discovery.mdns.MDNSDiscoveryParticipant;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.ThingUID;
import org.osgi.service.component.annotations.Component;

/**
 * Finds HomeWizard P1 meters on the local network by version 1 of their interface; the maker's other devices make
 * themselves known in the same way. Source: HomeWizard Energy API documentation, "Discovery".
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
@Component(service = MDNSDiscoveryParticipant.class)
public class HomeWizardDiscovery implements MDNSDiscoveryParticipant {

    private static final String SERVICE = "_hwenergy._tcp.local.";
    private static final String P1_METER = "HWE-P1";

    @Override
    public Set<ThingTypeUID> getSupportedThingTypeUIDs() {
        return Set.of(HanPortBindingConstants.THING_TYPE_HTTP);
    }

    @Override
    public String getServiceType() {
        return SERVICE;
    }

    @Override
    public @Nullable ThingUID getThingUID(ServiceInfo service) {
        return uid(service);
    }

    @Override
    public @Nullable DiscoveryResult createResult(ServiceInfo service) {
        return result(service);
    }

    /** The same for both versions, since it is one meter. */
    static @Nullable ThingUID uid(ServiceInfo service) {
        String serial = serial(service);
        return P1_METER.equals(service.getPropertyString("product_type")) && !serial.isEmpty()
                ? new ThingUID(HanPortBindingConstants.THING_TYPE_HTTP, ShortHash.of(serial))
                : null;
    }

    static @Nullable DiscoveryResult result(ServiceInfo service) {
        ThingUID uid = uid(service);
        Inet4Address[] addresses = service.getInet4Addresses();
        if (uid == null || addresses.length == 0) {
            return null;
        }
        return DiscoveryResultBuilder.create(uid).withThingType(HanPortBindingConstants.THING_TYPE_HTTP)
                .withLabel("@text/discovery.homewizard.label")
                .withProperty(HanPortBindingConstants.GATEWAY_TYPE, HttpParameters.HOMEWIZARD)
                .withProperty(HanPortBindingConstants.HOST, addresses[0].getHostAddress())
                .withProperty(Thing.PROPERTY_SERIAL_NUMBER, serial(service))
                .withRepresentationProperty(Thing.PROPERTY_SERIAL_NUMBER).build();
    }

    private static String serial(ServiceInfo service) {
        String serial = service.getPropertyString("serial");
        return serial == null ? "" : serial.strip();
    }
}
