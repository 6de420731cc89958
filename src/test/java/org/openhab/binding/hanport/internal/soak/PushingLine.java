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
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.simulator.Push;

/**
 * A meter that sends as fast as its line takes it, over a line that damages, tears and breaks.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class PushingLine implements SoakLine {

    /** Of so many telegrams, how many are damaged, and how often the line is cut. */
    private static final int OF = 20_000;
    private static final int DAMAGED = 2_000;
    private static final int CUTS = 1;
    /** Less than an hour of the slowest meter's telegrams, which is as long as numbers do not repeat. */
    private static final int WINDOW = 100;
    private static final long TRY_AGAIN_MILLIS = 50;

    private final SoakMeter meter;
    private final SoakLink link;
    private final Ledger ledger = new Ledger(WINDOW);
    private final Thread thread;
    private volatile boolean stopped;

    PushingLine(SoakMeter meter, SoakLink link, String name) {
        this.meter = meter;
        this.link = link;
        thread = new Thread(this::run, "soak " + name);
        thread.setDaemon(true);
    }

    @Override
    public String bridgeType() {
        return link.bridgeType();
    }

    @Override
    public Map<String, Object> configuration() {
        return link.configuration();
    }

    @Override
    public Ledger ledger() {
        return ledger;
    }

    @Override
    public void start() {
        thread.start();
    }

    @Override
    public void stop() throws InterruptedException {
        stopped = true;
        thread.join();
    }

    @Override
    public void close() throws IOException {
        link.close();
    }

    private void run() {
        try {
            open();
            while (!stopped) {
                int fate = meter.random().nextInt(OF);
                if (fate < CUTS) {
                    cut();
                    open();
                } else if (fate < CUTS + DAMAGED) {
                    ledger.sendsDamaged();
                    link.send(meter.damaged());
                } else {
                    Push push = meter.next();
                    ledger.sends(SoakMeter.number(push.at()));
                    link.send(push.bytes());
                }
            }
            ledger.settle();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** In the middle of a telegram; a system that is not asked in good order throws away what has not been fetched. */
    private void cut() throws IOException, InterruptedException {
        boolean orderly = link.isCertain() && meter.random().nextBoolean();
        if (!orderly) {
            ledger.settle();
        }
        ledger.sendsDamaged();
        link.send(meter.torn());
        link.cut(orderly);
    }

    private void open() throws IOException, InterruptedException {
        link.connect();
        long before = ledger.delivered();
        while (!link.isCertain() && ledger.delivered() == before) {
            if (stopped) {
                return;
            }
            Push push = meter.next();
            ledger.tries(SoakMeter.number(push.at()));
            link.send(push.bytes());
            TimeUnit.MILLISECONDS.sleep(TRY_AGAIN_MILLIS);
        }
    }
}
