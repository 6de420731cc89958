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
package org.openhab.binding.hanport.internal.cli;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.insight.liveness.Diagnosis;
import org.openhab.binding.hanport.internal.insight.liveness.Pace;
import org.openhab.binding.hanport.internal.insight.liveness.Reopening;
import org.openhab.binding.hanport.internal.reader.LinkFacts;
import org.openhab.binding.hanport.internal.reader.TelegramReader;
import org.openhab.binding.hanport.internal.trouble.Trouble;

/**
 * Looks now and then how the link of a reader is doing: tells what is missing, and opens a silent source anew.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class ReadWatch {

    private final TelegramReader reader;
    private final Consumer<Trouble> listener;
    private final Clock clock;
    private final Reopening reopening;

    /**
     * @param listener told what is wrong, with each look
     * @param clock the one that the reader uses
     */
    ReadWatch(TelegramReader reader, Consumer<Trouble> listener, Clock clock) {
        this.reader = reader;
        this.listener = listener;
        this.clock = clock;
        reopening = new Reopening(clock.instant());
    }

    /** One look; every second is often enough. What is certain is told before the time is up. */
    void look() {
        LinkFacts facts = reader.facts();
        Instant now = clock.instant();
        Duration timeout = Pace.limit(facts.rhythm());
        facts.misread().filter(Diagnosis::isCertain).or(() -> Diagnosis.of(facts, now, timeout)).ifPresent(listener);
        if (reopening.isDue(facts, now, timeout)) {
            reader.reopen();
        }
    }
}
