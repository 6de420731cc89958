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
package org.openhab.binding.hanport.internal.cli;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.source.SerialLine;

/**
 * Told what is found out about a serial line.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
interface LineNews {

    /** The line is listened to in this way. */
    void tries(SerialLine line);

    /** Telegrams come when the line is listened to in this way. */
    void found(SerialLine line);
}
