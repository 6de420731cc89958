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
package org.openhab.binding.hanport.internal.source;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Which serial port, and how to listen on it.
 *
 * @param port path or name: {@code /dev/ttyUSB0}, a link such as {@code /dev/serial/by-id/...}, {@code COM3}
 * @param line how bits run on it
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public record SerialSettings(String port, SerialLine line) {

    public SerialSettings {
        if (port.isBlank()) {
            throw new IllegalArgumentException("no serial port given");
        }
    }
}
