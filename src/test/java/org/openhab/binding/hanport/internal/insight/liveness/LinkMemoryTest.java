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
package org.openhab.binding.hanport.internal.insight.liveness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.hanport.internal.insight.Memory;

/**
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class LinkMemoryTest {

    private static final Instant START = Instant.ofEpochSecond(1_800_000_000);

    private final Saved saved = new Saved();
    private final LinkMemory memory = new LinkMemory(saved, "link");

    /** Keeps every text that was ever saved. */
    private static final class Saved implements Memory {

        private final List<String> texts = new ArrayList<>();

        @Override
        public Optional<String> load(String key) {
            return texts.isEmpty() ? Optional.empty() : Optional.of(texts.get(texts.size() - 1));
        }

        @Override
        public void save(String key, String text) {
            texts.add(text);
        }

        @Override
        public void forget(String key) {
            texts.clear();
        }
    }

    private static Instant after(int minutes) {
        return START.plus(Duration.ofMinutes(minutes));
    }

    @Test
    void isWrittenOnceAnHourWhileTelegramsCome() {
        for (int minute = 0; minute <= 122; minute++) {
            memory.works(after(minute));
        }

        assertEquals(List.of("1 1800000000 0 0", "1 1800003660 0 0", "1 1800007320 0 0"), saved.texts);
    }

    @Test
    void countsASilenceOfTenMinutesOnceItIsOver() {
        memory.works(after(0));
        memory.isSilent(Optional.of(after(30)), after(31));
        memory.isSilent(Optional.of(after(30)), after(41));
        memory.isSilent(Optional.of(after(30)), after(50));
        assertEquals(new LinkHistory(Optional.of(after(30)), 0), memory.history());

        memory.works(after(60));

        assertEquals(new LinkHistory(Optional.of(after(60)), 1), memory.history());
        assertEquals(List.of("1 1800000000 0 0", "1 1800001800 0 1", "1 1800003600 1 0"), saved.texts);
    }

    @Test
    void aSilenceGoesOnOverARestart() {
        memory.works(after(0));
        memory.isSilent(Optional.of(after(0)), after(11));

        LinkMemory restarted = new LinkMemory(saved, "link");
        assertEquals(new LinkHistory(Optional.of(START), 0), restarted.history());
        restarted.works(after(5000));

        assertEquals(new LinkHistory(Optional.of(after(5000)), 1), restarted.history());
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "2 1800000000 0 0", "1 1800000000 0", "1 x 0 0", "1 -5 0 0" })
    void whatAnotherVersionWroteIsOfNoUse(String text) {
        saved.save("link", text);

        assertEquals(LinkHistory.NONE, new LinkMemory(saved, "link").history());
    }
}
