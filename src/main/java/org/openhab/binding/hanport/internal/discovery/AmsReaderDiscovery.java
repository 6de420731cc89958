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
import java.util.regex.Pattern;

import javax.jmdns.ServiceInfo;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.handler.HanPortBindingConstants;
import org.openhab.binding.hanport.internal.handler.HttpParameters;
import org.openhab.core.config.discovery.DiscoveryResultBuilder;
import org.openhab.core.config.discovery.mdns.MDNSDiscoveryParticipant;
import org.osgi.service.component.annotations.Component;

/**
 * Finds readers with the firmware amsreader that have kept the name it gives them: they make themselves known as web
 * servers, as many others do. Source: UtilitechAS/amsreader-firmware, {@code AmsToMqttBridge.cpp}.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
@Component(service = MDNSDiscoveryParticipant.class)
public class AmsReaderDiscovery extends AnnouncedReader {

    private static final Pattern NAME = Pattern.compile("ams-[0-9a-f]{6}");

    public AmsReaderDiscovery() {
        super("_http._tcp.local.", HanPortBindingConstants.THING_TYPE_HTTP);
    }

    @Override
    Optional<String> identity(ServiceInfo service) {
        return Optional.of(service.getName()).filter(name -> NAME.matcher(name).matches());
    }

    @Override
    DiscoveryResultBuilder describe(DiscoveryResultBuilder found, ServiceInfo service, String host) {
        return found.withLabel("@text/discovery.amsreader.label")
                .withProperty(HanPortBindingConstants.GATEWAY_TYPE, HttpParameters.AMSREADER)
                .withProperty(HanPortBindingConstants.HOST, host)
                .withRepresentationProperty(HanPortBindingConstants.HOST);
    }
}
