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

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.simulator.MeterLine;
import org.openhab.binding.hanport.internal.simulator.MeterModel;
import org.openhab.binding.hanport.internal.simulator.Push;
import org.openhab.binding.hanport.internal.simulator.SimulatedMeter;

/**
 * What a simulated meter sends, as it is and as the commands print it.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class Pushes {

    static final Instant START = Instant.parse("2026-01-15T17:00:00Z");

    private Pushes() {
    }

    /** A meter that begins at {@link #START}. */
    static MeterLine line(MeterModel model, long seed, boolean wholeFirst) {
        return new MeterLine(new SimulatedMeter(model, seed, START), START, wholeFirst, List.of());
    }

    /** All that comes over this line, without end. */
    static Stream<Push> of(MeterLine line) {
        return Stream.generate(line::next);
    }

    /** The same as lines of JSON. */
    static Stream<String> json(MeterLine line, String origin, String place) {
        return of(line).map(push -> TelegramJson.line(origin, place, push.telegram()));
    }

    /**
     * As many lines of JSON as were printed, one telegram after the other from that of the first of them on: whoever
     * connects to a meter joins it somewhere.
     *
     * @throws java.util.NoSuchElementException if none was printed
     */
    static List<String> fromFirst(List<String> printed, MeterModel model, String origin, String place) {
        String first = printed.stream().findFirst().orElseThrow();
        return json(line(model, 1, false), origin, place).limit(1000).dropWhile(line -> !line.equals(first))
                .limit(printed.size()).toList();
    }
}
