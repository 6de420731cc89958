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

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.simulator.MeterLine;
import org.openhab.binding.hanport.internal.simulator.MeterModel;
import org.openhab.binding.hanport.internal.simulator.SimulatedMeter;
import org.openhab.binding.hanport.internal.source.Gateway;
import org.openhab.binding.hanport.internal.source.Resources;

/**
 * A gateway that answers with its meter's latest telegram, or fails, and a reader that asks it.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class HttpLink implements Closeable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    /** When the third is asked for, the first two are over. */
    private static final int FAILURES = 3;

    private final Resources machine;
    private final long handlesBefore = Resources.openFiles();
    private final MeterLine meter = new MeterLine(new SimulatedMeter(MeterModel.VARNAMO, 7, Link.START), Link.START);
    private final Gateway gateway;
    private final Promise promise;
    private final AtomicInteger failures = new AtomicInteger();
    private volatile byte[] latest = {};
    private volatile Optional<HttpFault> failing = Optional.empty();

    /**
     * A reader that reads well: its first telegram has come.
     *
     * @param machine in use already, so that what stays open for the next reader is open
     * @param patience how long the source waits for an answer
     */
    HttpLink(Resources machine, Duration patience) throws IOException {
        this.machine = machine;
        gateway = new Gateway(0, (number, output) -> answer(output));
        URI uri = URI.create("http://127.0.0.1:" + gateway.port() + "/telegram");
        promise = new Promise(machine.http(uri, patience));
        isWell();
    }

    private void answer(OutputStream output) throws IOException {
        Optional<HttpFault> now = failing;
        if (now.isPresent()) {
            failures.incrementAndGet();
            now.get().answer(output);
        } else {
            output.write(Gateway.http(200, "", new String(latest, StandardCharsets.ISO_8859_1)));
        }
    }

    Promise promise() {
        return promise;
    }

    /** The gateway fails in this way, and the reader has tried that. */
    void fails(HttpFault fault) {
        failing = Optional.of(fault);
        await().pollInSameThread().pollInterval(Duration.ofMillis(2)).atMost(PATIENCE)
                .until(() -> failures.get() >= FAILURES);
    }

    /** Whatever has happened is over, and the next telegram arrives; the last one is not handed out again before it. */
    void isWell() {
        latest = promise.isDue(meter.next());
        failing = Optional.empty();
        promise.isKept();
    }

    @Override
    public void close() throws IOException {
        promise.close();
        gateway.close();
        Promise.leavesNothing(machine, handlesBefore);
    }
}
