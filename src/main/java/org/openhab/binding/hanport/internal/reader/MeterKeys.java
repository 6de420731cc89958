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
package org.openhab.binding.hanport.internal.reader;

import java.security.MessageDigest;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.hanport.internal.dlms.ciphering.Ciphering;
import org.openhab.binding.hanport.internal.trouble.ConfigException;
import org.openhab.binding.hanport.internal.trouble.ConfigTrouble;
import org.openhab.binding.hanport.internal.trouble.ConfigTrouble.Kind;

/**
 * The keys of a meter that encrypts: the encryption key (GUEK, GPK60) and, where the grid company gives one, the
 * authentication key (GAK, GPK61). Secret: nothing shows them.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class MeterKeys {

    /** For meters that do not encrypt. */
    public static final MeterKeys NONE = new MeterKeys(new byte[0], new byte[0], false);

    private final byte[] encryption;
    private final byte[] authentication;
    private final boolean acceptsUnkeyedTags;

    private MeterKeys(byte[] encryption, byte[] authentication, boolean acceptsUnkeyedTags) {
        this.encryption = encryption;
        this.authentication = authentication;
        this.acceptsUnkeyedTags = acceptsUnkeyedTags;
    }

    /**
     * Reads keys as grid companies write them: 32 hexadecimal digits each, in any case, with blanks, colons or dashes
     * between them or none.
     *
     * @param encryption the encryption key; blank together with the other: {@link #NONE}
     * @param authentication the authentication key, blank where there is none: tags are not checked then
     * @throws ConfigException if one is no key; says why, and never what was written
     */
    public static MeterKeys of(String encryption, String authentication) throws ConfigException {
        if (encryption.isBlank() && authentication.isBlank()) {
            return NONE;
        }
        Kind encryptionLength = encryption.isBlank() ? Kind.KEY_MISSING : Kind.KEY_LENGTH;
        return new MeterKeys(key(encryption, encryptionLength, Kind.KEY_DIGITS),
                authentication.isBlank() ? NONE.authentication
                        : key(authentication, Kind.AUTHENTICATION_KEY_LENGTH, Kind.AUTHENTICATION_KEY_DIGITS),
                false);
    }

    /** The same for senders that break the standard and leave the authentication key out of their tags. */
    public MeterKeys acceptingUnkeyedTags() {
        return new MeterKeys(encryption, authentication, true);
    }

    private static byte[] key(String text, Kind wrongLength, Kind wrongDigits) throws ConfigException {
        byte[] key = new byte[Ciphering.KEY_LENGTH];
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char ch = text.charAt(i);
            if (ch == ':' || ch == '-' || Character.isWhitespace(ch)) {
                continue;
            }
            int digit = ch < 0x80 ? Character.digit(ch, 16) : -1;
            if (digit < 0) {
                throw new ConfigException(new ConfigTrouble(wrongDigits));
            }
            if (digits / 2 < key.length) {
                key[digits / 2] |= (byte) (digits % 2 == 0 ? digit << 4 : digit);
            }
            digits++;
        }
        if (digits != 2 * key.length) {
            throw new ConfigException(new ConfigTrouble(wrongLength));
        }
        return key;
    }

    /** What opens this meter's envelopes; one for each link. */
    public Ciphering ciphering() {
        if (encryption.length == 0) {
            return Ciphering.withoutKey();
        } else if (authentication.length == 0) {
            return Ciphering.withKey(encryption);
        }
        return acceptsUnkeyedTags ? Ciphering.withKeysLenient(encryption, authentication)
                : Ciphering.withKeys(encryption, authentication);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MeterKeys that && MessageDigest.isEqual(encryption, that.encryption)
                && MessageDigest.isEqual(authentication, that.authentication)
                && acceptsUnkeyedTags == that.acceptsUnkeyedTags;
    }

    /** Tells nothing of the keys. */
    @Override
    public int hashCode() {
        return encryption.length + authentication.length;
    }

    @Override
    public String toString() {
        return encryption.length == 0 ? "no key"
                : authentication.length == 0 ? "encryption key" : "encryption and authentication key";
    }
}
