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
package org.openhab.binding.hanport.internal.faults;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.hanport.internal.doubles.HandClock;
import org.openhab.binding.hanport.internal.reader.StreamOptions;
import org.openhab.binding.hanport.internal.reader.TelegramListener;
import org.openhab.binding.hanport.internal.reader.TelegramReader;
import org.openhab.binding.hanport.internal.source.Resources;
import org.openhab.binding.hanport.internal.source.SourceThreads;
import org.openhab.binding.hanport.internal.telegram.GoldenTelegram;
import org.openhab.binding.hanport.internal.telegram.Telegram;
import org.openhab.binding.hanport.internal.trouble.SourceFault;

/**
 * How soon telegrams come again from a gateway that was away: over real connections, by a clock that the test moves.
 * It comes back at the worst moment, just after it was asked in vain.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
@Timeout(120)
class ReturnTest {

    /** Shorter than any pause between two attempts. */
    private static final Duration STEP = Duration.ofMillis(100);
    private static final InetAddress HOST = InetAddress.getLoopbackAddress();
    private static final byte[] TELEGRAM = GoldenTelegram.named("landisgyr-e360-1.p1").bytes();

    private final HandClock clock = new HandClock();
    private final SourceThreads threads = Resources.threads(clock);
    private final Counts counts = new Counts();
    private ServerSocket gateway = listen(0);
    private final TelegramReader reader = new TelegramReader(
            Resources.tcp(HOST.getHostAddress(), gateway.getLocalPort(), threads, counts.attempts::incrementAndGet),
            StreamOptions.DEFAULT, clock);

    ReturnTest() throws IOException {
        // the gateway listens
    }

    /** How often what has happened. */
    private static final class Counts implements TelegramListener {

        private final AtomicInteger telegrams = new AtomicInteger();
        private final AtomicInteger connections = new AtomicInteger();
        private final AtomicInteger attempts = new AtomicInteger();
        private final AtomicInteger faults = new AtomicInteger();

        @Override
        public void telegram(Telegram telegram) {
            telegrams.incrementAndGet();
        }

        @Override
        public void connected() {
            connections.incrementAndGet();
        }

        @Override
        public void disconnected(SourceFault fault) {
            faults.incrementAndGet();
        }
    }

    private static ServerSocket listen(int port) throws IOException {
        ServerSocket server = new ServerSocket();
        server.setReuseAddress(true);
        server.bind(new InetSocketAddress(HOST, port));
        return server;
    }

    @BeforeEach
    void start() {
        reader.start(counts);
    }

    @AfterEach
    void end() throws IOException {
        reader.close();
        gateway.close();
        threads.close();
    }

    @ParameterizedTest
    @ValueSource(ints = { 0, 1, 5, 60 })
    void telegramsComeWithinTwoIntervalsAndFiveSeconds(int attempts) throws IOException {
        Duration interval = Duration.ofSeconds(1);
        int port = gateway.getLocalPort();
        try (Socket first = gateway.accept()) {
            settled(() -> counts.connections.get() == 1);
            first.getOutputStream().write(TELEGRAM);
            settled(() -> counts.telegrams.get() == 1);
            gateway.close();
        }
        failed(1);
        for (int i = 0; i < attempts; i++) {
            untilAsked();
            failed(i + 2);
        }

        gateway = listen(port);
        Duration silence = untilAsked();
        try (Socket again = gateway.accept(); OutputStream wire = again.getOutputStream()) {
            settled(() -> counts.connections.get() == 2);
            clock.advance(interval);
            wire.write(TELEGRAM);
            settled(() -> counts.telegrams.get() == 2);
        }

        Duration back = silence.plus(interval);
        assertTrue(back.compareTo(interval.multipliedBy(2).plusSeconds(5)) <= 0, back + " after its return");
    }

    /** Waits until so many attempts have failed, and the next is planned. */
    private void failed(int faults) {
        settled(() -> counts.faults.get() == faults && clock.pending() == 1);
    }

    /** Moves the clock until the next attempt has begun. */
    private Duration untilAsked() {
        Instant begun = clock.instant();
        int before = counts.attempts.get();
        while (counts.attempts.get() == before) {
            clock.advance(STEP);
        }
        return Duration.between(begun, clock.instant());
    }

    private static void settled(BooleanSupplier condition) {
        await().pollInSameThread().pollInterval(Duration.ofMillis(2)).atMost(Duration.ofSeconds(20))
                .until(condition::getAsBoolean);
    }
}
