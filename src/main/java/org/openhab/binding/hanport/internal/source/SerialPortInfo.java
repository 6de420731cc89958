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
 * A serial port of this machine.
 *
 * @param name the system's short name: {@code ttyUSB0}, {@code COM3}
 * @param path what to give as {@link SerialSettings#port()}: where there is one, a link that stays the same when cables
 *            are plugged in another order
 * @param description what the port or its cable says of itself
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public record SerialPortInfo(String name, String path, String description) {
}
