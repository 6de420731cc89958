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
package org.openhab.binding.hanport.internal.frame;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The byte that tells how an APDU is protected: bits 0 to 3 the security suite, bit 4 authenticated, bit 5 encrypted,
 * bit 6 under the key for all meters, bit 7 compressed. Source: IEC 62056-5-3, clause 5.7.2 (security control byte).
 *
 * @param value 0..255
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public record SecurityControl(int value) {

    private static final int AUTHENTICATED = 0x10;
    private static final int ENCRYPTED = 0x20;
    private static final int SUITE = 0x0F;
    private static final int LAST_SUITE = 2;
    private static final int NOT_PUSHED = 0xC0;

    public boolean isAuthenticated() {
        return (value & AUTHENTICATED) != 0;
    }

    public boolean isEncrypted() {
        return (value & ENCRYPTED) != 0;
    }

    /** Whether meters push so: encrypted with their own key, suite 0 to 2, and not compressed. */
    public boolean isPushed() {
        return isEncrypted() && (value & NOT_PUSHED) == 0 && (value & SUITE) <= LAST_SUITE;
    }
}
