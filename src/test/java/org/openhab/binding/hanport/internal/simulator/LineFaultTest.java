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
package org.openhab.binding.hanport.internal.simulator;

import static org.junit.jupiter.api.Assertions.*;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.binding.hanport.internal.doubles.Recorder;
import org.openhab.binding.hanport.internal.reader.StreamDecoder;
import org.openhab.binding.hanport.internal.reader.StreamOptions;
import org.openhab.binding.hanport.internal.telegram.Protocol;
import org.openhab.binding.hanport.internal.telegram.Telegram;

/**
 * What goes wrong on a line goes wrong in the same way every time, and no faulty telegram is taken for a sound one.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class LineFaultTest {

    private static final Instant START = Instant.parse("2026-07-01T09:50:00Z");

    @Test
    void flipsOneBitInItsShareOfTheTelegrams() {
        List<Push> sound = pushes(MeterModel.DALA);
        List<Push> faulty = pushes(MeterModel.DALA, new LineFault.FlippedBit(5, 0.3));

        List<Integer> flipped = new ArrayList<>();
        for (int i = 0; i < sound.size(); i++) {
            BitSet bits = BitSet.valueOf(sound.get(i).bytes());
            bits.xor(BitSet.valueOf(faulty.get(i).bytes()));
            flipped.add(bits.cardinality());
        }

        assertEquals(List.of(0, 1), flipped.stream().distinct().sorted().toList());
        assertEquals(0.3, flipped.stream().mapToInt(Integer::intValue).average().orElseThrow(), 0.1);
    }

    @Test
    void isTheSameEveryTime() {
        LineFault fault = new LineFault.TornTelegram(5, 0.5);

        List<String> first = digits(pushes(MeterModel.MALUNG, fault));
        List<String> second = digits(pushes(MeterModel.MALUNG, fault));

        assertEquals(first, second);
        assertTrue(first.stream().map(String::length).distinct().count() > 10, "torn at many places");
    }

    @Test
    void neverPassesADamagedTelegramOffAsASoundOne() {
        // without its PIN a meter sends the same again and again
        for (MeterModel model : EnumSet.complementOf(EnumSet.of(MeterModel.MME_LOCKED))) {
            List<Push> pushes = pushes(model, new LineFault.FlippedBit(5, 0.3), new LineFault.TornTelegram(6, 0.2));
            Recorder recorder = new Recorder();
            StreamDecoder decoder = new StreamDecoder(StreamOptions.DEFAULT, recorder);

            pushes.forEach(push -> decoder.feed(push.bytes(), 0, push.bytes().length));
            decoder.end();

            List<Telegram> meant = pushes.stream().map(Push::telegram).toList();
            List<Telegram> undamaged = meant.stream().filter(recorder.telegrams()::contains).toList();
            assertEquals(undamaged, recorder.telegrams());
            assertTrue(undamaged.size() > 50, "most arrive: " + undamaged.size());
            assertFalse(recorder.damages().isEmpty(), "the others are told of");
        }
    }

    @Test
    void losesSixteenBytesInsideATelegram() {
        List<Push> sound = pushes(MeterModel.DALA);
        List<Push> faulty = pushes(MeterModel.DALA, new LineFault.LostBytes(5, 1));

        for (int i = 0; i < sound.size(); i++) {
            byte[] sent = sound.get(i).bytes();
            byte[] received = faulty.get(i).bytes();
            int same = Arrays.mismatch(sent, received);
            assertEquals(sent.length - 16, received.length);
            assertTrue(Arrays.mismatch(Arrays.copyOfRange(sent, same, sent.length),
                    Arrays.copyOfRange(received, same, received.length)) >= 0);
        }
    }

    @Test
    void repeatsTheTelegramThatItHas() {
        Instant from = START.plusSeconds(20);
        LineFault frozen = new LineFault.Frozen(from, new SimulatedMeter(MeterModel.MALUNG, 1, START));

        List<String> pushes = digits(pushes(MeterModel.MALUNG, frozen));

        assertEquals(pushes.size() - 2, pushes.stream().skip(2).filter(pushes.get(2)::equals).count());
    }

    @Test
    void isSilentForAWhile() {
        LineFault silence = new LineFault.Silence(START.plusSeconds(20), Duration.ofSeconds(30));

        List<Boolean> silent = pushes(MeterModel.MALUNG, silence).stream().limit(7)
                .map(push -> push.bytes().length == 0).toList();

        assertEquals(List.of(false, false, true, true, true, false, false), silent);
    }

    @Test
    void speaksAnotherProtocolAfterTheSwitch() {
        SimulatedMeter other = new SimulatedMeter(MeterModel.MALUNG, 1, START);
        LineFault change = new LineFault.ProtocolSwitch(START.plusSeconds(20), other);
        Recorder recorder = new Recorder();
        StreamDecoder decoder = new StreamDecoder(StreamOptions.DEFAULT, recorder);

        pushes(MeterModel.DALA, change).stream().limit(4)
                .forEach(push -> decoder.feed(push.bytes(), 0, push.bytes().length));

        assertEquals(List.of(Protocol.DLMS_HDLC, Protocol.DLMS_HDLC, Protocol.P1, Protocol.P1),
                recorder.telegrams().stream().map(Telegram::protocol).toList());
    }

    private static List<String> digits(List<Push> pushes) {
        return pushes.stream().map(push -> HexFormat.of().formatHex(push.bytes())).toList();
    }

    private static List<Push> pushes(MeterModel model, LineFault... faults) {
        MeterLine line = new MeterLine(new SimulatedMeter(model, 1, START), START, false, List.of(faults));
        return Stream.generate(line::next).limit(200).toList();
    }
}
