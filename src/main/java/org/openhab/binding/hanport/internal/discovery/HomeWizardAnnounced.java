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
import org.openhab.binding.hanport.internal.handler.HttpParameters;
import org.openhab.core.config.discovery.DiscoveryResultBuilder;
import org.openhab.core.thing.Thing;

/**
 * A HomeWizard P1 meter, which both versions of its interface make known in the same words: found by both, it is one
 * meter. The maker's other devices use the same words too. Source: HomeWizard Energy API documentation, "Discovery".
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
abstract class HomeWizardAnnounced extends AnnouncedReader {

    private static final String P1_METER = "HWE-P1";

    HomeWizardAnnounced(String serviceType) {
        super(serviceType, HanPortBindingConstants.THING_TYPE_HTTP);
    }

    @Override
    final Optional<String> identity(ServiceInfo service) {
        return P1_METER.equals(service.getPropertyString("product_type")) ? said(service, "serial") : Optional.empty();
    }

    @Override
    final DiscoveryResultBuilder describe(DiscoveryResultBuilder found, ServiceInfo service, String host) {
        return found.withLabel("@text/discovery.homewizard.label")
                .withProperty(HanPortBindingConstants.GATEWAY_TYPE, HttpParameters.HOMEWIZARD)
                .withProperty(HanPortBindingConstants.HOST, host)
                .withProperty(Thing.PROPERTY_SERIAL_NUMBER, identity(service).orElseThrow())
                .withRepresentationProperty(Thing.PROPERTY_SERIAL_NUMBER);
    }
}
