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

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.hanport.internal.handler.HanPortBindingConstants;
import org.openhab.binding.hanport.internal.source.SerialPortInfo;
import org.openhab.binding.hanport.internal.source.SerialPorts;
import org.openhab.core.config.discovery.DiscoveryResult;
import org.openhab.core.config.discovery.usbserial.UsbSerialDeviceInformation;
import org.openhab.core.config.discovery.usbserial.UsbSerialDiscoveryParticipant;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.ThingUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * Finds USB cables that say that they are made for a customer port. Most cables only name their chip, which is in many
 * other things too: those are found by listening, see {@link SerialPortDiscovery}.
 * <p>
 * openHAB has the types that this is made of only where its serial feature is installed, so nothing else may name it.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
@Component(service = UsbSerialDiscoveryParticipant.class)
public class UsbCableDiscovery implements UsbSerialDiscoveryParticipant {

    /** "P1 Converter Cable", "HAN adapter", "DSMR reader", "Smart Meter" ... */
    private static final Pattern MADE_FOR_IT = Pattern.compile("\\b(P1|HAN|DSMR|smart ?meter)\\b",
            Pattern.CASE_INSENSITIVE);

    private final Supplier<List<SerialPortInfo>> ports;

    @Activate
    public UsbCableDiscovery() {
        this(SerialPorts::list);
    }

    UsbCableDiscovery(Supplier<List<SerialPortInfo>> ports) {
        this.ports = ports;
    }

    @Override
    public Set<ThingTypeUID> getSupportedThingTypeUIDs() {
        return Set.of(HanPortBindingConstants.THING_TYPE_SERIAL);
    }

    @Override
    public @Nullable ThingUID getThingUID(UsbSerialDeviceInformation device) {
        return isMadeForIt(device) ? SerialBridge.uid(port(device)) : null;
    }

    @Override
    public @Nullable DiscoveryResult createResult(UsbSerialDeviceInformation device) {
        return isMadeForIt(device) ? SerialBridge.result(port(device), Optional.empty()) : null;
    }

    private static boolean isMadeForIt(UsbSerialDeviceInformation device) {
        return Stream
                .of(Optional.ofNullable(device.getProduct()), Optional.ofNullable(device.getInterfaceDescription()))
                .flatMap(Optional::stream).anyMatch(text -> MADE_FOR_IT.matcher(text.replace('_', ' ')).find());
    }

    /** The port under the name that stays the same, if it has one. */
    private SerialPortInfo port(UsbSerialDeviceInformation device) {
        String path = device.getSerialPort();
        Path last = Path.of(path).getFileName();
        String name = last == null ? path : last.toString();
        return ports.get().stream().filter(port -> port.name().equals(name) || port.path().equals(path)).findFirst()
                .orElse(new SerialPortInfo(name, path, ""));
    }
}
