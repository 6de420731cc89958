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
package org.openhab.binding.hanport.internal.dlms.ciphering;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.telegram.DecodeException;
import org.openhab.binding.hanport.internal.telegram.Flaw;
import org.openhab.binding.hanport.internal.trouble.TelegramTrouble;

/**
 * An encrypted APDU that cannot be opened; what a person can do about it stands in its flaw.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class CipheringException extends DecodeException {

    private static final long serialVersionUID = 1L;

    private CipheringException(TelegramTrouble trouble, String reason) {
        super(new Flaw(0, reason, trouble));
    }

    /** No key is configured. */
    static CipheringException noKey() {
        return new CipheringException(TelegramTrouble.NO_KEY, "encrypted, and no key is configured");
    }

    /** The encryption key is another meter's, or was mistyped. */
    static CipheringException wrongKey() {
        return new CipheringException(TelegramTrouble.WRONG_KEY, "encrypted, and the key does not fit");
    }

    /** The encryption key opens it and the tag does not match: wrong authentication key, or altered. */
    static CipheringException wrongAuthenticationKey() {
        return new CipheringException(TelegramTrouble.WRONG_AUTHENTICATION_KEY,
                "encrypted, and the authentication key does not fit");
    }

    /** The tag holds, and the envelope came before, or its counter is lower than the last. */
    static CipheringException replayed() {
        return new CipheringException(TelegramTrouble.REPLAYED, "encrypted, and sent before");
    }

    /** The envelope is cut short, in no known form, or altered: the keys have opened others. */
    static CipheringException damaged() {
        return new CipheringException(TelegramTrouble.DAMAGED, "encrypted, and damaged");
    }
}
