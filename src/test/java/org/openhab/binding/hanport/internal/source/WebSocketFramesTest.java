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
package org.openhab.binding.hanport.internal.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class WebSocketFramesTest {

    /** Keeps what the frames hold. */
    private static final class Kept implements WebSocketFrames.Owner {

        private final ByteArrayOutputStream data = new ByteArrayOutputStream();
        private final List<String> others = new ArrayList<>();

        @Override
        public void data(byte[] bytes, int offset, int length) {
            data.write(bytes, offset, length);
        }

        @Override
        public void ping(byte[] content) {
            others.add("ping " + new String(content, StandardCharsets.US_ASCII));
        }

        @Override
        public void closed(int code) {
            others.add("closed " + code);
        }
    }

    private static Kept fed(byte[] bytes, int chunk) {
        Kept kept = new Kept();
        WebSocketFrames frames = new WebSocketFrames(kept);
        for (int at = 0; at < bytes.length; at += chunk) {
            frames.feed(bytes, at, Math.min(bytes.length, at + chunk));
        }
        return kept;
    }

    @Test
    void joinsTheDataOfAllFramesInPiecesOfAnySize() throws IOException {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        ByteArrayOutputStream expected = new ByteArrayOutputStream();
        for (int size : new int[] { 0, 1, 125, 126, 300, 65535, 65536, 70000 }) {
            byte[] content = new byte[size];
            for (int i = 0; i < size; i++) {
                content[i] = (byte) (i * 7 + size);
            }
            stream.write(WebSocketGateway.frame(0x82, content));
            stream.write(WebSocketGateway.frame(0x89, ("at " + size).getBytes(StandardCharsets.US_ASCII)));
            expected.write(content);
        }
        stream.write(WebSocketGateway.frame(0x8A, new byte[3]));
        stream.write(WebSocketGateway.frame(0x88, new byte[] { 0x03, (byte) 0xF0, 'x' }));
        stream.write(WebSocketGateway.frame(0x82, new byte[9]));

        for (int chunk : new int[] { 1, 2, 3, 7, 125, 1024, 300_000 }) {
            Kept kept = fed(stream.toByteArray(), chunk);

            assertEquals(HexFormat.of().formatHex(expected.toByteArray()),
                    HexFormat.of().formatHex(kept.data.toByteArray()), "pieces of " + chunk);
            assertEquals(List.of("ping at 0", "ping at 1", "ping at 125", "ping at 126", "ping at 300", "ping at 65535",
                    "ping at 65536", "ping at 70000", "closed 1008"), kept.others);
        }
    }

    /** Reserved bits, unknown kinds, a control frame in pieces or too long, masked, a length below zero. */
    @ParameterizedTest
    @ValueSource(strings = { "C200", "8300", "8B00", "0900", "897E", "8280", "827FFFFFFFFFFFFFFFFF" })
    void refusesWhatAServerMayNotSend(String hex) {
        assertEquals(List.of("closed 1002"), fed(HexFormat.of().parseHex(hex), 1).others);
    }

    @Test
    void aCloseWithoutAWordHasNoStatus() {
        assertEquals(List.of("closed 1005"), fed(new byte[] { (byte) 0x88, 0 }, 1).others);
    }
}
