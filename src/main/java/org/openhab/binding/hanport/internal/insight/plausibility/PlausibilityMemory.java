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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.insight.Memory;
import org.openhab.binding.hanport.internal.insight.Times;
import org.openhab.binding.hanport.internal.telegram.ObisCode;

/**
 * The registers of each meter as text: a line of the version and of the factor for energies, then for each meter a line
 * of its id, and for each of its registers one with code, value in base units and moment. Under another factor they
 * would be other numbers, so they are left alone then.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class PlausibilityMemory {

    private static final String VERSION = "plausibility 1 ";
    private static final String METER = "meter ";
    private static final String BLANK = " ";
    private static final int FIELDS = 3;

    private final Memory memory;
    private final String key;
    private final String head;
    private String written = "";

    /** @param factor for energies */
    PlausibilityMemory(Memory memory, String key, BigDecimal factor) {
        this.memory = memory;
        this.key = key;
        head = VERSION + factor.stripTrailingZeros().toPlainString();
    }

    /** @param meters makes the checks of a meter of this id */
    void load(Times times, Function<String, MeterChecks> meters) {
        List<String> lines = memory.load(key).map(text -> text.lines().toList()).orElse(List.of());
        if (lines.isEmpty() || !lines.get(0).equals(head)) {
            return;
        }
        String id = "";
        for (String line : lines.subList(1, lines.size())) {
            if (line.startsWith(METER)) {
                id = line.substring(METER.length());
            } else {
                register(line, times, meters.apply(id).registers());
            }
        }
    }

    private static void register(String line, Times times, RegisterCheck registers) {
        Row.parse(line).ifPresent(row -> registers.remember(row.code, row.value, steady(row.seen, times)));
    }

    /** A register and when it came. */
    private record Row(ObisCode code, double value, Instant seen) {

        /** A line that was changed by hand, and means nothing, is passed over: its register begins without a past. */
        static Optional<Row> parse(String line) {
            List<String> fields = List.of(line.split(BLANK));
            if (fields.size() != FIELDS) {
                return Optional.empty();
            }
            try {
                Instant seen = Instant.ofEpochSecond(Long.parseLong(fields.get(2)));
                double value = Double.parseDouble(fields.get(1));
                return ObisCode.parse(fields.get(0)).map(code -> new Row(code, value, seen));
            } catch (NumberFormatException e) {
                return Optional.empty();
            }
        }
    }

    /** A moment of the wall's clock by the steady one; unknown if it lies in the future, where a clock was set. */
    private static long steady(Instant seen, Times times) {
        Duration ago = Duration.between(seen, times.wall());
        return ago.isNegative() ? RegisterLine.UNKNOWN : times.steadyMillis() - ago.toMillis();
    }

    void save(Times times, Map<String, MeterChecks> meters) {
        StringBuilder text = new StringBuilder(head);
        meters.forEach((id, checks) -> {
            text.append('\n').append(METER).append(id);
            checks.registers().believed((code, value, millis) -> text.append('\n').append(code).append(BLANK)
                    .append(value).append(BLANK).append(wall(millis, times)));
        });
        if (!written.contentEquals(text)) {
            written = text.toString();
            memory.save(key, written);
        }
    }

    private static long wall(long millis, Times times) {
        return millis == RegisterLine.UNKNOWN ? times.wall().getEpochSecond()
                : times.wall().minusMillis(times.steadyMillis() - millis).getEpochSecond();
    }
}
