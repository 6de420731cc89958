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
package org.openhab.core.config.discovery.usbserial;

import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.config.discovery.DiscoveryResult;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.ThingUID;

/**
 * Knows the Things among the serial ports on USB.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public interface UsbSerialDiscoveryParticipant {

    Set<ThingTypeUID> getSupportedThingTypeUIDs();

    @Nullable
    DiscoveryResult createResult(UsbSerialDeviceInformation deviceInformation);

    @Nullable
    ThingUID getThingUID(UsbSerialDeviceInformation deviceInformation);
}
