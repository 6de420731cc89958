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

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.hanport.internal.dlms.push.LayoutFile;
import org.openhab.binding.hanport.internal.dlms.push.LayoutFileException;
import org.openhab.binding.hanport.internal.doubles.Bytes;
import org.openhab.binding.hanport.internal.doubles.Recorder;
import org.openhab.binding.hanport.internal.frame.Damage;
import org.openhab.binding.hanport.internal.frame.Damage.Reason;
import org.openhab.binding.hanport.internal.frame.HdlcEncoder;
import org.openhab.binding.hanport.internal.frame.Slice;
import org.openhab.binding.hanport.internal.telegram.GoldenTelegram;
import org.openhab.binding.hanport.internal.telegram.Protocol;
import org.openhab.binding.hanport.internal.telegram.Reading;
import org.openhab.binding.hanport.internal.telegram.Telegram;
import org.openhab.binding.hanport.internal.telegram.Value.Quantity;

/**
 * A stream that holds telegrams of more than one framing.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class StreamDecoderTest {

    private static final byte[] P1 = GoldenTelegram.named("landisgyr-e360-1.p1").bytes();
    private static final byte[] HDLC = GoldenTelegram.named("kaifa-ma304h3e-2.hex").bytes();
    private static final byte[] SHORT_HDLC = GoldenTelegram.named("kaifa-ma304h3e-1.hex").bytes();

    private final Recorder recorder = new Recorder();
    private final StreamDecoder decoder = new StreamDecoder(StreamOptions.DEFAULT, recorder);

    private void feed(byte[]... pieces) {
        byte[] all = Bytes.join(pieces);
        decoder.feed(all, 0, all.length);
    }

    private List<Protocol> protocols() {
        return recorder.telegrams().stream().map(Telegram::protocol).sorted().collect(Collectors.toList());
    }

    @Test
    void readsBothProtocolsInOnePiece() {
        feed(P1);
        feed(P1, SHORT_HDLC, P1);
        feed(SHORT_HDLC);
        feed(SHORT_HDLC, P1, SHORT_HDLC);

        assertEquals(List.of(Protocol.P1, Protocol.P1, Protocol.P1, Protocol.P1, Protocol.DLMS_HDLC, Protocol.DLMS_HDLC,
                Protocol.DLMS_HDLC, Protocol.DLMS_HDLC), protocols());
    }

    @Test
    void readsATelegramThatEndsBehindAnotherOfTheOtherProtocol() {
        feed(P1);
        feed(Arrays.copyOf(HDLC, 50));
        feed(Arrays.copyOfRange(HDLC, 50, HDLC.length));
        feed(HDLC, Arrays.copyOf(P1, 400));
        feed(Arrays.copyOfRange(P1, 400, P1.length), HDLC);

        assertEquals(List.of(Protocol.P1, Protocol.P1, Protocol.DLMS_HDLC, Protocol.DLMS_HDLC, Protocol.DLMS_HDLC),
                protocols());
        assertEquals(List.of(), recorder.damages());
    }

    @Test
    void tellsWhereDamageIsInTheWholeStream() {
        byte[] damaged = HDLC.clone();
        damaged[60] ^= 1;

        feed(P1);
        feed(P1);
        feed(damaged);

        assertEquals(List.of(new Damage(Reason.CHECKSUM, 2 * P1.length, HDLC.length - 1)), recorder.damages());
    }

    @Test
    void readsTheUsersOwnListsBeforeOurs() throws LayoutFileException {
        StreamOptions options = StreamOptions.DEFAULT.withOwnLists(LayoutFile.parse("list\n1 1-0:2.7.0"));

        new StreamDecoder(options, recorder).feed(SHORT_HDLC, 0, SHORT_HDLC.length);

        assertEquals("1-0:2.7.0*255", recorder.telegrams().get(0).readings().get(0).obis().toString());
    }

    /**
     * Segments have no number: what is joined across a lost one, or one that came twice, must make no other numbers.
     */
    @ParameterizedTest
    @ValueSource(strings = { "kamstrup-omnipower-1.hex", "aidon-6534-2.hex", "aidon-6525-1.hex" })
    void aSegmentThatIsLostOrCameTwiceMakesNoNumber(String name) {
        byte[] frame = GoldenTelegram.named(name).bytes();
        byte[] information = Arrays.copyOfRange(frame, 9, frame.length - 3);
        List<Reading> sent = Recorder.listenTo(StreamOptions.DEFAULT, frame, 10_000).telegrams().get(0).readings();
        HdlcEncoder encoder = new HdlcEncoder(Slice.of((byte) 0x41), Slice.of((byte) 0x03), 0x13);
        for (int first = 20; first < information.length - 60; first++) {
            for (int size = 20; size < 50; size++) {
                byte[] begin = encoder.encode(Slice.of(Arrays.copyOf(information, first)), true);
                byte[] middle = encoder.encode(Slice.of(Arrays.copyOfRange(information, first, first + size)), true);
                byte[] end = encoder.encode(Slice.of(Arrays.copyOfRange(information, first + size, information.length)),
                        false);

                Recorder lost = Recorder.listenTo(StreamOptions.DEFAULT, Bytes.join(begin, end), 10_000);
                Recorder twice = Recorder.listenTo(StreamOptions.DEFAULT, Bytes.join(begin, middle, middle, end),
                        10_000);

                assertEquals(List.of(), notSent(lost, sent));
                assertEquals(List.of(), notSent(twice, sent));
            }
        }
    }

    /** Numbers; a text may take in what follows it, and a unit be cut off, where the lengths happen to fit. */
    private static List<Reading> notSent(Recorder recorder, List<Reading> sent) {
        List<String> numbers = sent.stream().map(StreamDecoderTest::number).toList();
        return recorder.telegrams().stream().flatMap(telegram -> telegram.readings().stream())
                .filter(reading -> reading.value() instanceof Quantity && !numbers.contains(number(reading))).toList();
    }

    private static String number(Reading reading) {
        return reading.obis() + (reading.value() instanceof Quantity quantity ? " " + quantity.number() : "");
    }
}
