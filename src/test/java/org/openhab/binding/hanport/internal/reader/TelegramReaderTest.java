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

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhab.binding.hanport.internal.source.ByteSource;
import org.openhab.binding.hanport.internal.telegram.GoldenTelegram;
import org.openhab.binding.hanport.internal.telegram.Telegram;
import org.openhab.binding.hanport.internal.trouble.SourceKind;

/**
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class TelegramReaderTest {

    private static final GoldenTelegram GOLDEN = GoldenTelegram.named("aidon-6525-1.hex");

    private final Port port = new Port();
    private final List<Telegram> telegrams = new ArrayList<>();
    private final TelegramReader reader = new TelegramReader(port, StreamOptions.DEFAULT, new HandClock());

    /** Notes when it is told that it is the right place. */
    private static final class Port implements ByteSource {

        private @Nullable Listener listener;
        private int proven;

        @Override
        public SourceKind kind() {
            return SourceKind.SERIAL;
        }

        @Override
        public void start(Listener taker) {
            listener = taker;
            taker.connected();
        }

        void send(byte[] bytes) {
            Listener taker = listener;
            if (taker != null) {
                taker.received(bytes, 0, bytes.length);
            }
        }

        @Override
        public void proven() {
            proven++;
        }

        @Override
        public void close() {
            listener = null;
        }
    }

    @BeforeEach
    void start() {
        reader.start(telegrams::add);
    }

    @Test
    void tellsTheSourceOfEachTelegramThatItIsTheRightPlace() {
        port.send(GOLDEN.bytes());
        port.send(GOLDEN.bytes());

        assertEquals(2, port.proven);
        assertEquals(List.of(GOLDEN.expected(), GOLDEN.expected()),
                telegrams.stream().map(GoldenTelegram::lines).toList());
    }

    @Test
    void doesNotTakeDamageForTheRightPlace() {
        byte[] damaged = GOLDEN.bytes().clone();
        damaged[damaged.length / 2] ^= 1;

        port.send(damaged);
        port.send(Arrays.copyOf(GOLDEN.bytes(), 100));

        assertEquals(0, port.proven);
    }
}
