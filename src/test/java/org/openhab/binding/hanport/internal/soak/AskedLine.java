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
package org.openhab.binding.hanport.internal.soak;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.simulator.Push;
import org.openhab.binding.hanport.internal.source.Gateway;

/**
 * A gateway that is asked over HTTP: each answer is another telegram, or a failure.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class AskedLine implements SoakLine {

    /** One answer of so many fails, in one of three ways. */
    private static final int FAILS = 8;
    private static final int WINDOW = 100;

    private final SoakMeter meter;
    private final Ledger ledger = new Ledger(WINDOW);
    private final Gateway gateway = new Gateway(0, (number, output) -> answer(output));
    private volatile boolean stopped;

    AskedLine(SoakMeter meter) throws IOException {
        this.meter = meter;
    }

    @Override
    public String bridgeType() {
        return "http";
    }

    @Override
    public Map<String, Object> configuration() {
        return Map.of("type", "url", "url", "http://127.0.0.1:" + gateway.port() + "/telegram", "interval",
                BigDecimal.ONE);
    }

    @Override
    public Ledger ledger() {
        return ledger;
    }

    @Override
    public void start() {
        // it is asked
    }

    @Override
    public void stop() throws InterruptedException {
        stopped = true;
        ledger.settle();
    }

    @Override
    public void close() throws IOException {
        gateway.close();
    }

    private synchronized void answer(OutputStream output) throws IOException {
        if (stopped) {
            output.write(Gateway.http(500, "", "over"));
            return;
        }
        switch (meter.random().nextInt(FAILS * 3)) {
            case 0 -> output.write(answered(meter.damaged()));
            case 1 -> output.write(Gateway.http(500, "", "busy"));
            case 2 -> {
                byte[] whole = answered(meter.next().bytes());
                output.write(whole, 0, whole.length / 2);
            }
            default -> {
                Push push = meter.next();
                send(push);
                output.write(answered(push.bytes()));
                return;
            }
        }
        ledger.sendsDamaged();
    }

    private void send(Push push) throws IOException {
        try {
            ledger.sends(SoakMeter.number(push.at()));
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private static byte[] answered(byte[] telegram) {
        return Gateway.http(200, "", new String(telegram, StandardCharsets.ISO_8859_1));
    }
}
