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
 * An encrypted APDU that cannot be opened, told apart by what a person can do about it.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public class CipheringException extends DecodeException {

    private static final long serialVersionUID = 1L;

    /** Why it cannot be opened. */
    public enum Verdict {
        /** no key is configured: ask the grid company for it */
        NO_KEY(TelegramTrouble.NO_KEY, "encrypted, and no key is configured"),
        /** the encryption key is another meter's, or was mistyped */
        WRONG_KEY(TelegramTrouble.WRONG_KEY, "encrypted, and the key does not fit"),
        /** the encryption key opens it and the tag does not match: wrong authentication key, or altered */
        NOT_AUTHENTIC(TelegramTrouble.WRONG_AUTHENTICATION_KEY, "encrypted, and the authentication key does not fit"),
        /** the envelope is cut short, in no known form, or altered: the keys have opened others */
        DAMAGED(TelegramTrouble.DAMAGED, "encrypted, and damaged");

        private final TelegramTrouble trouble;
        private final String text;

        Verdict(TelegramTrouble trouble, String text) {
            this.trouble = trouble;
            this.text = text;
        }
    }

    private final Verdict verdict;

    public CipheringException(int position, Verdict verdict) {
        super(new Flaw(position, verdict.text, verdict.trouble));
        this.verdict = verdict;
    }

    public Verdict verdict() {
        return verdict;
    }
}
