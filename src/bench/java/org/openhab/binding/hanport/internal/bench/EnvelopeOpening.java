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
package org.openhab.binding.hanport.internal.bench;

import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.hanport.internal.dlms.ciphering.CipheringEncoder;
import org.openhab.binding.hanport.internal.frame.HdlcEncoder;
import org.openhab.binding.hanport.internal.frame.Slice;
import org.openhab.binding.hanport.internal.reader.MeterKeys;
import org.openhab.binding.hanport.internal.reader.StreamDecoder;
import org.openhab.binding.hanport.internal.reader.StreamOptions;
import org.openhab.binding.hanport.internal.telegram.GoldenTelegram;
import org.openhab.binding.hanport.internal.telegram.Telegram;
import org.openhab.binding.hanport.internal.trouble.ConfigException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * An encrypted list (Aidon's 27 items, with a tag), the same list in plain, and the cipher alone over its bytes with
 * one {@link Cipher} that is used again and again.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class EnvelopeOpening {

    private static final String KEY = "000102030405060708090a0b0c0d0e0f";
    private static final String AUTHENTICATION_KEY = "101112131415161718191a1b1c1d1e1f";
    private static final byte[] TITLE = { 'A', 'D', 'N', 1, 2, 3, 4, 5 };
    private static final int ENCRYPTED_AND_AUTHENTICATED = 0x30;
    private static final int TAG_BITS = 96;
    /** Flag, format, addresses, control and header checksum; LLC header. */
    private static final int IN_FRONT = 12;
    private static final int BEHIND = 3;
    private static final byte[] LLC = { (byte) 0xE6, (byte) 0xE7, 0 };

    private final byte[] plain = GoldenTelegram.named("aidon-esd-1.hex").bytes();
    private final byte[] apdu = Slice.of(plain).slice(IN_FRONT, plain.length - IN_FRONT - BEHIND).copy();
    private final byte[] sealed = sealed();
    private final StreamDecoder plainStream = new StreamDecoder(StreamOptions.DEFAULT, this::take);
    private final StreamDecoder sealedStream = new StreamDecoder(StreamOptions.DEFAULT.withKeys(keys()), this::take);
    private final SecretKeySpec key = new SecretKeySpec(bytes(KEY), "AES");
    private final byte[] authentication = bytes("30" + AUTHENTICATION_KEY);
    private final byte[] text = new byte[apdu.length + TAG_BITS / Byte.SIZE];
    private final byte[] opened = new byte[apdu.length];
    private final byte[] iv = new byte[12];
    private final Cipher cipher = cipher();
    private @Nullable Telegram telegram;

    /** Fills {@link #text} with what the cipher benchmark opens. */
    public EnvelopeOpening() {
        try {
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, iv));
            cipher.updateAAD(authentication);
            cipher.doFinal(apdu, 0, apdu.length, text, 0);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Cipher cipher() {
        try {
            return Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    private static MeterKeys keys() {
        try {
            return MeterKeys.of(KEY, AUTHENTICATION_KEY);
        } catch (ConfigException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] sealed() {
        byte[] envelope = new CipheringEncoder(bytes(KEY), bytes(AUTHENTICATION_KEY), TITLE,
                ENCRYPTED_AND_AUTHENTICATED).seal(apdu, 1);
        byte[] information = new byte[LLC.length + envelope.length];
        System.arraycopy(LLC, 0, information, 0, LLC.length);
        System.arraycopy(envelope, 0, information, LLC.length, envelope.length);
        return new HdlcEncoder(Slice.of((byte) 0x41), Slice.of((byte) 0x03), 0x13).encode(Slice.of(information), false);
    }

    private void take(Telegram taken) {
        telegram = taken;
    }

    /** The floor. */
    @Benchmark
    public int cipherAlone() throws GeneralSecurityException {
        cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, iv));
        cipher.updateAAD(authentication);
        return cipher.doFinal(text, 0, text.length, opened, 0);
    }

    @Benchmark
    public @Nullable Telegram plainList() {
        plainStream.feed(plain, 0, plain.length);
        return telegram;
    }

    @Benchmark
    public @Nullable Telegram sealedList() {
        telegram = null;
        sealedStream.feed(sealed, 0, sealed.length);
        return Objects.requireNonNull(telegram);
    }
}
