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

import java.security.GeneralSecurityException;
import java.util.Optional;

import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.hanport.internal.frame.Slice;
import org.openhab.binding.hanport.internal.trouble.TelegramTrouble;

/**
 * Opens envelopes of general-glo-ciphering: DB, system title, length, security control, invocation counter, ciphertext
 * and, where the meter authenticates, a tag of twelve bytes. Source: IEC 62056-5-3, clause 5.3 (security suite 0,
 * AES-128-GCM) and 6.5 (general-glo-ciphering).
 * <p>
 * Without an authentication key the tag is not checked; then the plain text must begin as a telegram does. Keys that
 * have opened an envelope are believed to be right, so one that they do not open is damaged; but not for long, as the
 * keys may have been changed. For one thread; its ciphers are made once.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class Ciphering {

    /** Bytes of a key, encryption or authentication. */
    public static final int KEY_LENGTH = 16;

    /** GCM counts its first block of text as 2. Source: NIST SP 800-38D, clause 7.1. */
    private static final byte FIRST_BLOCK = 2;
    private static final int BLOCK_LENGTH = 16;
    private static final byte[] NOTHING = {};
    /** So many envelopes in a row count as damaged before the keys are blamed that have opened others. */
    private static final int BELIEF = 3;

    private final @Nullable SecretKeySpec key;
    /** What the tag covers besides the text: a byte for the security control, and the authentication key. */
    private final byte @Nullable [] associated;
    private final byte[] iv = new byte[Envelope.IV_LENGTH];
    private final boolean acceptsTagWithoutKey;
    private @Nullable Cipher gcm;
    private @Nullable Cipher ctr;
    private byte[] plain = {};
    private int belief;
    private @Nullable InvocationCounters counters;

    /**
     * An opened envelope.
     *
     * @param systemTitle eight bytes, whose first three name the maker
     * @param plain the plain text; it lies in a buffer of the opener's and holds good until the next envelope
     * @param authentic whether the tag has shown that not a bit of it was changed
     * @param onTheWay whether a gateway had opened it before, so that it came over the line in clear
     */
    public record Opened(Slice systemTitle, Slice plain, boolean authentic, boolean onTheWay) {

        /** Whether it is a text of P1, and no APDU. */
        public boolean isText() {
            return plain.length() > 0 && plain.at(0) == '/';
        }
    }

    private Ciphering(byte @Nullable [] key, byte @Nullable [] authenticationKey, boolean acceptsTagWithoutKey) {
        this.key = key == null ? null : new SecretKeySpec(key, "AES");
        associated = authenticationKey == null ? null : Envelope.associated(0, authenticationKey);
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

    /** From now on refuses what was recorded and is sent again; for a line on which telegrams come as they are made. */
    public void refuseReplays() {
        counters = new InvocationCounters();
    }

    private static byte[] checked(byte[] key) {
        if (key.length != KEY_LENGTH) {
            throw new IllegalArgumentException("a key has " + KEY_LENGTH + " bytes");
        }
        return key;
    }

    /** Whether these bytes begin as an envelope does, with its tag or without; lists begin with 0F, texts with '/'. */
    public static boolean isEnvelope(Slice bytes) {
        return bytes.length() > 0 && (bytes.at(0) == Envelope.TAG || bytes.at(0) == 0);
    }

    /**
     * Opens an envelope. A text that a gateway has opened on the way is taken as it is where the keys do not open it.
     *
     * @throws CipheringException with the reason why it cannot be opened, or is not to be used
     */
    public Opened open(Slice bytes) throws CipheringException {
        Envelope envelope = Envelope.decode(bytes).orElseThrow(CipheringException::damaged);
        Opened opened = open(envelope);
        InvocationCounters seen = counters;
        if (seen != null && opened.authentic() && seen.isReplayed(envelope)) {
            throw CipheringException.replayed();
        }
        return opened;
    }

    private Opened open(Envelope envelope) throws CipheringException {
        try {
            Opened opened = opened(envelope);
            belief = BELIEF;
            return opened;
        } catch (CipheringException e) {
            Optional<Slice> text = PlainText.whole(envelope.text());
            if (text.isPresent()) {
                return new Opened(envelope.systemTitle(), text.get(), false, true);
            }
            throw judged(e);
        } catch (GeneralSecurityException e) {
            // the platform refuses AES itself; the reader of the status can do nothing else about it either
            throw CipheringException.wrongKey();
        }
    }

    /** Whether the authentication tag of this envelope shows that not a bit of it was changed. */
    public boolean proves(Slice bytes) {
        Optional<Envelope> envelope = associated == null ? Optional.empty() : Envelope.decode(bytes);
        if (envelope.isEmpty()) {
            return false;
        }
        try {
            return opened(envelope.get()).authentic();
        } catch (CipheringException | GeneralSecurityException e) {
            // the answer to the question, not a fault
            return false;
        }
    }

    private Opened opened(Envelope envelope) throws GeneralSecurityException, CipheringException {
        SecretKeySpec secret = key;
        if (!envelope.security().isPushed()) {
            throw CipheringException.damaged();
        } else if (secret == null) {
            throw CipheringException.noKey();
        }
        byte[] keyed = associated;
        boolean checked = envelope.security().isAuthenticated() && keyed != null;
        if (checked) {
            keyed[0] = (byte) envelope.security().value();
            Optional<Slice> plain = authentic(envelope, secret, keyed);
            if (plain.isEmpty() && acceptsTagWithoutKey) {
                plain = authentic(envelope, secret, NOTHING);
            }
            if (plain.isPresent()) {
                return new Opened(envelope.systemTitle(), plain.get(), true, false);
            }
        }
        Slice plain = unchecked(envelope, secret);
        if (!PlainText.begins(plain)) {
            throw CipheringException.wrongKey();
        } else if (checked) {
            throw CipheringException.wrongAuthenticationKey();
        }
        return new Opened(envelope.systemTitle(), plain, false, false);
    }

    /** Keys that have opened others are not blamed at once. */
    private CipheringException judged(CipheringException refused) {
        if (belief == 0 || refused.flaw().trouble() == TelegramTrouble.DAMAGED) {
            return refused;
        }
        belief--;
        return CipheringException.damaged();
    }

    /** @return empty if the tag does not fit */
    private Optional<Slice> authentic(Envelope envelope, SecretKeySpec secret, byte[] covered)
            throws GeneralSecurityException {
        Cipher cipher = gcm;
        if (cipher == null) {
            cipher = Cipher.getInstance("AES/GCM/NoPadding");
            gcm = cipher;
        }
        envelope.writeIv(iv);
        cipher.init(Cipher.DECRYPT_MODE, secret, new GCMParameterSpec(8 * Envelope.TAG_LENGTH, iv));
        cipher.updateAAD(covered);
        try {
            return Optional.of(open(cipher, envelope.text()));
        } catch (AEADBadTagException e) {
            // the answer to the question, not a fault
            return Optional.empty();
        }
    }

    private Slice unchecked(Envelope envelope, SecretKeySpec secret) throws GeneralSecurityException {
        Cipher cipher = ctr;
        if (cipher == null) {
            cipher = Cipher.getInstance("AES/CTR/NoPadding");
            ctr = cipher;
        }
        byte[] counter = new byte[BLOCK_LENGTH];
        envelope.writeIv(counter);
        counter[BLOCK_LENGTH - 1] = FIRST_BLOCK;
        cipher.init(Cipher.DECRYPT_MODE, secret, new IvParameterSpec(counter));
        Slice text = envelope.text();
        int length = text.length() - (envelope.security().isAuthenticated() ? Envelope.TAG_LENGTH : 0);
        return open(cipher, text.slice(0, length));
    }

    private Slice open(Cipher cipher, Slice text) throws GeneralSecurityException {
        plain = text.length() <= plain.length ? plain : new byte[text.length()];
        return new Slice(plain, 0, cipher.doFinal(text.array(), text.offset(), text.length(), plain, 0));
    }
}
