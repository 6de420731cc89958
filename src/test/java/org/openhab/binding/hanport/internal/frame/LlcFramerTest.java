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

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.binding.hanport.internal.frame.Damage.Reason;

/**
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class LlcFramerTest {

    private static final byte[] HANDED_ON = HexFormat.of().parseHex("e6e7000f400000000000020106000001f4");

    private final LlcFramer framer = new LlcFramer();

    @Test
    void givesAllThatCameWhenTheStreamEnds() {
        for (int chunk = 1; chunk <= HANDED_ON.length; chunk++) {
            Recorder recorder = Recorder.listenTo(framer, HANDED_ON, chunk);

            assertEquals(List.of(new Frame.Llc(Slice.of(HANDED_ON))), recorder.frames());
        }
    }

    @Test
    void passesOverAStreamThatBeginsOtherwise() {
        Recorder recorder = new Recorder();
        recorder.feed(framer, new byte[] { 0x7E }, 1);
        recorder.feed(framer, HANDED_ON, 4);
        framer.end(recorder);
        assertEquals(List.of(), recorder.frames());

        recorder.feed(framer, HANDED_ON, 4);
        framer.end(recorder);
        assertEquals(List.of(new Frame.Llc(Slice.of(HANDED_ON))), recorder.frames());
    }

    @Test
    void aHeaderAloneIsNothing() {
        Recorder recorder = Recorder.listenTo(framer, Arrays.copyOf(HANDED_ON, 3), 1);

        assertEquals(List.of(), recorder.frames());
        assertEquals(List.of(), recorder.damages());
    }

    @Test
    void recoversAfterOverflow() {
        Recorder recorder = Recorder.listenTo(framer, new byte[] { 0x55, 0x55 }, 2);
        recorder.feed(framer, Arrays.copyOf(HANDED_ON, 5000), 100);
        framer.end(recorder);
        assertEquals(List.of(), recorder.frames());
        assertEquals(List.of(new Damage(Reason.TOO_LONG, 2, 4096)), recorder.damages());

        recorder.feed(framer, HANDED_ON, 100);
        framer.end(recorder);
        assertEquals(List.of(new Frame.Llc(Slice.of(HANDED_ON))), recorder.frames());
    }
}
