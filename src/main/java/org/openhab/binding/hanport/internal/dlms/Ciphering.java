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
package org.openhab.binding.hanport.internal.dlms;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Optional;

import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.hanport.internal.dlms.CipheringException.Verdict;
import org.openhab.binding.hanport.internal.frame.Slice;
import org.openhab.binding.hanport.internal.telegram.DecodeException;

/**
 * Opens envelopes of general-glo-ciphering: DB, system title, length, security control, frame counter, ciphertext and,
 * where the meter authenticates, a tag of twelve bytes. Source: IEC 62056-5-3, clause 5.3 (security suite 0,
 * AES-128-GCM) and 6.5 (general-glo-ciphering).
 * <p>
 * Without an authentication key the tag is not checked; then the plain text must begin as a telegram does. For one
 * thread; its ciphers are made once.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class Ciphering {

    /** The tag of the envelope. */
    public static final int TAG = 0xDB;
    /** Bytes of a key, encryption or authentication. */
    public static final int KEY_LENGTH = 16;

    private static final int TITLE_LENGTH = 8;
    private static final int COUNTER_LENGTH = 4;
    private static final int AUTHENTICATION_TAG = 12;
    private static final int AUTHENTICATED = 0x10;
    private static final int ENCRYPTED = 0x20;
    /** GCM counts its first block of text as 2. Source: NIST SP 800-38D, clause 7.1. */
    private static final int FIRST_BLOCK = 2;

    private final @Nullable SecretKeySpec key;
    private final byte @Nullable [] authenticationKey;
    private final boolean acceptsTagWithoutKey;
    private @Nullable Cipher gcm;
    private @Nullable Cipher ctr;

    /** An opened envelope: the system title of eight bytes, whose first three name the maker, and the plain text. */
    public record Opened(Slice systemTitle, Slice plain) {
    }

    private record Envelope(Slice title, int security, Slice counter, Slice text) {
        boolean authenticated() {
            return (security & AUTHENTICATED) != 0;
        }
    }

    private Ciphering(byte @Nullable [] key, byte @Nullable [] authenticationKey, boolean acceptsTagWithoutKey) {
        this.key = key == null ? null : new SecretKeySpec(key, "AES");
        this.authenticationKey = authenticationKey == null ? null : authenticationKey.clone();
        this.acceptsTagWithoutKey = acceptsTagWithoutKey;
    }

    /** Opens nothing and says so: no key is configured. */
    public static Ciphering withoutKey() {
        return new Ciphering(null, null, false);
    }

    /** Opens with the encryption key (GUEK, GPK60) alone; tags are not checked. */
    public static Ciphering withKey(byte[] key) {
        return new Ciphering(checked(key), null, false);
    }

    /** Opens with the encryption key and checks tags with the authentication key (GAK, GPK61). */
    public static Ciphering withKeys(byte[] key, byte[] authenticationKey) {
        return new Ciphering(checked(key), checked(authenticationKey), false);
    }

    /**
     * The same for senders that break the standard and leave the authentication key out of the tag: such a tag counts
     * as good too.
     */
    public static Ciphering withKeysLenient(byte[] key, byte[] authenticationKey) {
        return new Ciphering(checked(key), checked(authenticationKey), true);
    }

    private static byte[] checked(byte[] key) {
        if (key.length != KEY_LENGTH) {
            throw new IllegalArgumentException("a key has " + KEY_LENGTH + " bytes");
        }
        return key;
    }

    /** Whether these bytes begin as an envelope does; plain lists begin with 0F, P1 texts with '/'. */
    public static boolean isEnvelope(Slice bytes) {
        return bytes.length() > 0 && bytes.at(0) == TAG;
    }

    /**
     * Opens an envelope.
     *
     * @return the plain text, an array of its own
     * @throws CipheringException with the reason why it cannot be opened
     */
    public Opened open(Slice bytes) throws CipheringException {
        Envelope envelope = envelope(bytes).orElseThrow(() -> new CipheringException(0, Verdict.DAMAGED));
        SecretKeySpec secret = key;
        if ((envelope.security() & ENCRYPTED) == 0) {
            throw new CipheringException(0, Verdict.DAMAGED);
        } else if (secret == null) {
            throw new CipheringException(0, Verdict.NO_KEY);
        }
        try {
            return new Opened(envelope.title(), Slice.of(plain(envelope, secret)));
        } catch (GeneralSecurityException e) {
            // the platform refuses AES itself; the reader of the status can do nothing else about it either
            throw new CipheringException(0, Verdict.WRONG_KEY);
        }
    }

    private byte[] plain(Envelope envelope, SecretKeySpec secret) throws GeneralSecurityException, CipheringException {
        byte[] ak = authenticationKey;
        if (envelope.authenticated() && ak != null) {
            Optional<byte[]> plain = authentic(envelope, secret, ak);
            if (plain.isEmpty() && acceptsTagWithoutKey) {
                plain = authentic(envelope, secret, null);
            }
            if (plain.isPresent()) {
                return plain.get();
            }
        }
        byte[] plain = unchecked(envelope, secret);
        if (!beginsAsTelegram(plain)) {
            throw new CipheringException(0, Verdict.WRONG_KEY);
        } else if (envelope.authenticated() && ak != null) {
            throw new CipheringException(0, Verdict.NOT_AUTHENTIC);
        }
        return plain;
    }

    private Optional<byte[]> authentic(Envelope envelope, SecretKeySpec secret, byte @Nullable [] ak)
            throws GeneralSecurityException {
        Cipher cipher = gcm;
        if (cipher == null) {
            cipher = Cipher.getInstance("AES/GCM/NoPadding");
            gcm = cipher;
        }
        cipher.init(Cipher.DECRYPT_MODE, secret, new GCMParameterSpec(8 * AUTHENTICATION_TAG, iv(envelope, 0)));
        if (ak != null) {
            cipher.updateAAD(new byte[] { (byte) envelope.security() });
            cipher.updateAAD(ak);
        }
        Slice text = envelope.text();
        try {
            return Optional.of(cipher.doFinal(text.array(), text.offset(), text.length()));
        } catch (AEADBadTagException e) {
            // the answer to the question, not a fault
            return Optional.empty();
        }
    }

    private byte[] unchecked(Envelope envelope, SecretKeySpec secret) throws GeneralSecurityException {
        Cipher cipher = ctr;
        if (cipher == null) {
            cipher = Cipher.getInstance("AES/CTR/NoPadding");
            ctr = cipher;
        }
        cipher.init(Cipher.DECRYPT_MODE, secret, new IvParameterSpec(iv(envelope, FIRST_BLOCK)));
        Slice text = envelope.text();
        int length = text.length() - (envelope.authenticated() ? AUTHENTICATION_TAG : 0);
        return cipher.doFinal(text.array(), text.offset(), length);
    }

    /** System title and frame counter; behind them, for plain counter mode, the number of the first block. */
    private static byte[] iv(Envelope envelope, int block) {
        ByteBuffer iv = ByteBuffer.allocate(TITLE_LENGTH + COUNTER_LENGTH + (block == 0 ? 0 : Integer.BYTES));
        iv.put(envelope.title().copy()).put(envelope.counter().copy());
        return block == 0 ? iv.array() : iv.putInt(block).array();
    }

    private static boolean beginsAsTelegram(byte[] plain) {
        return plain.length > 0 && (plain[0] == DataNotification.TAG || plain[0] == '/');
    }

    /**
     * Takes the envelope apart. A system title of no bytes (Stoen in Poland) counts as eight zeros.
     *
     * @return empty if it is cut short or says other lengths than it has
     */
    private static Optional<Envelope> envelope(Slice bytes) {
        AxdrReader reader = new AxdrReader(bytes);
        try {
            reader.next();
            int titleLength = reader.length();
            Slice title = titleLength == TITLE_LENGTH ? bytes.slice(reader.position(), titleLength)
                    : Slice.of(new byte[TITLE_LENGTH]);
            reader.pass(titleLength);
            int length = reader.length();
            int start = reader.position();
            int security = reader.next();
            int text = length - 1 - COUNTER_LENGTH;
            if (titleLength != TITLE_LENGTH && titleLength != 0
                    || text < ((security & AUTHENTICATED) == 0 ? 1 : AUTHENTICATION_TAG + 1)) {
                return Optional.empty();
            }
            return Optional.of(new Envelope(title, security, bytes.slice(start + 1, COUNTER_LENGTH),
                    bytes.slice(start + 1 + COUNTER_LENGTH, text)));
        } catch (DecodeException e) {
            // cut short
            return Optional.empty();
        }
    }
}
