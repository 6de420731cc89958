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
 * Why a source has no connection just now. It goes on trying; this only says what a person could do about it.
 *
 * @param kind what went wrong
 * @param detail host, port or file that it is about, with the system's own words where they help; never the meter's
 *            data
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public record SourceFault(Kind kind, String detail) {

    /** The faults that a user can do something different about. */
    public enum Kind {
        /** the name of the host is not known */
        HOST_UNKNOWN,
        /** the host is there and nothing listens on the port, or the host cannot be reached */
        REFUSED,
        /** no answer in time */
        TIMED_OUT,
        /** the other side ended the connection, or the cable was pulled */
        LOST,
        /** there is no such serial port or file now */
        NOT_FOUND,
        /** another program holds the serial port */
        BUSY,
        /** we may not open it */
        FORBIDDEN,
        /** the gateway wants a password, or another one, or does not answer those who ask at all */
        LOGIN_REFUSED,
        /** the gateway knows of nothing at this address */
        NOT_OFFERED,
        /** this machine has no serial support (no native library) */
        UNSUPPORTED,
        /** the gateway answers, and not with a telegram: an error of its own, a redirection elsewhere, far too much */
        UNEXPECTED,
        /** the recording holds nothing that can be replayed */
        UNREADABLE
    }

    @Override
    public String toString() {
        return kind + " " + detail;
    }
}
