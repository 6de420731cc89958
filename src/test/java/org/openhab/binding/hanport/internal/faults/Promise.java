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
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.doubles.HandClock;
import org.openhab.binding.hanport.internal.insight.liveness.Pace;
import org.openhab.binding.hanport.internal.insight.liveness.Reopening;
import org.openhab.binding.hanport.internal.reader.LinkFacts;
import org.openhab.binding.hanport.internal.reader.StreamOptions;
import org.openhab.binding.hanport.internal.reader.TelegramListener;
import org.openhab.binding.hanport.internal.reader.TelegramReader;
import org.openhab.binding.hanport.internal.simulator.MeterModel;
import org.openhab.binding.hanport.internal.simulator.Push;
import org.openhab.binding.hanport.internal.simulator.SimulatedMeter;
import org.openhab.binding.hanport.internal.source.ByteSource;
import org.openhab.binding.hanport.internal.source.Resources;
import org.openhab.binding.hanport.internal.telegram.Protocol;
import org.openhab.binding.hanport.internal.telegram.Reading;
import org.openhab.binding.hanport.internal.telegram.Telegram;
import org.openhab.binding.hanport.internal.telegram.Value;
import org.openhab.binding.hanport.internal.trouble.SourceFault;

/**
 * What a reader promises whatever befalls it: each sound telegram is delivered exactly once, those of one protocol in
 * order, nothing else is, and once it is closed no thread, no handle and no timer of its is left.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class Promise implements TelegramListener, AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration POLL = Duration.ofMillis(2);
    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
    private static final String SERIAL_THREAD = "hanport-serial";

    private final HandClock clock = new HandClock();
    private final TelegramReader reader;
    private final Reopening reopening;
    private final List<Said> due = new ArrayList<>();
    private final List<Said> delivered = new ArrayList<>();
    private final Set<SourceFault.Kind> told = EnumSet.noneOf(SourceFault.Kind.class);
    private int connections;
    private int faults;

    /** What a telegram says; clocks are told by when it was, since their zone may come of the time of arrival. */
    private record Said(Protocol protocol, Optional<Instant> time, List<Reading> readings) {

        static Said by(Telegram telegram) {
            return new Said(telegram.protocol(), telegram.time().map(time -> time.instant(ZONE)),
                    telegram.readings().stream().filter(reading -> !(reading.value() instanceof Value.Clock)).toList());
        }
    }

    /**
     * Starts to read.
     *
     * @param source closed with this
     */
    Promise(ByteSource source) {
        reopening = new Reopening(clock.instant());
        reader = new TelegramReader(source, StreamOptions.DEFAULT, clock);
        reader.start(this);
    }

    /** A machine that has read a telegram, so that whatever stays open for the next reader is open already. */
    static Resources machineInUse(Wire... wires) throws IOException {
        Resources machine = new Resources();
        for (Wire wire : wires) {
            CountDownLatch arrived = new CountDownLatch(1);
            try (wire;
                    TelegramReader reader = new TelegramReader(wire.source(machine), StreamOptions.DEFAULT,
                            Clock.systemUTC())) {
                reader.start(telegram -> arrived.countDown());
                wire.taken();
                wire.send(new SimulatedMeter(MeterModel.VARNAMO, 7, Link.START).pushAt(Link.START).bytes());
                await().pollInSameThread().pollInterval(POLL).atMost(PATIENCE).until(() -> arrived.getCount() == 0);
            }
        }
        return machine;
    }

    /** The reader's clock. */
    HandClock clock() {
        return clock;
    }

    /** This push comes over the wire as it is and when it is due, so its telegram has to be delivered. */
    synchronized byte[] isDue(Push push) {
        if (clock.instant().isBefore(push.at())) {
            clock.advance(Duration.between(clock.instant(), push.at()));
        }
        return isDueAtOnce(push);
    }

    /** This push comes over the wire as it is and now, whatever its meter's clock says. */
    synchronized byte[] isDueAtOnce(Push push) {
        due.add(Said.by(push.telegram()));
        return push.bytes();
    }

    @Override
    public synchronized void telegram(Telegram telegram) {
        delivered.add(Said.by(telegram));
    }

    @Override
    public synchronized void connected() {
        connections++;
        reopening.opened(clock.instant());
    }

    @Override
    public synchronized void disconnected(SourceFault fault) {
        told.add(fault.kind());
        faults++;
    }

    /** What the source has told so far. */
    synchronized Set<SourceFault.Kind> told() {
        return Set.copyOf(told);
    }

    synchronized int connections() {
        return connections;
    }

    synchronized int faults() {
        return faults;
    }

    /** Time passes in which nothing comes, and then {@link #look()}. */
    void silence(Duration time) {
        clock.advance(time);
        look();
    }

    /** Looks, as a bridge does, whether to open the source anew. */
    void look() {
        if (isToBeReopened()) {
            reader.reopen();
        }
    }

    private synchronized boolean isToBeReopened() {
        LinkFacts facts = reader.facts();
        return reopening.isDue(facts, clock.instant(), Pace.limit(facts.rhythm()));
    }

    /** Waits for so many bytes since the last telegram. */
    void awaitBytes(int count) {
        await().pollInSameThread().pollInterval(POLL).atMost(PATIENCE).until(() -> reader.facts().bytes() >= count);
    }

    void awaitFaults(int count) {
        await().pollInSameThread().pollInterval(POLL).atMost(PATIENCE).until(() -> faults() >= count);
    }

    void awaitConnections(int count) {
        await().pollInSameThread().pollInterval(POLL).atMost(PATIENCE).until(() -> connections() >= count);
    }

    /** Waits for all that is due; that, and nothing else, has been delivered. */
    void isKept() {
        await().pollInSameThread().pollInterval(POLL).atMost(PATIENCE).until(this::isAllThere);
        for (Protocol protocol : Protocol.values()) {
            List<Said> wanted = said(due, protocol);
            List<Said> got = said(delivered, protocol);
            for (int i = 0; i < Math.min(wanted.size(), got.size()); i++) {
                assertEquals(wanted.get(i), got.get(i), "telegram " + i);
            }
            assertEquals(wanted.size(), got.size());
        }
    }

    private synchronized List<Said> said(List<Said> all, Protocol protocol) {
        return all.stream().filter(one -> one.protocol() == protocol).toList();
    }

    private synchronized boolean isAllThere() {
        return delivered.size() >= due.size();
    }

    @Override
    public void close() {
        reader.close();
    }

    /** The reader and all that it read are closed: nothing of it is left. */
    static void leavesNothing(Resources machine, long handlesBefore) {
        // another thread lets go of a socket
        await().pollInSameThread().pollInterval(POLL).atMost(PATIENCE).untilAsserted(() -> {
            assertEquals(0, machine.planned(), "timers");
            assertEquals(0, Resources.threadsNamed(SERIAL_THREAD), "threads");
            // fewer if the JVM has meanwhile freed what other tests left to it
            assertEquals(handlesBefore, Math.max(handlesBefore, Resources.openFiles()), "handles");
        });
    }
}
