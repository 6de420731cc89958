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
package org.openhab.binding.hanport.internal.handler;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.insight.Memory;
import org.openhab.binding.hanport.internal.insight.Times;
import org.openhab.binding.hanport.internal.insight.energy.Ledger;
import org.openhab.binding.hanport.internal.insight.energy.MeterClock;
import org.openhab.binding.hanport.internal.telegram.Telegram;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells those that stand beside a meter what it sends. The meter's books are kept from the first of them on. Guarded by
 * the handler of the meter.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class MeterFollowers {

    private static final String BOOKS = "energy ";

    private final Logger logger = LoggerFactory.getLogger(MeterFollowers.class);

    private final Memory memory;
    private final String key;
    private final CopyOnWriteArrayList<Follower> all;
    private final MeterClock clock = new MeterClock();
    private Optional<Ledger> ledger = Optional.empty();
    private List<Follower> told = List.of();
    private boolean failed;

    /**
     * @param key of the meter in what outlasts a restart
     * @param all that stand behind the meter's bridge, also beside other meters
     */
    MeterFollowers(Memory memory, String key, CopyOnWriteArrayList<Follower> all) {
        this.memory = memory;
        this.key = key;
        this.all = all;
    }

    /**
     * @param sound without what can hardly be true
     * @param times without the meter's clock where that can hardly be true
     */
    void on(Telegram sound, boolean complete, Times times) {
        if (all.isEmpty() && ledger.isEmpty()) {
            return;
        }
        try {
            tell(sound, complete, times);
        } catch (RuntimeException e) {
            // a defect of ours; the meter itself goes on
            if (!failed) {
                failed = true;
                logger.warn("What stands beside a meter has failed", e);
            }
        }
    }

    private void tell(Telegram sound, boolean complete, Times times) {
        Instant now = clock.at(times);
        List<Follower> mine = all.stream()
                .filter(follower -> MeterKind.isWanted(sound.meter().id(), follower.meterId())).toList();
        told.stream().filter(follower -> !mine.contains(follower)).forEach(Follower::silent);
        told = mine;
        if (ledger.isEmpty() && !mine.isEmpty()) {
            ledger = Optional.of(new Ledger(memory, BOOKS + key));
        }
        ledger.ifPresent(books -> {
            books.on(sound, now);
            mine.forEach(follower -> follower.on(new Follower.News(sound, complete, times, now, books)));
        });
    }

    /** The meter, or the link to it, is silent. */
    void silent() {
        told.forEach(Follower::silent);
        told = List.of();
    }

    /** Writes down what must outlast a restart. */
    void end() {
        silent();
        ledger.ifPresent(Ledger::save);
        ledger = Optional.empty();
    }

    /** Removes all that was ever written down of a meter of this key. */
    static void forget(Memory memory, String key, Instant now) {
        Ledger.forget(memory, BOOKS + key, now);
    }
}
