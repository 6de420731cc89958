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
package org.openhab.binding.hanport.internal.telegram;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * One piece of a sound frame that could not be understood.
 *
 * @param position offset in bytes from the start of the telegram's own bytes (from '/' in P1, from the APDU's tag in
 *            DLMS)
 * @param reason what is wrong with it, in a few plain English words and without the meter's data
 * @param kind what a person can do about it
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public record Flaw(int position, String reason, Kind kind) {

    /** What a person can do about a flaw. */
    public enum Kind {
        /** in a form that we do not know: tell us of the meter */
        NOT_UNDERSTOOD,
        /** encrypted, and no key is configured: ask the grid company for it */
        NO_KEY,
        /** the encryption key is another meter's, or was mistyped */
        WRONG_KEY,
        /** the encryption key is right; the authentication key is not, or has to be left out */
        WRONG_AUTHENTICATION_KEY,
        /** the bytes were changed on their way, which only the decryption has shown */
        DAMAGED
    }

    public Flaw(int position, String reason) {
        this(position, reason, Kind.NOT_UNDERSTOOD);
    }

    @Override
    public String toString() {
        return reason + " at byte " + position;
    }
}
