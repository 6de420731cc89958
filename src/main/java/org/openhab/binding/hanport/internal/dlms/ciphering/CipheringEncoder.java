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

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.frame.SecurityControl;
import org.openhab.binding.hanport.internal.frame.Slice;

/**
 * Seals APDUs and texts in envelopes of general-glo-ciphering, as meters send them; what {@link Ciphering} opens.
 * Source: IEC 62056-5-3, clauses 5.3 and 6.5.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class CipheringEncoder {

    private final byte[] key;
    private final byte[] authenticationKey;
    private final Slice systemTitle;
    private final SecurityControl security;

    /**
     * @param key the encryption key, 16 bytes
     * @param authenticationKey the authentication key, 16 bytes; none for senders that leave it out of the tag
     * @param systemTitle eight bytes, whose first three name the maker
     * @param security 20 encrypted, 30 with a tag; 01 more for suite 1
     * @throws IllegalArgumentException if the system title has not eight bytes
     */
    public CipheringEncoder(byte[] key, byte[] authenticationKey, byte[] systemTitle, int security) {
        if (systemTitle.length != Envelope.TITLE_LENGTH) {
            throw new IllegalArgumentException("a system title has " + Envelope.TITLE_LENGTH + " bytes");
        }
        this.key = key.clone();
        this.authenticationKey = authenticationKey.clone();
        this.systemTitle = Slice.of(systemTitle.clone());
        this.security = new SecurityControl(security);
    }

    /**
     * The envelope around this.
     *
     * @param counter the invocation counter; no two texts may have the same
     * @throws IllegalArgumentException if the encryption key has not 16 bytes, or the text is longer than 65 kB
     */
    public byte[] seal(byte[] plain, int counter) {
        Slice number = Slice.of(ByteBuffer.allocate(Envelope.COUNTER_LENGTH).putInt(counter).array());
        Envelope unsealed = new Envelope(systemTitle, security, number, Slice.of(plain));
        byte[] text = text(unsealed);
        int length = security.isAuthenticated() ? text.length : plain.length;
        return new Envelope(systemTitle, security, number, Slice.of(Arrays.copyOf(text, length))).encode();
    }

    private byte[] text(Envelope unsealed) {
        byte[] iv = new byte[Envelope.IV_LENGTH];
        unsealed.writeIv(iv);
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"),
                    new GCMParameterSpec(8 * Envelope.TAG_LENGTH, iv));
            if (authenticationKey.length > 0) {
                cipher.updateAAD(Envelope.associated(security.value(), authenticationKey));
            }
            return cipher.doFinal(unsealed.text().array());
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("no key of AES-128", e);
        }
    }
}
