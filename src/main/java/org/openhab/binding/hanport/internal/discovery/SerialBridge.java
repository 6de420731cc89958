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

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.handler.HanPortBindingConstants;
import org.openhab.binding.hanport.internal.source.SerialLine;
import org.openhab.binding.hanport.internal.source.SerialPortInfo;
import org.openhab.core.config.discovery.DiscoveryResult;
import org.openhab.core.config.discovery.DiscoveryResultBuilder;
import org.openhab.core.thing.ThingUID;

/**
 * The bridge for a serial port that has a meter on it: the same one, by whichever way it is found.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class SerialBridge {

    private SerialBridge() {
    }

    static ThingUID uid(SerialPortInfo port) {
        return new ThingUID(HanPortBindingConstants.THING_TYPE_SERIAL, ShortHash.of(port.path()));
    }

    /** @param line the line that the meter was found on; empty to leave that to the bridge */
    static DiscoveryResult result(SerialPortInfo port, Optional<SerialLine> line) {
        DiscoveryResultBuilder result = DiscoveryResultBuilder.create(uid(port))
                .withThingType(HanPortBindingConstants.THING_TYPE_SERIAL)
                .withProperty(HanPortBindingConstants.PORT, port.path())
                .withRepresentationProperty(HanPortBindingConstants.PORT).withLabel(label(port));
        line.ifPresent(found -> result.withProperty(HanPortBindingConstants.LINE, found.toString()));
        return result.build();
    }

    /** What the cable says of itself, and where it is plugged in; openHAB takes texts apart at quotes and brackets. */
    private static String label(SerialPortInfo port) {
        String cable = port.description().isBlank() || port.description().contains(port.name()) ? port.name()
                : port.description() + " (" + port.name() + ")";
        return "@text/discovery.serial.label [\"" + cable.replaceAll("[^\\p{L}\\p{N}+._() -]+", " ").strip() + "\"]";
    }
}
