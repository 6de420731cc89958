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
import org.openhab.binding.hanport.internal.trouble.SourceFault.Kind;

/**
 * What the systems' error numbers mean when a serial port that is there cannot be opened.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class SerialErrors {

    private SerialErrors() {
    }

    /** Linux, macOS and the BSDs (errno.h), which share the low numbers. */
    static Kind onPosix(int code) {
        return switch (code) {
            // EPERM, EACCES
            case 1, 13 -> Kind.FORBIDDEN;
            // EBUSY, EAGAIN (Linux, macOS and BSD) of the lock; 2 is the library's own: opened by this program already
            case 2, 11, 16, 35 -> Kind.BUSY;
            // EIO, ENXIO, ENODEV, ENOTTY: a name without a serial port behind it
            default -> Kind.NOT_FOUND;
        };
    }

    /** Windows (System Error Codes). */
    static Kind onWindows(int code) {
        return switch (code) {
            // ERROR_ACCESS_DENIED is what Windows says of a port that another program holds; ERROR_SHARING_VIOLATION
            case 5, 32 -> Kind.BUSY;
            // ERROR_FILE_NOT_FOUND, ERROR_PATH_NOT_FOUND, ERROR_GEN_FAILURE, ERROR_DEVICE_NOT_CONNECTED
            default -> Kind.NOT_FOUND;
        };
    }
}
