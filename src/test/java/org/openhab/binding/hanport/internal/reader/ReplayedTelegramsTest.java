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

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openhab.binding.hanport.internal.dlms.ciphering.CipheringEncoder;
import org.openhab.binding.hanport.internal.doubles.Bytes;
import org.openhab.binding.hanport.internal.doubles.HandClock;
import org.openhab.binding.hanport.internal.doubles.HandSource;
import org.openhab.binding.hanport.internal.doubles.Recorder;
import org.openhab.binding.hanport.internal.frame.HdlcEncoder;
import org.openhab.binding.hanport.internal.frame.MBusEncoder;
import org.openhab.binding.hanport.internal.frame.Slice;
import org.openhab.binding.hanport.internal.telegram.Flaw;
import org.openhab.binding.hanport.internal.telegram.GoldenTelegram;
import org.openhab.binding.hanport.internal.trouble.ConfigException;
import org.openhab.binding.hanport.internal.trouble.SourceKind;
import org.openhab.binding.hanport.internal.trouble.TelegramTrouble;

/**
 * Encrypted telegrams that were recorded and are sent again, with an invocation counter that tells it.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class ReplayedTelegramsTest {

    private static final String KEY = "6b65792d6f662d6f75722d6f776e2121";
    private static final String AUTHENTICATION_KEY = "61757468656e7469636174696f6e2121";
    private static final byte[] LLC = { (byte) 0xE6, (byte) 0xE7, 0 };
    private static final byte[] LIST = HexFormat.of().parseHex("0f0000000000020209060100010700ff0600000001");
    private static final byte[] TEXT = GoldenTelegram.named("iskra-am550-1.p1").bytes();

    private final Recorder received = new Recorder();

    /** What may stand around an envelope, and in it. */
    private enum Form {
        LIST_IN_HDLC,
        LIST_IN_M_BUS,
        BARE_LIST,
        BARE_TEXT;

        byte[] sent(int security, int counter) {
            byte[] envelope = sealed(this == BARE_TEXT ? TEXT : LIST, AUTHENTICATION_KEY, security, counter);
            return switch (this) {
                case LIST_IN_HDLC -> framed(envelope);
                case LIST_IN_M_BUS -> MBusEncoder.encodeSegmented(Slice.of(envelope), 120);
                case BARE_LIST, BARE_TEXT -> envelope;
            };
        }
    }

    @ParameterizedTest
    @EnumSource
    void anOldTelegramOnALiveLineIsRefusedAndTold(Form form) throws ConfigException {
        HandSource gateway = new HandSource(SourceKind.TCP);
        TelegramReader reader = new TelegramReader(gateway, keys(AUTHENTICATION_KEY), new HandClock());
        reader.start(received);

        for (int counter : new int[] { 5, 6, 7, 5, 6, 8 }) {
            gateway.send(form.sent(0x30, counter));
        }

        assertEquals(4, received.telegrams().size());
        assertEquals(Collections.nCopies(2, new Flaw(0, "encrypted, and sent before", TelegramTrouble.REPLAYED)),
                received.flaws());
        assertEquals(2, reader.facts().counts().undecodables());
        reader.close();
    }

    @ParameterizedTest
    @EnumSource
    void aRecordingMayBePlayedAgainAndAgain(Form form) throws ConfigException {
        HandSource recording = new HandSource(SourceKind.REPLAY);
        TelegramReader reader = new TelegramReader(recording, keys(AUTHENTICATION_KEY), new HandClock());
        reader.start(received);

        for (int counter : new int[] { 5, 6, 7, 5, 6, 7, 5, 6, 7 }) {
            recording.send(form.sent(0x30, counter));
        }

        assertEquals(9, received.telegrams().size());
        assertEquals(List.of(), received.flaws());
        reader.close();
    }

    @Test
    void recordingsThatAreJoinedInAFileAreDecodedWhole() throws ConfigException {
        StreamDecoder decoder = new StreamDecoder(keys(AUTHENTICATION_KEY), received);

        for (int counter : new int[] { 5, 6, 7, 5, 6, 7 }) {
            feed(decoder, Form.LIST_IN_HDLC.sent(0x30, counter));
        }

        assertEquals(6, received.telegrams().size());
        assertEquals(List.of(), received.flaws());
    }

    @Test
    void aNewConnectionMakesNoOldTelegramNew() throws ConfigException {
        StreamDecoder decoder = live(keys(AUTHENTICATION_KEY));

        for (int counter : new int[] { 5, 6, 5 }) {
            feed(decoder, Form.LIST_IN_HDLC.sent(0x30, counter));
            decoder.end();
        }

        assertEquals(2, received.telegrams().size());
        assertEquals(List.of(TelegramTrouble.REPLAYED), troubles());
    }

    @Test
    void aMeterThatCountsFromTheBeginningIsReadAgain() throws ConfigException {
        StreamDecoder decoder = live(keys(AUTHENTICATION_KEY));
        feed(decoder, Form.LIST_IN_HDLC.sent(0x30, 1000));

        IntStream.range(0, 10).forEach(counter -> feed(decoder, Form.LIST_IN_HDLC.sent(0x30, counter)));

        assertEquals(9, received.telegrams().size());
        assertEquals(List.of(TelegramTrouble.REPLAYED, TelegramTrouble.REPLAYED), troubles());
    }

    @Test
    void aCounterThatNoTagVouchesForIsNotBelieved() throws ConfigException {
        for (StreamOptions options : List.of(keys(""), keys(AUTHENTICATION_KEY))) {
            StreamDecoder decoder = live(options);
            for (int counter : new int[] { 9, 5, 7, 5 }) {
                feed(decoder, Form.LIST_IN_HDLC.sent(0x20, counter));
            }
        }

        assertEquals(8, received.telegrams().size());
        assertEquals(List.of(), received.flaws());
    }

    @Test
    void aForgedCounterMovesNothing() throws ConfigException {
        StreamDecoder decoder = live(keys(AUTHENTICATION_KEY));
        feed(decoder, Form.LIST_IN_HDLC.sent(0x30, 5));

        feed(decoder, framed(sealed(LIST, KEY, 0x30, -1)));
        feed(decoder, Form.LIST_IN_HDLC.sent(0x30, 6));

        assertEquals(2, received.telegrams().size());
        assertEquals(List.of(TelegramTrouble.DAMAGED), troubles());
    }

    private StreamDecoder live(StreamOptions options) {
        return new StreamDecoder(options, received, Optional.of(new HandClock()));
    }

    private List<TelegramTrouble> troubles() {
        return received.flaws().stream().map(Flaw::trouble).toList();
    }

    private static byte[] sealed(byte[] plain, String authenticationKey, int security, int counter) {
        return new CipheringEncoder(HexFormat.of().parseHex(KEY), HexFormat.of().parseHex(authenticationKey),
                "KAM12345".getBytes(StandardCharsets.US_ASCII), security).seal(plain, counter);
    }

    private static byte[] framed(byte[] envelope) {
        return new HdlcEncoder(Slice.of((byte) 0x41), Slice.of((byte) 0x03), 0x13)
                .encode(Slice.of(Bytes.join(LLC, envelope)), false);
    }

    private static void feed(StreamDecoder decoder, byte[] bytes) {
        decoder.feed(bytes, 0, bytes.length);
    }

    private static StreamOptions keys(String authenticationKey) throws ConfigException {
        return StreamOptions.DEFAULT.withKeys(MeterKeys.of(KEY, authenticationKey));
    }
}
