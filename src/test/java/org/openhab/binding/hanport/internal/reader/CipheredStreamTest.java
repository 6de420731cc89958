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

import static org.junit.jupiter.api.Assertions.*;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openhab.binding.hanport.internal.dlms.ciphering.CipheringEncoder;
import org.openhab.binding.hanport.internal.doubles.Bytes;
import org.openhab.binding.hanport.internal.doubles.Recorder;
import org.openhab.binding.hanport.internal.frame.Frame;
import org.openhab.binding.hanport.internal.frame.HdlcEncoder;
import org.openhab.binding.hanport.internal.frame.HdlcFramer;
import org.openhab.binding.hanport.internal.frame.MBusEncoder;
import org.openhab.binding.hanport.internal.frame.Slice;
import org.openhab.binding.hanport.internal.telegram.Flaw;
import org.openhab.binding.hanport.internal.telegram.GoldenTelegram;
import org.openhab.binding.hanport.internal.telegram.Protocol;
import org.openhab.binding.hanport.internal.telegram.Reading;
import org.openhab.binding.hanport.internal.telegram.Telegram;
import org.openhab.binding.hanport.internal.trouble.ConfigException;
import org.openhab.binding.hanport.internal.trouble.TelegramTrouble;

/**
 * Encrypted telegrams of our own, with keys of our own, in every framing that meters use.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class CipheredStreamTest {

    private static final String KEY = "6b 65 79 2d 6f 66 2d 6f 75 72 2d 6f 77 6e 21 21";
    private static final String AUTHENTICATION_KEY = "61 75 74 68 65 6e 74 69 63 61 74 69 6f 6e 21 21";
    private static final String OTHER_KEY = "00 11 22 33 44 55 66 77 88 99 aa bb cc dd ee ff";
    private static final byte[] LLC = { (byte) 0xE6, (byte) 0xE7, 0 };
    private static final byte[] LIST = list();
    private static final byte[] TEXT = GoldenTelegram.named("iskra-am550-1.p1").bytes();

    /** What may stand around the envelope of a list. */
    private enum Framing {
        HDLC(Protocol.DLMS_HDLC),
        HDLC_SEGMENTS(Protocol.DLMS_HDLC),
        HDLC_BLOCKS(Protocol.DLMS_HDLC),
        M_BUS(Protocol.DLMS_MBUS),
        M_BUS_OVERFLOWED(Protocol.DLMS_MBUS),
        LLC_ALONE(Protocol.DLMS_LLC),
        NONE(Protocol.DLMS_APDU);

        private final Protocol protocol;

        Framing(Protocol protocol) {
            this.protocol = protocol;
        }

        byte[] wrap(byte[] apdu) {
            HdlcEncoder hdlc = new HdlcEncoder(Slice.of((byte) 0x41), Slice.of((byte) 0x03), 0x13);
            return switch (this) {
                case HDLC -> hdlc.encode(Slice.of(Bytes.join(LLC, apdu)), false);
                case HDLC_SEGMENTS -> hdlc.encodeSegmented(Slice.of(Bytes.join(LLC, apdu)), 120);
                case HDLC_BLOCKS -> blocks(hdlc, apdu);
                case M_BUS -> MBusEncoder.encodeSegmented(Slice.of(apdu), 120);
                case M_BUS_OVERFLOWED -> MBusEncoder.encodeSegmented(Slice.of(apdu), 252);
                case LLC_ALONE -> Bytes.join(LLC, apdu);
                case NONE -> apdu;
            };
        }

        private static byte[] blocks(HdlcEncoder hdlc, byte[] apdu) {
            byte[] frames = {};
            for (int at = 0, number = 1; at < apdu.length; at += 100, number++) {
                byte[] content = Arrays.copyOfRange(apdu, at, Math.min(at + 100, apdu.length));
                byte control = (byte) (at + 100 < apdu.length ? 0x40 : 0xC0);
                byte[] header = { (byte) 0xE0, control, 0, (byte) number, 0, 0, (byte) content.length };
                frames = Bytes.join(frames, hdlc.encode(Slice.of(Bytes.join(LLC, header, content)), false));
            }
            return frames;
        }
    }

    @ParameterizedTest
    @EnumSource
    void listsAreOpenedInEveryFramingAndChunking(Framing framing) throws ConfigException {
        Telegram plain = Recorder.listenTo(StreamOptions.DEFAULT, framing.wrap(LIST), 1).telegrams().stream().findAny()
                .orElseGet(() -> Recorder.listenTo(StreamOptions.DEFAULT, Bytes.join(LLC, LIST), 1).telegrams().get(0));
        for (int security : new int[] { 0x20, 0x21, 0x30, 0x31 }) {
            byte[] stream = framing.wrap(seal(LIST, security));
            for (int chunk = 1; chunk <= stream.length; chunk++) {
                Recorder received = Recorder.listenTo(keys(KEY, AUTHENTICATION_KEY), stream, chunk);

                assertEquals(List.of(plain.readings()), readings(received));
                assertEquals(framing.protocol, received.telegrams().get(0).protocol());
                assertEquals(List.of(), received.flaws());
                assertEquals(List.of(), received.damages());
            }
        }
    }

    @Test
    void textsAreOpenedInEveryChunking() throws ConfigException {
        Telegram plain = Recorder.listenTo(StreamOptions.DEFAULT, TEXT, TEXT.length).telegrams().get(0);
        for (int security : new int[] { 0x20, 0x30 }) {
            byte[] stream = Bytes.join(seal(TEXT, security), seal(TEXT, security));
            for (int chunk = 1; chunk <= stream.length; chunk += 11) {
                assertEquals(List.of(plain, plain),
                        Recorder.listenTo(keys(KEY, AUTHENTICATION_KEY), stream, chunk).telegrams());
                assertEquals(List.of(plain, plain), Recorder.listenTo(keys(KEY, ""), stream, chunk).telegrams());
            }
        }
    }

    @Test
    void aTagIsWorthMoreThanTheChecksumOfTheText() throws ConfigException {
        byte[] wrong = TEXT.clone();
        wrong[wrong.length - 3] ^= 1;
        byte[] sealed = seal(wrong, 0x30);

        Telegram plain = Recorder.listenTo(StreamOptions.DEFAULT, TEXT, TEXT.length).telegrams().get(0);
        assertEquals(List.of(plain), Recorder.listenTo(keys(KEY, AUTHENTICATION_KEY), sealed, 50).telegrams());
        assertEquals(List.of(TelegramTrouble.DAMAGED), kinds(Recorder.listenTo(keys(KEY, ""), sealed, 50)));
    }

    @ParameterizedTest
    @EnumSource
    void theRemedyIsToldApart(Framing framing) throws ConfigException {
        byte[] stream = framing.wrap(seal(LIST, 0x30));

        assertEquals(List.of(TelegramTrouble.NO_KEY), kinds(Recorder.listenTo(StreamOptions.DEFAULT, stream, 20)));
        assertEquals(List.of(TelegramTrouble.WRONG_KEY), kinds(Recorder.listenTo(keys(OTHER_KEY, ""), stream, 20)));
        assertEquals(List.of(TelegramTrouble.WRONG_KEY),
                kinds(Recorder.listenTo(keys(OTHER_KEY, AUTHENTICATION_KEY), stream, 20)));
        assertEquals(List.of(TelegramTrouble.WRONG_AUTHENTICATION_KEY),
                kinds(Recorder.listenTo(keys(KEY, OTHER_KEY), stream, 20)));
    }

    @ParameterizedTest
    @EnumSource
    void listsThatAGatewayHasOpenedAreTakenAsTheyAre(Framing framing) throws ConfigException {
        Telegram plain = Recorder.listenTo(StreamOptions.DEFAULT, Bytes.join(LLC, LIST), 1).telegrams().get(0);
        for (int security : new int[] { 0x20, 0x30 }) {
            byte[] stream = framing.wrap(unsealed(LIST, security));
            for (StreamOptions options : List.of(StreamOptions.DEFAULT, keys(KEY, ""), keys(KEY, OTHER_KEY))) {
                for (int chunk : new int[] { 1, 7, stream.length }) {
                    Recorder received = Recorder.listenTo(options, stream, chunk);

                    assertEquals(List.of(plain.readings()), readings(received));
                    assertEquals(List.of(), kinds(received));
                }
            }
        }
    }

    @Test
    void textsThatAGatewayHasOpenedAreTakenOnce() throws ConfigException {
        Telegram plain = Recorder.listenTo(StreamOptions.DEFAULT, TEXT, TEXT.length).telegrams().get(0);
        for (int security : new int[] { 0x20, 0x30 }) {
            byte[] stream = Bytes.join(unsealed(TEXT, security), unsealed(TEXT, security));
            for (int chunk = 1; chunk <= stream.length; chunk += 11) {
                assertEquals(List.of(plain, plain),
                        Recorder.listenTo(StreamOptions.DEFAULT, stream, chunk).telegrams());
                assertEquals(List.of(plain, plain), Recorder.listenTo(keys(OTHER_KEY, ""), stream, chunk).telegrams());
            }
        }
    }

    @Test
    void everyFlippedBitOfABareEnvelopeIsSeen() throws ConfigException {
        byte[] sound = seal(TEXT, 0x30);
        Telegram plain = Recorder.listenTo(StreamOptions.DEFAULT, TEXT, TEXT.length).telegrams().get(0);
        Map<TelegramTrouble, Integer> seen = new TreeMap<>();
        for (int i = 18; i < sound.length; i++) {
            byte[] stream = Bytes.join(sound, sound, sound);
            stream[sound.length + i] ^= (byte) (1 << i % 8);

            Recorder received = Recorder.listenTo(keys(KEY, AUTHENTICATION_KEY), stream, 100);

            assertEquals(List.of(plain, plain), received.telegrams(), "byte " + i);
            kinds(received).forEach(kind -> seen.merge(kind, 1, Integer::sum));
        }
        assertEquals(Map.of(TelegramTrouble.DAMAGED, sound.length - 18), seen);
    }

    @Test
    void everyDamagedHeaderOfABareEnvelopeCostsThisTelegramAlone() throws ConfigException {
        byte[] sound = seal(TEXT, 0x30);
        for (int bit = 0; bit < 8 * 18; bit++) {
            byte[] stream = Bytes.join(sound, sound, sound, sound, sound, sound, sound, sound, sound, sound);
            stream[sound.length + bit / 8] ^= (byte) (1 << bit % 8);

            int telegrams = Recorder.listenTo(keys(KEY, AUTHENTICATION_KEY), stream, 100).telegrams().size();

            // encrypted without a tag, the text still has its own checksum
            assertEquals(bit == 8 * 13 + 4 ? 10 : 9, telegrams, "bit " + bit);
        }
    }

    @Test
    void aFrameCounterThatComesAgainIsNoFault() throws ConfigException {
        byte[] sealed = seal(LIST, 0x30);
        List<Reading> plain = plainList();

        assertEquals(List.of(plain, plain, plain),
                readings(Recorder.listenTo(keys(KEY, AUTHENTICATION_KEY), Bytes.join(sealed, sealed, sealed), 40)));
    }

    @Test
    void aTagWithoutAuthenticationKeyIsTakenOnlyIfTold() throws ConfigException {
        CipheringEncoder sender = new CipheringEncoder(bytes(KEY), new byte[0], "ABC12345".getBytes(), 0x30);
        byte[] stream = Framing.HDLC.wrap(sender.seal(LIST, 1));
        MeterKeys keys = MeterKeys.of(KEY, AUTHENTICATION_KEY);

        assertEquals(List.of(TelegramTrouble.WRONG_AUTHENTICATION_KEY),
                kinds(Recorder.listenTo(StreamOptions.DEFAULT.withKeys(keys), stream, 20)));
        assertEquals(List.of(plainList()),
                readings(Recorder.listenTo(StreamOptions.DEFAULT.withKeys(keys.acceptingUnkeyedTags()), stream, 20)));
    }

    @Test
    void aMissingSegmentIsToldAndTheNextApduIsWhole() throws ConfigException {
        byte[] stream = Framing.M_BUS.wrap(seal(LIST, 0x30));
        byte[] torn = Bytes.join(Arrays.copyOfRange(stream, 0, 131), Arrays.copyOfRange(stream, 262, stream.length));

        Recorder received = Recorder.listenTo(keys(KEY, AUTHENTICATION_KEY), Bytes.join(torn, stream), 30);

        assertEquals(List.of(plainList()), readings(received));
        assertEquals(
                List.of(new Flaw(120, "rest of the telegram is missing", TelegramTrouble.PIECES_MISSING),
                        new Flaw(0, "segment missing before segment 2", TelegramTrouble.PIECES_MISSING)),
                received.flaws());
    }

    @Test
    void plainListsComeOverMBusToo() {
        Recorder received = Recorder.listenTo(StreamOptions.DEFAULT, MBusEncoder.encodeSegmented(Slice.of(LIST), 100),
                8);

        assertEquals(Protocol.DLMS_MBUS, received.telegrams().get(0).protocol());
        assertEquals(List.of(), received.flaws());
    }

    @Test
    void aSegmentOfAnotherAddressEndsTheTelegram() {
        byte[] stream = MBusEncoder.encodeSegmented(Slice.of(LIST), 120);
        int last = 131 * ((LIST.length - 1) / 120);
        stream[last + 5]--;
        stream[stream.length - 2]--;

        Recorder received = Recorder.listenTo(StreamOptions.DEFAULT, stream, 8);

        assertEquals(List.of(), received.telegrams());
        assertEquals(List.of(TelegramTrouble.PIECES_MISSING, TelegramTrouble.PIECES_MISSING), kinds(received));
    }

    /** The readings of the list without its envelope. */
    private static List<Reading> plainList() {
        return Recorder.listenTo(StreamOptions.DEFAULT, Bytes.join(LLC, LIST), 1).telegrams().get(0).readings();
    }

    private static List<List<Reading>> readings(Recorder received) {
        return received.telegrams().stream().map(Telegram::readings).toList();
    }

    private static List<TelegramTrouble> kinds(Recorder received) {
        assertEquals(List.of(), received.damages());
        return received.flaws().stream().map(Flaw::trouble).toList();
    }

    private static StreamOptions keys(String key, String authenticationKey) throws ConfigException {
        return StreamOptions.DEFAULT.withKeys(MeterKeys.of(key, authenticationKey));
    }

    private static byte[] seal(byte[] plain, int security) {
        return new CipheringEncoder(bytes(KEY), bytes(AUTHENTICATION_KEY), "KAM12345".getBytes(), security).seal(plain,
                7);
    }

    /** The envelope with the plain text in the ciphertext's place. */
    private static byte[] unsealed(byte[] plain, int security) {
        byte[] envelope = seal(plain, security);
        int end = envelope.length - ((security & 0x10) == 0 ? 0 : 12);
        System.arraycopy(plain, 0, envelope, end - plain.length, plain.length);
        return envelope;
    }

    private static byte[] bytes(String key) {
        return HexFormat.ofDelimiter(" ").parseHex(key);
    }

    /** The APDU of a fixture, without its LLC header. */
    private static byte[] list() {
        byte[] stream = GoldenTelegram.named("kamstrup-omnipower-1.hex").bytes();
        Frame first = Recorder.listenTo(new HdlcFramer(), stream, stream.length).frames().get(0);
        Slice information = ((Frame.Hdlc) first).information();
        return information.slice(LLC.length, information.length() - LLC.length).copy();
    }
}
