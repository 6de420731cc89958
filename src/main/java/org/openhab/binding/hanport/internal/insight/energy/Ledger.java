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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.insight.Memory;
import org.openhab.binding.hanport.internal.insight.Sample;
import org.openhab.binding.hanport.internal.telegram.Direction;
import org.openhab.binding.hanport.internal.telegram.MeterId;
import org.openhab.binding.hanport.internal.telegram.Telegram;

/**
 * Keeps the books of a meter's energies. What must outlast a restart is saved at each hour and at the end.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class Ledger implements EnergyLedger {

    private static final String VERSION = "ledger 1 ";
    private static final int LINES = 3;
    private static final int HOUR = 3600;

    private final Memory memory;
    private final String key;
    private final EdgeBook book;
    private final Sample sample = new Sample();
    private final CounterLine imported;
    private final CounterLine exported;
    private String meter = "";
    private Instant last = Instant.EPOCH;

    /**
     * @param memory what outlasts a restart
     * @param key of the meter; its months have it too, and more behind it
     */
    public Ledger(Memory memory, String key) {
        this.memory = memory;
        this.key = key;
        book = new EdgeBook(memory, key);
        imported = new CounterLine(Direction.IMPORT, book);
        exported = new CounterLine(Direction.EXPORT, book);
        memory.load(key).ifPresent(this::restore);
    }

    private synchronized void restore(String text) {
        List<String> lines = text.lines().toList();
        if (lines.size() == LINES && lines.get(0).startsWith(VERSION)) {
            meter = lines.get(0).substring(VERSION.length());
            imported.restore(lines.get(1));
            exported.restore(lines.get(2));
            last = Instant.ofEpochMilli(Math.max(imported.last(), exported.last()));
        }
    }

    /**
     * Takes a telegram.
     *
     * @param telegram without what can hardly be true
     * @param now by the meter's clock
     */
    public synchronized void on(Telegram telegram, Instant now) {
        sample.take(telegram.readings());
        String id = MeterId.serialNumber(telegram.meter().id());
        boolean replaced = !id.isEmpty() && !meter.isEmpty() && !id.equals(meter);
        meter = id.isEmpty() ? meter : id;
        take(imported, true, now, replaced);
        take(exported, false, now, replaced);
        boolean hourEnded = now.getEpochSecond() / HOUR != last.getEpochSecond() / HOUR;
        last = now;
        if (hourEnded) {
            save();
        }
    }

    private void take(CounterLine line, boolean importing, Instant now, boolean replaced) {
        double power = sample.power(importing);
        double register = sample.hasTotal(importing) ? sample.total(importing).inBaseUnit() : CounterLine.UNKNOWN;
        line.on(now.toEpochMilli(), Math.max(power, 0), register, replaced);
    }

    private CounterLine line(Direction direction) {
        return direction == Direction.IMPORT ? imported : exported;
    }

    @Override
    public synchronized Energy between(Direction direction, Instant from, Instant to) {
        return between(direction, EdgeBook.edge(from), EdgeBook.edge(to));
    }

    private Energy between(Direction direction, long from, long to) {
        Optional<EdgeLine> begin = book.known(direction, from);
        return begin.isEmpty() ? Energy.UNKNOWN
                : onward(direction, begin.get().counter(from), begin.get().quality(from), from, to);
    }

    /** From an edge that is known on; what lies in between tells whether energy was lost. */
    private Energy onward(Direction direction, long counter, Quality quality, long from, long to) {
        Quality worst = quality;
        Optional<EdgeLine> end = Optional.empty();
        for (long edge = from + 1; edge <= to; edge++) {
            end = book.known(direction, edge);
            worst = end.isPresent() ? worst.and(end.get().stretch(edge)) : worst;
        }
        return end.isEmpty() ? from == to ? energy(0, worst) : Energy.UNKNOWN
                : energy(end.get().counter(to) - counter, worst.and(end.get().quality(to)));
    }

    private static Energy energy(long wattHours, Quality quality) {
        return new Energy(Math.max(wattHours, 0), quality);
    }

    private Quality stretch(Direction direction, long from, long to) {
        Quality worst = Quality.EXACT;
        for (long edge = from + 1; edge <= to; edge++) {
            Optional<EdgeLine> line = book.known(direction, edge);
            worst = line.isPresent() ? worst.and(line.get().stretch(edge)) : worst;
        }
        return worst;
    }

    @Override
    public synchronized Energy since(Direction direction, Instant from) {
        CounterLine line = line(direction);
        long edge = EdgeBook.edge(from);
        Optional<EdgeLine> known = book.known(direction, edge);
        if (known.isPresent()) {
            Quality quality = known.get().quality(edge).and(line.quality()).and(line.stretch())
                    .and(stretch(direction, edge, EdgeBook.edge(last)));
            return energy(line.counter() - known.get().counter(edge), quality);
        }
        Optional<Long> first = book.begin(last).filter(begin -> begin > edge);
        return first.map(begin -> new Energy(since(direction, EdgeBook.moment(begin)).wattHours(), Quality.GAP))
                .orElse(Energy.UNKNOWN);
    }

    @Override
    public synchronized List<Interval> intervals(Direction direction, Instant from, Instant to, Duration length) {
        long quarters = length.toMillis() / EdgeBook.QUARTER_MILLIS;
        long end = Math.min(EdgeBook.edge(to), EdgeBook.edge(last));
        List<Interval> all = new ArrayList<>();
        for (long edge = EdgeBook.edge(from); edge + quarters <= end; edge += quarters) {
            Optional<EdgeLine> begin = book.known(direction, edge);
            if (begin.isPresent()) {
                Energy energy = onward(direction, begin.get().counter(edge), begin.get().quality(edge), edge,
                        edge + quarters);
                if (energy != Energy.UNKNOWN) {
                    all.add(new Interval(EdgeBook.moment(edge), energy));
                }
            }
        }
        return all;
    }

    @Override
    public synchronized Optional<Instant> begin() {
        return book.begin(last).map(EdgeBook::moment);
    }

    @Override
    public synchronized Instant last() {
        return last;
    }

    /** Writes down what must outlast a restart. */
    public synchronized void save() {
        if (imported.isBegun() || exported.isBegun()) {
            memory.save(key, VERSION + meter + "\n" + imported.text() + "\n" + exported.text());
            book.save();
        }
    }

    /** Removes all that was ever saved under this key. */
    public static void forget(Memory memory, String key, Instant now) {
        memory.forget(key);
        EdgeBook.forget(memory, key, now);
    }
}
