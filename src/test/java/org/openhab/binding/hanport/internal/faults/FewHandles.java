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

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.source.Resources;

/**
 * A process of its own with few file handles: it reads well, some other part of it takes all handles there are, each
 * source loses what it has and cannot get it back, and then there are handles again. Ends with 0 if all sources came
 * back by themselves.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class FewHandles {

    /** As many attempts of each source fail. */
    private static final int FAULTS = 5;
    private static final Duration PATIENCE = Duration.ofMillis(250);
    private static final Path ANY_FILE = Path.of("/dev/null");

    private FewHandles() {
    }

    public static void main(String[] args) {
        try {
            run();
            System.exit(0);
        } catch (IOException | RuntimeException | Error e) {
            e.printStackTrace();
            System.exit(1);
        }
    }

    private static void run() throws IOException {
        Resources machine = Promise.machineInUse(new TcpWire(), new PtyWire());
        // all are closed by the end of the process
        Link<TcpWire> tcp = new Link<>(TcpWire::new, machine);
        Link<PtyWire> serial = new Link<>(PtyWire::new, machine);
        HttpLink http = new HttpLink(machine, PATIENCE);
        // with handles enough, so that all classes are loaded, which takes handles too
        loseAndComeBack(tcp, serial, http, new ArrayDeque<>());
        loseAndComeBack(tcp, serial, http, takeAll());
    }

    private static void loseAndComeBack(Link<TcpWire> tcp, Link<PtyWire> serial, HttpLink http,
            Deque<InputStream> taken) throws IOException {
        boolean scarce = !taken.isEmpty();
        int tcpFaults = tcp.promise().faults();
        int serialFaults = serial.promise().faults();
        int httpFaults = http.promise().faults();
        tcp.wire().stop();
        serial.wire().unplug();
        while (scarce && http.promise().faults() < httpFaults + FAULTS) {
            // what those have given back, and what a request has just let go
            taken.addAll(takeAll());
        }
        tcp.promise().awaitFaults(tcpFaults + FAULTS);
        serial.promise().awaitFaults(serialFaults + FAULTS);
        for (InputStream file : taken) {
            file.close();
        }

        serial.wire().plugIn();
        tcp.wire().start();
        http.isWell();
        tcp.taken();
        tcp.isWell();
        serial.isWell();
    }

    private static Deque<InputStream> takeAll() throws IOException {
        Deque<InputStream> taken = new ArrayDeque<>();
        while (true) {
            try {
                taken.add(Files.newInputStream(ANY_FILE));
            } catch (FileSystemException e) {
                return taken;
            }
        }
    }
}
