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
package org.openhab.core.types;

import java.time.Instant;
import java.util.Comparator;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * States of other times.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public class TimeSeries {

    private final TreeSet<Entry> states = new TreeSet<>(Comparator.comparing(Entry::timestamp));
    private final Policy policy;

    /** What becomes of those that are known already. */
    public enum Policy {
        ADD,
        REPLACE
    }

    /** A state of a time. */
    public record Entry(Instant timestamp, State state) {
    }

    public TimeSeries(Policy policy) {
        this.policy = policy;
    }

    public Policy getPolicy() {
        return policy;
    }

    public void add(Instant timestamp, State state) {
        states.add(new Entry(timestamp, state));
    }

    public Stream<Entry> getStates() {
        return states.stream();
    }
}
