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

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.binding.hanport.internal.doubles.Recorder;

/**
 * Lines on which APDUs stand without a frame: what damaged streams ({@link DamagedStream}) have shown.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class BareApdusTest {

    private static final SentLines LINES = new SentLines();
    /** Of the first list: plain, with its LLC header, in blocks. */
    private static final byte[] LIST = LINES.bare.get(0).frames().get(0);
    private static final List<byte[]> BLOCKS = LINES.bare.get(2).frames();

    private final Recorder recorder = new Recorder();
    private final StreamDecoder decoder = new StreamDecoder(StreamOptions.DEFAULT, recorder);

    @Test
    void anEnvelopeThatDoesNotOpenEndsWhatCameInBlocks() {
        BLOCKS.subList(0, 1).forEach(this::feed);
        feed(LINES.tagged.get(0).frames().get(0));
        BLOCKS.subList(1, BLOCKS.size()).forEach(this::feed);

        decoder.end();

        assertEquals(List.of(), recorder.telegrams());
    }

    @Test
    void aListThatTheEndOfTheStreamCutsShortIsNotTold() {
        feed(Arrays.copyOf(LIST, LIST.length - 1));

        decoder.end();

        assertEquals(List.of(), recorder.telegrams());
    }

    private void feed(byte[] bytes) {
        decoder.feed(bytes, 0, bytes.length);
    }
}
