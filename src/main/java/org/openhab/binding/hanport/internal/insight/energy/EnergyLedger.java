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
package org.openhab.binding.hanport.internal.insight.energy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.telegram.Direction;

/**
 * The energies of one house, to the quarter of an hour, over the last fourteen months: across restarts and across
 * meters that were replaced. Any thread.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public interface EnergyLedger {

    /** The shortest interval whose energy is known. */
    Duration QUARTER = Duration.ofMinutes(15);

    /** Of a house of which nothing is known. */
    EnergyLedger EMPTY = new EnergyLedger() {
        @Override
        public Energy between(Direction direction, Instant from, Instant to) {
            return Energy.UNKNOWN;
        }

        @Override
        public Energy since(Direction direction, Instant from) {
            return Energy.UNKNOWN;
        }

        @Override
        public List<Interval> intervals(Direction direction, Instant from, Instant to, Duration length) {
            return List.of();
        }

        @Override
        public Optional<Instant> begin() {
            return Optional.empty();
        }

        @Override
        public Instant last() {
            return Instant.EPOCH;
        }
    };

    /**
     * The energy between two edges of quarters of an hour.
     *
     * @param direction import or export
     * @return a gap, with as much as is known, where one of the edges is not
     */
    Energy between(Direction direction, Instant from, Instant to);

    /**
     * The energy from an edge of a quarter of an hour until the last telegram.
     *
     * @param direction import or export
     */
    Energy since(Direction direction, Instant from);

    /**
     * The intervals that have ended, one after the other; those of which nothing is known are left out.
     *
     * @param direction import or export
     * @param from the first one's start
     * @param to the last one's end at the latest
     * @param length of each, a whole number of quarters of an hour
     */
    List<Interval> intervals(Direction direction, Instant from, Instant to, Duration length);

    /** The first edge of a quarter of an hour that is still known; empty if none is. */
    Optional<Instant> begin();

    /** When the last telegram came, by the meter's clock; the beginning of 1970 if none has come yet. */
    Instant last();
}
