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

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.core.config.discovery.mdns.MDNSDiscoveryParticipant;
import org.osgi.service.component.annotations.Component;

/**
 * Finds HomeWizard P1 meters by version 2 of their interface, which is always on.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
@Component(service = MDNSDiscoveryParticipant.class)
public class HomeWizardSecureDiscovery extends HomeWizardAnnounced {

    public HomeWizardSecureDiscovery() {
        super("_homewizard._tcp.local.");
    }
}
