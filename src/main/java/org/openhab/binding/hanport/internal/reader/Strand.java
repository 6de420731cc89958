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

import java.time.Duration;
import java.time.Instant;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.line.LineJudge;

/**
 * One stream of a link, which has a decoder of its own: what comes of several is never joined.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class Strand {

    /** Networks hold bytes up for a second now and then; nearly all meters are silent for longer between two lists. */
    private static final Duration PAUSE = Duration.ofSeconds(2);
    /** The quickest meters send every second; no adapter holds the bytes of a line up for so long. */
    private static final Duration REST = Duration.ofMillis(300);

    private final ByteDecoder decoder;
    private final LineJudge judge;
    private Instant lastBytes = Instant.EPOCH;

    /** @param judge of what no telegram is found in */
    Strand(ByteDecoder decoder, LineJudge judge) {
        this.decoder = decoder;
        this.judge = judge;
    }

    ByteDecoder decoder() {
        return decoder;
    }

    LineJudge judge() {
        return judge;
    }

    /** Bytes come now: how long there were none says what they may be. */
    void awakes(Instant now) {
        if (lastBytes.plus(PAUSE).isBefore(now)) {
            decoder.pause();
        }
        if (lastBytes.plus(REST).isBefore(now)) {
            judge.rest();
        }
        lastBytes = now;
    }
}
