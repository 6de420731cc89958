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
import java.util.regex.Pattern;

import javax.jmdns.ServiceInfo;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.hanport.internal.handler.HanPortBindingConstants;
import org.openhab.binding.hanport.internal.handler.HttpParameters;
import org.openhab.core.config.discovery.DiscoveryResult;
import org.openhab.core.config.discovery.DiscoveryResultBuilder;
import org.openhab.core.config.discovery.mdns.MDNSDiscoveryParticipant;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.ThingUID;
import org.osgi.service.component.annotations.Component;

/**
 * Finds readers with the firmware amsreader that have kept the name it gives them: they make themselves known as web
 * servers, as many others do. Source: UtilitechAS/amsreader-firmware, {@code AmsToMqttBridge.cpp}.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
@Component(service = MDNSDiscoveryParticipant.class)
public class AmsReaderDiscovery implements MDNSDiscoveryParticipant {

    private static final String SERVICE = "_http._tcp.local.";
    private static final Pattern NAME = Pattern.compile("ams-[0-9a-f]{6}");

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
        return NAME.matcher(service.getName()).matches()
                ? new ThingUID(HanPortBindingConstants.THING_TYPE_HTTP, ShortHash.of(service.getName()))
                : null;
    }

    @Override
    public @Nullable DiscoveryResult createResult(ServiceInfo service) {
        ThingUID uid = getThingUID(service);
        Inet4Address[] addresses = service.getInet4Addresses();
        if (uid == null || addresses.length == 0) {
            return null;
        }
        return DiscoveryResultBuilder.create(uid).withThingType(HanPortBindingConstants.THING_TYPE_HTTP)
                .withLabel("@text/discovery.amsreader.label")
                .withProperty(HanPortBindingConstants.GATEWAY_TYPE, HttpParameters.AMSREADER)
                .withProperty(HanPortBindingConstants.HOST, addresses[0].getHostAddress())
                .withRepresentationProperty(HanPortBindingConstants.HOST).build();
    }
}
