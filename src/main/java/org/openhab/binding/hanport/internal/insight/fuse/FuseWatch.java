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
package org.openhab.binding.hanport.internal.insight.fuse;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.insight.Sample;

/**
 * Watches a house's main fuse. No protection device: the fuse is. One thread at a time.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class FuseWatch {

    private static final int PHASES = SignedCurrents.PHASES;
    private static final double VOLTS = 230;

    private final MainFuse fuse;
    private final Load load;
    private final SignedCurrents currents = new SignedCurrents();
    private final List<OverloadScore> scores;
    private final List<ChargerAdvice> onOnePhase;
    private final ChargerAdvice onAllPhases;
    private final Held mayStart;
    private final LoadLevel level;
    private final double[] charger = new double[PHASES];

    /**
     * A load that waits for room.
     *
     * @param watts that it takes
     * @param phases 1 if it takes them from any one phase, 3 if from all
     * @param holdMillis for how long there must be room before it may start
     */
    public record Load(double watts, int phases, long holdMillis) {
    }

    /** @param mostAmperes that a charger can take */
    public FuseWatch(MainFuse fuse, Load load, int mostAmperes) {
        this.fuse = fuse;
        this.load = load;
        scores = Stream.generate(() -> new OverloadScore(fuse)).limit(PHASES).toList();
        onOnePhase = Stream.generate(() -> new ChargerAdvice(mostAmperes)).limit(PHASES).toList();
        onAllPhases = new ChargerAdvice(mostAmperes);
        mayStart = new Held(load.holdMillis());
        level = new LoadLevel(fuse);
        Arrays.fill(charger, Double.NaN);
    }

    /**
     * What the charger takes on a phase, where somebody tells it; else it is taken to follow the advice.
     *
     * @param phase 0 for L1 to 2 for L3
     * @param amperes not a number if it is no longer told
     */
    public void charger(int phase, double amperes) {
        charger[phase] = amperes;
    }

    /**
     * Takes a telegram in the place of the one before.
     *
     * @return of how many phases it tells the current
     */
    public int take(Sample sample) {
        currents.take(sample);
        return currents.known();
    }

    /**
     * What follows from the telegram that was taken last.
     *
     * @param millis by the steady clock
     */
    public FuseView view(long millis) {
        double smallest = Double.POSITIVE_INFINITY;
        double smallestFree = Double.POSITIVE_INFINITY;
        boolean warning = false;
        for (int phase = 0; phase < PHASES; phase++) {
            double amperes = currents.amperes(phase);
            if (Double.isNaN(amperes)) {
                onOnePhase.get(phase).stop();
                continue;
            }
            scores.get(phase).on(millis, amperes);
            warning |= scores.get(phase).isWarning();
            smallest = Math.min(smallest, fuse.rated() - amperes);
            double free = fuse.allowed() - amperes;
            ChargerAdvice one = onOnePhase.get(phase);
            one.on(millis, free + taken(phase, one));
            smallestFree = Math.min(smallestFree, free + taken(phase, onAllPhases));
        }
        if (currents.known() == 0) {
            return none();
        }
        onAllPhases.on(millis, currents.known() == PHASES ? smallestFree : 0);
        level.on(millis, smallest, warning);
        return view(smallest, mayStart.on(millis, hasRoom()), level.level());
    }

    private double taken(int phase, ChargerAdvice advice) {
        return Double.isNaN(charger[phase]) ? advice.amperes() : charger[phase];
    }

    private boolean hasRoom() {
        double each = load.watts() / VOLTS / load.phases();
        DoubleStream free = IntStream.range(0, PHASES).mapToDouble(currents::amperes)
                .filter(amperes -> !Double.isNaN(amperes)).map(amperes -> fuse.allowed() - amperes);
        return load.phases() == 1 ? free.anyMatch(amperes -> amperes >= each)
                : currents.known() == PHASES && free.allMatch(amperes -> amperes >= each);
    }

    /** Nothing is known any more: nothing is free, and nothing may be taken. */
    public FuseView none() {
        onOnePhase.forEach(ChargerAdvice::stop);
        onAllPhases.stop();
        mayStart.on(0, false);
        List<Double> unknown = List.of(Double.NaN, Double.NaN, Double.NaN);
        return new FuseView(unknown, unknown, 0, score(), isOverload(), List.of(0, 0, 0), 0, false, level.level());
    }

    private FuseView view(double smallest, boolean room, int loadLevel) {
        return new FuseView(IntStream.range(0, PHASES).mapToObj(currents::amperes).toList(),
                IntStream.range(0, PHASES).mapToObj(phase -> fuse.rated() - currents.amperes(phase)).toList(), smallest,
                score(), isOverload(), onOnePhase.stream().map(ChargerAdvice::amperes).toList(), onAllPhases.amperes(),
                room, loadLevel);
    }

    private double score() {
        return scores.stream().mapToDouble(OverloadScore::score).max().orElse(0);
    }

    private boolean isOverload() {
        return scores.stream().anyMatch(OverloadScore::isOverload);
    }

    /** Writes the currents of the last telegram down. */
    public void record(CurrentHistory history, Instant now) {
        if (currents.known() > 0) {
            history.on(currents, now);
        }
    }

    /** Where the directions of the currents come from. */
    public SignedCurrents.Origin origin() {
        return currents.origin();
    }
}
