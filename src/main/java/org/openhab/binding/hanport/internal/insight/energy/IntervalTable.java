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

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.telegram.Direction;

/**
 * Energies that were written down elsewhere: a line for each interval of a quarter of an hour or an hour, with its
 * beginning, import and perhaps export. What is not in it is not known.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class IntervalTable implements EnergyLedger {

    private static final Pattern LINE = Pattern
            .compile("(\\d{4}-[^,;\\t]{10,30})[,;\\t]\\s*(\\d{1,9})(?:[,;\\t]\\s*(\\d{1,9}))?\\s*");
    private static final Duration HOUR = Duration.ofHours(1);

    /** Import and export in Wh. */
    private record Row(long imported, long exported) {

        long of(Direction direction) {
            return direction == Direction.IMPORT ? imported : exported;
        }
    }

    private final NavigableMap<Instant, Row> rows;
    private final Duration length;

    private IntervalTable(NavigableMap<Instant, Row> rows, Duration length) {
        this.rows = rows;
        this.length = length;
    }

    /**
     * Reads a table: beginning with its offset from UTC ({@code 2026-01-31T17:00+01:00}), whole Wh of import, whole Wh
     * of export; parted by commas, semicolons or tabs. A first line without numbers is a heading.
     *
     * @throws IllegalArgumentException with the number of the line that is none
     */
    public static IntervalTable read(List<String> lines) {
        NavigableMap<Instant, Row> rows = new TreeMap<>();
        for (int i = 0; i < lines.size(); i++) {
            Matcher fields = LINE.matcher(lines.get(i));
            if (fields.matches()) {
                long exported = fields.group(3) == null ? 0 : Long.parseLong(fields.group(3));
                Row row = new Row(Long.parseLong(fields.group(2)), exported);
                if (rows.put(moment(fields.group(1), i), row) != null) {
                    throw new IllegalArgumentException("line " + (i + 1) + ": this time was there before");
                }
            } else if (i > 0 && !lines.get(i).isBlank()) {
                throw fault(i);
            }
        }
        return new IntervalTable(rows, length(rows));
    }

    private static Instant moment(String text, int line) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw fault(line);
        }
    }

    private static IllegalArgumentException fault(int line) {
        return new IllegalArgumentException("line " + (line + 1)
                + ": a line is a time such as 2026-01-31T17:00+01:00, import in whole Wh and, if need be, export");
    }

    /** The shortest step from one line to the next; an hour if there is one line alone. */
    private static Duration length(NavigableMap<Instant, Row> rows) {
        Optional<Duration> shortest = Optional.empty();
        for (Instant start : rows.keySet()) {
            Instant next = rows.higherKey(start);
            if (next != null) {
                Duration step = Duration.between(start, next);
                shortest = shortest.filter(known -> known.compareTo(step) <= 0).or(() -> Optional.of(step));
            }
        }
        Duration length = shortest.orElse(HOUR);
        if (!length.equals(HOUR) && !length.equals(QUARTER)) {
            throw new IllegalArgumentException("the lines must be an hour or a quarter of an hour apart");
        }
        if (rows.keySet().stream().anyMatch(start -> start.toEpochMilli() % length.toMillis() != 0)) {
            throw new IllegalArgumentException("the lines must begin with full hours or quarters of an hour");
        }
        return length;
    }

    /** The interval of a line. */
    public Duration length() {
        return length;
    }

    @Override
    public Energy between(Direction direction, Instant from, Instant to) {
        NavigableMap<Instant, Row> inside = rows.subMap(from, true, to, false);
        long sum = inside.values().stream().mapToLong(row -> row.of(direction)).sum();
        boolean whole = length.multipliedBy(inside.size()).equals(Duration.between(from, to));
        return new Energy(sum, whole ? Quality.EXACT : Quality.GAP);
    }

    @Override
    public Energy since(Direction direction, Instant from) {
        long sum = rows.tailMap(from).values().stream().mapToLong(row -> row.of(direction)).sum();
        return new Energy(sum, Quality.EXACT);
    }

    @Override
    public List<Interval> intervals(Direction direction, Instant from, Instant to, Duration wanted) {
        List<Interval> all = new ArrayList<>();
        Duration step = wanted.compareTo(length) < 0 ? length : wanted;
        for (Instant start = from; !start.plus(step).isAfter(to); start = start.plus(step)) {
            Energy energy = between(direction, start, start.plus(step));
            if (energy.quality() == Quality.EXACT) {
                all.add(new Interval(start, energy));
            }
        }
        return all;
    }

    @Override
    public Optional<Instant> begin() {
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows.firstKey());
    }

    @Override
    public Instant last() {
        return rows.isEmpty() ? Instant.EPOCH : rows.lastKey().plus(length);
    }
}
