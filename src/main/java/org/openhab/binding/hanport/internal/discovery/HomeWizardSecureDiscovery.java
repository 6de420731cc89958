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

import java.util.Set;

import javax.jmdns.ServiceInfo;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.hanport.internal.handler.HanPortBindingConstants;
import org.openhab.core.config.discovery.DiscoveryResult;
import org.openhab.core.config.discovery.mdns.MDNSDiscoveryParticipant;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.ThingUID;
import org.osgi.service.component.annotations.Component;

/**
 * Finds HomeWizard P1 meters on the local network by version 2 of their interface, which is always on. Source:
 * HomeWizard Energy API documentation, "Discovery".
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
@Component(service = MDNSDiscoveryParticipant.class)
public class HomeWizardSecureDiscovery implements MDNSDiscoveryParticipant {

    private static final String SERVICE = "_homewizard._tcp.local.";

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
        return HomeWizardDiscovery.uid(service);
    }

    @Override
    public @Nullable DiscoveryResult createResult(ServiceInfo service) {
        return HomeWizardDiscovery.result(service);
    }
}
