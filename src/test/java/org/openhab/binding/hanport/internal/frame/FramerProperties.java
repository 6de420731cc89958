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
package org.openhab.binding.hanport.internal.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.doubles.Bytes;
import org.openhab.binding.hanport.internal.doubles.Recorder;
import org.openhab.binding.hanport.internal.telegram.GoldenTelegram;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/**
 * What holds for framers whatever comes.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class FramerProperties {

    private static final List<Supplier<Framer>> FRAMERS = List.of(P1Framer::new, HdlcFramer::new, MBusFramer::new,
            SmlFramer::new);
    private static final byte[] TEXT = GoldenTelegram.named("sagemcom-s211-1.p1").bytes();
    private static final byte[] FRAME = GoldenTelegram.named("aidon-6534-2.hex").bytes();
    private static final byte[] FILE = GoldenTelegram.named("mme-locked-1.sml").bytes();

    @Property
    void aFrameIsReadAsItWasWritten(@ForAll @Size(max = 2030) byte[] information, @ForAll boolean segmented,
            @ForAll("addresses") Slice destination, @ForAll("addresses") Slice source,
            @ForAll @IntRange(max = 0xFF) int control) {
        byte[] frame = new HdlcEncoder(destination, source, control).encode(Slice.of(information), segmented);

        Recorder recorder = Recorder.listenTo(new HdlcFramer(), frame, frame.length);

        assertEquals(List.of(
                new Frame.Hdlc(Slice.of(frame).slice(1, frame.length - 2), Slice.of(information), segmented, 0, false)),
                recorder.frames());
        assertEquals(List.of(), recorder.damages());
    }

    @Property
    void segmentsHoldTogetherWhatWasDivided(@ForAll @Size(min = 1, max = 3000) byte[] information,
            @ForAll @IntRange(min = 1, max = 2030) int maximum) {
        byte[] frames = new HdlcEncoder(Slice.of((byte) 3), Slice.of((byte) 0x21), 0x13)
                .encodeSegmented(Slice.of(information), Math.max(maximum, information.length / 20 + 1));

        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        List<Frame> read = Recorder.listenTo(new HdlcFramer(), frames, frames.length).frames();
        read.forEach(frame -> joined.writeBytes(((Frame.Hdlc) frame).information().copy()));

        assertEquals(Slice.of(information), Slice.of(joined.toByteArray()));
        for (int i = 0; i < read.size(); i++) {
            assertEquals(i < read.size() - 1, ((Frame.Hdlc) read.get(i)).segmented());
        }
    }

    @Property
    void anyPiecesGiveTheSameFrames(@ForAll("streams") byte[] stream, @ForAll Random random,
            @ForAll @IntRange(min = 1, max = 300) int largest) {
        for (Supplier<Framer> framer : FRAMERS) {
            Recorder whole = Recorder.listenTo(framer.get(), stream, Math.max(1, stream.length));

            Recorder pieces = inPieces(framer.get(), stream, random, largest);

            assertEquals(whole.frames(), pieces.frames());
        }
    }

    @Property
    void anyBytesAreTaken(@ForAll("streams") byte[] stream) {
        for (Supplier<Framer> framer : FRAMERS) {
            for (Damage damage : Recorder.listenTo(framer.get(), stream, 50).damages()) {
                assertTrue(damage.position() >= 0 && damage.length() > 0
                        && damage.position() + damage.length() <= stream.length, damage.toString());
            }
        }
    }

    @Property(tries = 1000)
    void aSoundTextBehindAnyGarbageIsDelivered(@ForAll("garbage") byte[] garbage) {
        assertDeliversLast(new P1Framer(), garbage, TEXT);
    }

    @Property(tries = 1000)
    void aSoundFrameBehindAnyGarbageIsDelivered(@ForAll("garbage") byte[] garbage) {
        assertDeliversLast(new HdlcFramer(), garbage, FRAME);
    }

    @Property(tries = 1000)
    void aSoundFileBehindAnyGarbageIsDelivered(@ForAll("garbage") byte[] garbage) {
        assertDeliversLast(new SmlFramer(), garbage, FILE);
    }

    private static void assertDeliversLast(Framer framer, byte[] garbage, byte[] sound) {
        List<Frame> expected = Recorder.listenTo(framer, sound, sound.length).frames();
        Recorder recorder = new Recorder();

        recorder.feed(framer, Bytes.join(garbage, sound), 100);

        List<Frame> frames = recorder.frames();
        assertTrue(!frames.isEmpty() && frames.get(frames.size() - 1).equals(expected.get(0)), frames + " frames");
    }

    private static Recorder inPieces(Framer framer, byte[] stream, Random random, int largest) {
        Recorder recorder = new Recorder();
        int size;
        for (int at = 0; at < stream.length; at += size) {
            size = Math.min(1 + random.nextInt(largest), stream.length - at);
            framer.feed(stream, at, size, recorder);
        }
        framer.end(recorder);
        return recorder;
    }

    @Provide
    Arbitrary<byte[]> garbage() {
        return Garbage.any();
    }

    @Provide
    Arbitrary<byte[]> streams() {
        return Arbitraries.oneOf(Garbage.any(), Garbage.telegrams()).list().ofMaxSize(4)
                .map(pieces -> Bytes.join(pieces.toArray(byte[][]::new)));
    }

    /** One, two or four bytes, bit 0 set in the last alone. */
    @Provide
    Arbitrary<Slice> addresses() {
        return Arbitraries.of(1, 2, 4).flatMap(size -> Arbitraries.bytes().array(byte[].class).ofSize(size))
                .map(bytes -> {
                    for (int i = 0; i < bytes.length; i++) {
                        bytes[i] = (byte) (i < bytes.length - 1 ? bytes[i] & 0xFE : bytes[i] | 1);
                    }
                    return Slice.of(bytes);
                });
    }
}
