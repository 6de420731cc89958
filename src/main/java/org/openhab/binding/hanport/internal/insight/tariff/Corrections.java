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
package org.openhab.binding.hanport.internal.insight.tariff;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.insight.Memory;
import org.openhab.binding.hanport.internal.insight.energy.Energy;
import org.openhab.binding.hanport.internal.insight.energy.Interval;
import org.openhab.binding.hanport.internal.insight.energy.Quality;

/**
 * What a user knows better: the true energy of an interval, as on the bill, or that it was none that counts. Any
 * thread.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class Corrections {

    private static final String VERSION = "corrections 1";
    private static final String FORGOTTEN = "-";
    private static final Pattern LINE = Pattern.compile("(\\d{1,12}) (-|\\d{1,12})");
    private static final int MOST = 200;

    private final Memory memory;
    private final String key;
    private final TreeMap<Instant, Optional<Long>> known = new TreeMap<>();

    /** @param memory what outlasts a restart, in which this has the key alone */
    public Corrections(Memory memory, String key) {
        this.memory = memory;
        this.key = key;
        List<String> lines = memory.load(key).map(text -> text.lines().toList()).orElse(List.of());
        if (!lines.isEmpty() && lines.get(0).equals(VERSION)) {
            lines.subList(1, lines.size()).forEach(this::read);
        }
    }

    /** A line that was changed by hand, and means nothing, is passed over. */
    private void read(String line) {
        Matcher fields = LINE.matcher(line);
        if (fields.matches()) {
            known.put(Instant.ofEpochSecond(Long.parseLong(fields.group(1))),
                    fields.group(2).equals(FORGOTTEN) ? Optional.empty()
                            : Optional.of(Long.parseLong(fields.group(2))));
        }
    }

    /** From now on the interval counts for this energy in Wh. */
    public void correct(Instant start, long wattHours) {
        put(start, Optional.of(wattHours));
    }

    /** From now on the interval does not count. */
    public void forget(Instant start) {
        put(start, Optional.empty());
    }

    private synchronized void put(Instant start, Optional<Long> wattHours) {
        known.put(start, wattHours);
        while (known.size() > MOST) {
            known.pollFirstEntry();
        }
        StringBuilder text = new StringBuilder(VERSION);
        for (Map.Entry<Instant, Optional<Long>> entry : known.entrySet()) {
            text.append('\n').append(entry.getKey().getEpochSecond()).append(' ')
                    .append(entry.getValue().map(String::valueOf).orElse(FORGOTTEN));
        }
        memory.save(key, text.toString());
    }

    /**
     * Intervals as they count, and those that the books do not know but the user does.
     *
     * @param from the first one's start
     * @param to the last one's end at the latest
     * @param length of each
     */
    synchronized List<Interval> on(List<Interval> intervals, Instant from, Instant to, Duration length) {
        if (known.isEmpty()) {
            return intervals;
        }
        List<Interval> corrected = new ArrayList<>(intervals.size());
        for (Interval interval : intervals) {
            if (!known.containsKey(interval.start())) {
                corrected.add(interval);
            }
        }
        known.forEach((start, energy) -> {
            boolean begins = start.getEpochSecond() % length.toSeconds() == 0;
            if (begins && !start.isBefore(from) && !start.plus(length).isAfter(to)) {
                energy.ifPresent(wattHours -> corrected.add(new Interval(start, new Energy(wattHours, Quality.EXACT))));
            }
        });
        return corrected;
    }
}
