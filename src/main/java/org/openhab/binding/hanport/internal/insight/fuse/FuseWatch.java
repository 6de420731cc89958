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
import java.util.Optional;
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
    private static final List<Double> UNKNOWN = List.of(Double.NaN, Double.NaN, Double.NaN);
    private static final List<Integer> NOTHING = List.of(0, 0, 0);

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
        if (currents.known() == 0) {
            return none();
        }
        double smallest = Double.POSITIVE_INFINITY;
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
            onAllPhases.phase(millis, fuse.allowed() - amperes, charger[phase], currents.smallest());
            onOnePhase.get(phase).phase(millis, fuse.allowed() - amperes, charger[phase], amperes);
            onOnePhase.get(phase).decide(millis);
        }
        if (currents.known() == PHASES) {
            onAllPhases.decide(millis);
        } else {
            onAllPhases.stop();
        }
        level.on(millis, smallest, warning);
        return seen(smallest, mayStart.on(millis, hasRoom()), level.level());
    }

    private boolean hasRoom() {
        double each = load.watts() / VOLTS / load.phases();
        int room = 0;
        for (int phase = 0; phase < PHASES; phase++) {
            room += fuse.allowed() - currents.amperes(phase) >= each ? 1 : 0;
        }
        return room >= load.phases();
    }

    /** Nothing is known any more: nothing is free, nothing may be taken, and nothing should start. */
    public FuseView none() {
        onOnePhase.forEach(ChargerAdvice::stop);
        onAllPhases.stop();
        mayStart.on(0, false);
        return new FuseView(UNKNOWN, UNKNOWN, 0, score(), isOverload(), NOTHING, 0, false,
                Math.max(level.level(), LoadLevel.CAREFUL));
    }

    private FuseView seen(double smallest, boolean room, int loadLevel) {
        return new FuseView(List.of(currents.amperes(0), currents.amperes(1), currents.amperes(2)),
                List.of(headroom(0), headroom(1), headroom(2)), smallest, score(), isOverload(),
                List.of(onOnePhase.get(0).amperes(), onOnePhase.get(1).amperes(), onOnePhase.get(2).amperes()),
                onAllPhases.amperes(), room, loadLevel);
    }

    private double headroom(int phase) {
        return fuse.rated() - currents.amperes(phase);
    }

    private double score() {
        return Math.max(scores.get(0).score(), Math.max(scores.get(1).score(), scores.get(2).score()));
    }

    private boolean isOverload() {
        return scores.get(0).isOverload() || scores.get(1).isOverload() || scores.get(2).isOverload();
    }

    /**
     * What a load would bring that begins now.
     *
     * @param watts that it takes at 230 V
     * @param phase 1 to 3 if it takes them from one phase; 0 if from all three
     * @param seconds for which it runs
     * @return empty if the meter does not tell such a phase
     */
    public Optional<AddedLoad> with(double watts, int phase, double seconds) {
        double each = watts / VOLTS / (phase == 0 ? PHASES : 1);
        double smallest = Double.POSITIVE_INFINITY;
        double highest = 0;
        for (int i = 0; i < PHASES; i++) {
            boolean isLoaded = phase == 0 || phase == i + 1;
            double amperes = currents.amperes(i) + (isLoaded ? each : 0);
            if (!Double.isNaN(amperes)) {
                smallest = Math.min(smallest, fuse.rated() - amperes);
                highest = Math.max(highest, scores.get(i).after(seconds, amperes));
            } else if (isLoaded) {
                return Optional.empty();
            }
        }
        return Optional.of(new AddedLoad(smallest, highest, OverloadScore.isOverload(highest)));
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
