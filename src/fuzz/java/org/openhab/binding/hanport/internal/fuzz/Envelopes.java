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
package org.openhab.binding.hanport.internal.fuzz;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.dlms.ciphering.Envelope;

/**
 * Seals as meters do. Source: IEC 62056-5-3, clause 5.3 (security suite 0).
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class Envelopes {

    static final byte[] KEY = "the key of a toy".getBytes(StandardCharsets.US_ASCII);
    static final byte[] AUTHENTICATION_KEY = "and that's theirs".substring(1).getBytes(StandardCharsets.US_ASCII);

    private static final byte[] TITLE = "KAMhan42".getBytes(StandardCharsets.US_ASCII);
    private static final int COUNTER = 7;
    private static final int TAG_LENGTH = 12;
    private static final int LLC_AND_PIECES = 4;

    private Envelopes() {
    }

    /** Encrypted and authenticated: what stands behind the number of pieces and the LLC header. */
    static byte[] sealed(byte[] input) {
        return seal(0x30, Arrays.copyOfRange(input, Math.min(LLC_AND_PIECES, input.length), input.length));
    }

    /** Encrypted, not authenticated. */
    static byte[] sealedOpenly(byte[] input) {
        return seal(0x20, Arrays.copyOfRange(input, Math.min(LLC_AND_PIECES, input.length), input.length));
    }

    private static byte[] seal(int security, byte[] plain) {
        try {
            byte[] iv = ByteBuffer.allocate(12).put(TITLE).putInt(COUNTER).array();
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(KEY, "AES"), new GCMParameterSpec(8 * TAG_LENGTH, iv));
            cipher.updateAAD(new byte[] { (byte) security });
            cipher.updateAAD(AUTHENTICATION_KEY);
            byte[] text = cipher.doFinal(plain);
            int length = (security & 0x10) == 0 ? plain.length : text.length;
            return ByteBuffer.allocate(18 + length).put((byte) Envelope.TAG).put((byte) TITLE.length).put(TITLE)
                    .put((byte) 0x82).putShort((short) (5 + length)).put((byte) security).putInt(COUNTER)
                    .put(text, 0, length).array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
