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
package org.openhab.binding.hanport.internal.cli;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.openhab.binding.hanport.internal.doubles.HandClock;
import org.openhab.binding.hanport.internal.reader.StreamOptions;
import org.openhab.binding.hanport.internal.reader.TelegramReader;
import org.openhab.binding.hanport.internal.source.SourceThreads;
import org.openhab.binding.hanport.internal.source.TcpByteSource;
import org.openhab.binding.hanport.internal.telegram.Factors;
import org.openhab.binding.hanport.internal.telegram.GoldenTelegram;
import org.openhab.binding.hanport.internal.trouble.LineTrouble;
import org.openhab.binding.hanport.internal.trouble.SourceKind;

/**
 * A gateway behind which the connection has gone dead without a word.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
@Timeout(60)
class ReadWatchTest {

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final SourceThreads threads = new SourceThreads(timer);
    private final HandClock clock = new HandClock();
    private final StringWriter err = new StringWriter();
    private final LivePrinter printer = new LivePrinter(new PrintWriter(new StringWriter()), new PrintWriter(err, true),
            "gateway", SourceKind.TCP, new TelegramForm(true, Factors.NONE), 1);

    @AfterEach
    void endThreads() {
        threads.close();
        timer.shutdownNow();
    }

    @Test
    void dialsAHalfOpenConnectionAgain() throws Exception {
        byte[] telegram = GoldenTelegram.named("aidon-6525-1.hex").bytes();
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                TelegramReader reader = new TelegramReader(
                        new TcpByteSource("127.0.0.1", server.getLocalPort(), threads), StreamOptions.DEFAULT, clock)) {
            ReadWatch watch = new ReadWatch(reader, printer::trouble, clock);
            reader.start(printer);
            server.setSoTimeout(30_000);
            try (Socket dead = server.accept()) {
                await().until(() -> err.toString().equals("Connected to gateway." + System.lineSeparator()));
                clock.advance(Duration.ofSeconds(59));
                watch.look();
                clock.advance(Duration.ofSeconds(1));
                watch.look();

                try (Socket alive = server.accept()) {
                    alive.getOutputStream().write(telegram);
                    printer.await(Duration.ofSeconds(30));
                    assertEquals(-1, dead.getInputStream().read());
                }
            }
        }
        assertEquals(1, printer.printed());
        List<String> lines = err.toString().lines().toList();
        assertEquals(new Advice().on(LineTrouble.NO_BYTES, SourceKind.TCP), lines.get(1));
    }
}
