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
package org.openhab.binding.hanport.internal.sml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openhab.binding.hanport.internal.doubles.Recorder;
import org.openhab.binding.hanport.internal.frame.Crc16;
import org.openhab.binding.hanport.internal.reader.StreamOptions;
import org.openhab.binding.hanport.internal.telegram.Flaw;
import org.openhab.binding.hanport.internal.telegram.GoldenTelegram;

/**
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class SmlDecoderTest {

    static List<GoldenTelegram> goldens() {
        return GoldenTelegram.all("sml");
    }

    /** A byte of a message and its file's checksum put right: that of the message still tells. */
    @Test
    void refusesAMessageWhoseOwnChecksumDoesNotHold() {
        byte[] bytes = GoldenTelegram.named("edl-1.sml").bytes().clone();
        bytes[20] ^= 1;
        int end = bytes.length - 2;
        int checksum = Crc16.x25(bytes, 0, end);
        bytes[end] = (byte) checksum;
        bytes[end + 1] = (byte) (checksum >> Byte.SIZE);

        Recorder recorder = Recorder.listenTo(StreamOptions.DEFAULT, bytes, bytes.length);

        assertEquals(List.of(), recorder.telegrams());
        assertEquals(List.of("message whose checksum does not match"),
                recorder.flaws().stream().map(Flaw::reason).toList());
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void readsEveryFixtureInEveryChunking(GoldenTelegram golden) {
        for (int chunk = 1; chunk <= golden.bytes().length; chunk++) {
            Recorder recorder = Recorder.listenTo(StreamOptions.DEFAULT, golden.bytes(), chunk);

            assertEquals(List.of(golden.expected()), recorder.telegrams().stream().map(GoldenTelegram::lines).toList());
            assertEquals(List.of(), recorder.flaws());
            assertEquals(List.of(), recorder.damages());
        }
    }
}
