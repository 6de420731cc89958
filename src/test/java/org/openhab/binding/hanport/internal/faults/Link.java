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

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.doubles.HandClock;
import org.openhab.binding.hanport.internal.simulator.MeterLine;
import org.openhab.binding.hanport.internal.simulator.MeterModel;
import org.openhab.binding.hanport.internal.simulator.Push;
import org.openhab.binding.hanport.internal.simulator.SimulatedMeter;
import org.openhab.binding.hanport.internal.source.Resources;

/**
 * A meter, a wire, and a reader at its other end. What is taken of the meter as {@link #due()} has to arrive; what is
 * taken as {@link #lost()} must not.
 *
 * @param <W> the kind of wire
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class Link<W extends Wire> implements Closeable {

    /** What the reader's clock shows in the beginning. */
    static final Instant START = new HandClock().instant();

    private final Resources machine;
    private final long handlesBefore = Resources.openFiles();
    private final W wire;
    private final MeterLine meter = new MeterLine(new SimulatedMeter(MeterModel.VARNAMO, 7, START), START);
    private final MeterLine neighbour = new MeterLine(new SimulatedMeter(MeterModel.DALA, 8, START), START);
    private final Promise promise;
    private int connections;

    /**
     * A reader that reads well: its first telegram has come.
     *
     * @param machine in use already, so that what stays open for the next reader is open
     */
    Link(WireMaker<W> maker, Resources machine) throws IOException {
        this.machine = machine;
        wire = maker.make();
        promise = new Promise(wire.source(machine));
        taken();
        isWell();
    }

    W wire() {
        return wire;
    }

    Promise promise() {
        return promise;
    }

    /** The meter's next telegram, which will arrive undamaged. */
    byte[] due() {
        return promise.isDue(meter.next());
    }

    /** So many times the same telegram, one by one as time passes; its clock stands still too. */
    void repeat(int times, Duration interval) throws IOException {
        Push push = meter.next();
        for (int i = 0; i < times; i++) {
            send(promise.isDue(push));
            promise.isKept();
            pass(interval);
        }
    }

    /** The next telegram of the meter next door, which speaks something else, and will arrive undamaged. */
    byte[] dueOfNeighbour() {
        return promise.isDue(neighbour.next());
    }

    /** The meter's next telegram, which will arrive damaged or not at all. */
    byte[] lost() {
        return meter.next().bytes();
    }

    /** The beginning of a telegram that never goes on. */
    byte[] torn() {
        byte[] whole = lost();
        return Arrays.copyOf(whole, whole.length / 2);
    }

    /** The reader comes, for the first time or again. */
    void taken() throws IOException {
        connections++;
        wire.taken();
        promise.awaitConnections(connections);
    }

    void send(byte... bytes) throws IOException {
        wire.send(bytes);
    }

    /** Time passes for the reader. */
    void pass(Duration time) {
        promise.clock().advance(time);
    }

    /** Whatever has happened is over: the next sound telegram arrives, and all those before that had to. */
    void isWell() throws IOException {
        send(due());
        promise.isKept();
    }

    @Override
    public void close() throws IOException {
        try (wire) {
            promise.close();
        }
        Promise.leavesNothing(machine, handlesBefore);
    }

    /** Lays a wire. */
    @FunctionalInterface
    interface WireMaker<W extends Wire> {

        W make() throws IOException;
    }
}
