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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhab.binding.hanport.internal.doubles.HandClock;
import org.openhab.binding.hanport.internal.doubles.HandSource;
import org.openhab.binding.hanport.internal.doubles.Recorder;
import org.openhab.binding.hanport.internal.telegram.GoldenTelegram;
import org.openhab.binding.hanport.internal.trouble.SourceKind;

/**
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class TelegramReaderTest {

    private static final GoldenTelegram GOLDEN = GoldenTelegram.named("aidon-6525-1.hex");

    private final HandSource port = new HandSource(SourceKind.SERIAL);
    private final Recorder recorder = new Recorder();
    private final TelegramReader reader = new TelegramReader(port, StreamOptions.DEFAULT, new HandClock());

    @BeforeEach
    void start() {
        reader.start(recorder);
    }

    @Test
    void tellsTheSourceOfEachTelegramThatItIsTheRightPlace() {
        port.send(GOLDEN.bytes());
        port.send(GOLDEN.bytes());

        assertEquals(2, port.timesProven());
        assertEquals(List.of(GOLDEN.expected(), GOLDEN.expected()),
                recorder.telegrams().stream().map(GoldenTelegram::lines).toList());
    }

    @Test
    void doesNotTakeDamageForTheRightPlace() {
        byte[] damaged = GOLDEN.bytes().clone();
        damaged[damaged.length / 2] ^= 1;

        port.send(damaged);
        port.send(Arrays.copyOf(GOLDEN.bytes(), 100));

        assertEquals(0, port.timesProven());
    }
}
