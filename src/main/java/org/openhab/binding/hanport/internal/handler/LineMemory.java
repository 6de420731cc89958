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

import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.source.SerialLine;

/**
 * Remembers over restarts the line of the meter on a serial port, so that the search begins with that.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public interface LineMemory {

    /** The line that was found last; empty if none ever was. */
    Optional<SerialLine> remembered();

    /** The meter sends on this line; from the thread of the port. */
    void remember(SerialLine line);
}
