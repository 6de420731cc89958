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

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.insight.Memory;
import org.openhab.binding.hanport.internal.telegram.Direction;

/**
 * The counters of both directions at all edges of quarters of an hour, a text for each month (of universal time) in
 * what
 * outlasts a restart. Months that have ended are read when somebody asks for them, and the last one asked for is kept.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class EdgeBook {

    static final long QUARTER_MILLIS = EnergyLedger.QUARTER.toMillis();
    private static final long QUARTER_SECONDS = EnergyLedger.QUARTER.toSeconds();
    private static final String VERSION = "edges 1";
    private static final int LINES = 3;
    /** A year's bill, the month before it and the one that runs. */
    private static final int KEPT_MONTHS = 14;

    private final Memory memory;
    private final String key;
    private final Map<YearMonth, Month> open = new TreeMap<>();
    /** The month that was asked for last, from its first edge to before its end. */
    private long from;
    private long to;
    private Optional<EdgeLine> imported = Optional.empty();
    private Optional<EdgeLine> exported = Optional.empty();

    /** Both directions of a month. */
    private record Month(EdgeLine imported, EdgeLine exported) {

        EdgeLine line(Direction direction) {
            return direction == Direction.IMPORT ? imported : exported;
        }
    }

    /** @param key the texts have it, and a month behind it */
    EdgeBook(Memory memory, String key) {
        this.memory = memory;
        this.key = key;
    }

    static YearMonth month(long edge) {
        return YearMonth.from(Instant.ofEpochSecond(edge * QUARTER_SECONDS).atOffset(ZoneOffset.UTC));
    }

    static long edge(Instant moment) {
        return Math.floorDiv(moment.getEpochSecond(), QUARTER_SECONDS);
    }

    static Instant moment(long edge) {
        return Instant.ofEpochSecond(edge * QUARTER_SECONDS);
    }

    /** Sets a counter at an edge; of both directions in the same order. */
    void put(Direction direction, long edge, long counter, Quality quality, Quality stretch) {
        EdgeLine line = open(direction, edge);
        // a clock may be set back, over the month's first edge
        if (edge >= line.first()) {
            line.put(edge, counter, quality, stretch);
        }
    }

    /** The line of an edge's month, to be changed; begun if there is none. */
    EdgeLine open(Direction direction, long edge) {
        return open
                .computeIfAbsent(month(edge),
                        month -> stored(month).orElseGet(() -> new Month(new EdgeLine(edge), new EdgeLine(edge))))
                .line(direction);
    }

    /** The line of an edge's month; empty if nothing is known of that. */
    Optional<EdgeLine> line(Direction direction, long edge) {
        if (edge < from || edge >= to) {
            turnTo(month(edge));
        }
        return direction == Direction.IMPORT ? imported : exported;
    }

    /** The line that tells of an edge; empty if nothing is known of it. */
    Optional<EdgeLine> known(Direction direction, long edge) {
        Optional<EdgeLine> line = line(direction, edge);
        return line.isPresent() && line.get().has(edge) ? line : Optional.empty();
    }

    private void turnTo(YearMonth wanted) {
        Optional<Month> found = Optional.ofNullable(open.get(wanted)).or(() -> stored(wanted));
        imported = found.map(Month::imported);
        exported = found.map(Month::exported);
        from = edge(begin(wanted));
        to = edge(begin(wanted.plusMonths(1)));
    }

    private static Instant begin(YearMonth month) {
        return month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** No month is at hand: it has changed. */
    private void letGo() {
        from = 0;
        to = 0;
    }

    private Optional<Month> stored(YearMonth month) {
        List<String> lines = memory.load(key(month)).map(text -> text.lines().toList()).orElse(List.of());
        return lines.size() != LINES || !lines.get(0).equals(VERSION) ? Optional.empty()
                : EdgeLine.parse(lines.get(1)).flatMap(
                        imported -> EdgeLine.parse(lines.get(2)).map(exported -> new Month(imported, exported)));
    }

    private String key(YearMonth month) {
        return key + " " + month;
    }

    /** Writes down the months that have changed; one that has ended is let go when nothing can change it any more. */
    void save() {
        open.forEach((month, edges) -> memory.save(key(month),
                VERSION + "\n" + edges.imported.text() + "\n" + edges.exported.text()));
        List<YearMonth> months = List.copyOf(open.keySet());
        if (months.size() > 1 && open.get(months.get(months.size() - 1)).imported.isSettled()) {
            months.subList(0, months.size() - 1).forEach(ended -> {
                open.remove(ended);
                memory.forget(key(ended.minusMonths(KEPT_MONTHS - 1)));
            });
        }
        letGo();
    }

    /** The first edge that is still known. */
    Optional<Long> begin(Instant now) {
        YearMonth present = YearMonth.from(now.atOffset(ZoneOffset.UTC));
        for (int ago = KEPT_MONTHS; ago >= 0; ago--) {
            Optional<EdgeLine> line = line(Direction.IMPORT, edge(begin(present.minusMonths(ago))));
            if (line.isPresent()) {
                return line.map(EdgeLine::first);
            }
        }
        return Optional.empty();
    }

    /** Removes all that was ever saved under a key. */
    static void forget(Memory memory, String key, Instant now) {
        YearMonth present = YearMonth.from(now.atOffset(ZoneOffset.UTC));
        for (int ago = -1; ago <= KEPT_MONTHS; ago++) {
            memory.forget(key + " " + present.minusMonths(ago));
        }
    }
}
