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
package org.openhab.binding.hanport.internal.insight.plausibility;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.insight.Insight;
import org.openhab.binding.hanport.internal.insight.Memory;
import org.openhab.binding.hanport.internal.insight.Times;
import org.openhab.binding.hanport.internal.telegram.Factors;
import org.openhab.binding.hanport.internal.telegram.MeterId;
import org.openhab.binding.hanport.internal.telegram.Telegram;

/**
 * Whether what a meter says can be true. CRC-16 lets one in 65,536 damaged telegrams through, a sum checksum many more,
 * and firmwares send nonsense under sound ones. docs/insight/plausibility.md tells what is checked, and why so.
 * <p>
 * One damaged telegram changes no item: what comes alone is held. What goes on is believed after a while, and told, so
 * that a real change is not held for ever.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class Plausibility implements Insight<Doubt> {

    /** Who speaks on one line; damaged ids must not fill the memory. */
    private static final int MOST_METERS = 4;
    private static final long SAVED_EVERY = 300_000;

    private final Factors factors;
    private final PlausibilityMemory memory;
    private final Doubts doubts;
    /** By id, the one that spoke last at the end. */
    private final Map<String, MeterChecks> meters = new LinkedHashMap<>(MOST_METERS, 1, true);
    private String speaking = "";
    private boolean loaded;
    private long saved;

    /**
     * @param off the checks that are not made
     * @param factors what the numbers of telegrams were multiplied with
     * @param memory what outlasts a restart, in which this has the key alone
     */
    public Plausibility(Set<Check> off, Factors factors, Memory memory, String key) {
        this.factors = factors;
        this.memory = new PlausibilityMemory(memory, key, factors.energy());
        doubts = new Doubts(off);
    }

    /** Doubts about this telegram, which is of the meter or of the one that has replaced it. */
    @Override
    public List<Doubt> on(Telegram telegram, Times times) {
        if (!loaded) {
            loaded = true;
            saved = times.steadyMillis();
            memory.load(times, id -> {
                speaking = id;
                return meters.computeIfAbsent(id, any -> new MeterChecks(factors, false));
            });
        }
        doubts.begin(times.steadyMillis());
        meter(telegram.meter().id()).judge(telegram, times, doubts);
        if (times.steadyMillis() - saved >= SAVED_EVERY) {
            save(times);
        }
        return doubts.take();
    }

    /** Lists without an id are of the one that spoke last. */
    private MeterChecks meter(String sent) {
        String id = sent.isEmpty() ? speaking : MeterId.serialNumber(sent);
        MeterChecks known = meters.get(id);
        if (known == null) {
            MeterChecks nameless = meters.remove("");
            known = nameless == null ? new MeterChecks(factors, !meters.isEmpty()) : nameless;
            meters.put(id, known);
            if (meters.size() > MOST_METERS) {
                meters.remove(meters.keySet().iterator().next());
            }
        }
        speaking = id;
        return known;
    }

    /** Nothing becomes doubtful by itself. */
    @Override
    public List<Doubt> at(Times times) {
        return List.of();
    }

    @Override
    public Optional<Instant> nextLook() {
        return Optional.empty();
    }

    /** Writes down what must outlast a restart. */
    public void save(Times times) {
        saved = times.steadyMillis();
        memory.save(times, meters);
    }

    /** The factor for energies that is to be configured; empty if nothing was found. */
    public Optional<BigDecimal> energyFactor() {
        MeterChecks present = meters.get(speaking);
        return present == null ? Optional.empty() : present.advice().advised();
    }

    /** How often this check held or told something. */
    public long count(Check check) {
        return doubts.count(check);
    }
}
