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
package org.openhab.binding.hanport.internal.handler;

import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.hanport.internal.source.SerialPortInfo;
import org.openhab.binding.hanport.internal.source.SerialPorts;
import org.openhab.core.config.core.ConfigOptionProvider;
import org.openhab.core.config.core.ParameterOption;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * Offers the serial ports of this machine where a serial bridge is set up. openHAB has such a list only where its own
 * serial feature is installed, which this binding does without.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
@Component(service = ConfigOptionProvider.class)
public class SerialPortOptions implements ConfigOptionProvider {

    private static final URI SERIAL_BRIDGE = URI.create("thing-type:" + HanPortBindingConstants.THING_TYPE_SERIAL);
    private static final String PORT = "port";

    private final Supplier<List<SerialPortInfo>> ports;

    @Activate
    public SerialPortOptions() {
        this(SerialPorts::list);
    }

    SerialPortOptions(Supplier<List<SerialPortInfo>> ports) {
        this.ports = ports;
    }

    /** Null is what openHAB asks for where there is nothing to say: an empty list would be a choice of none. */
    @Override
    @SuppressWarnings("PMD.ReturnEmptyCollectionRatherThanNull")
    public @Nullable Collection<ParameterOption> getParameterOptions(URI uri, String param, @Nullable String context,
            @Nullable Locale locale) {
        if (!SERIAL_BRIDGE.equals(uri) || !PORT.equals(param)) {
            return null;
        }
        return ports.get().stream().map(port -> new ParameterOption(port.path(), label(port))).toList();
    }

    private static String label(SerialPortInfo port) {
        return port.description().isBlank() ? port.name() : port.description() + " (" + port.name() + ")";
    }
}
