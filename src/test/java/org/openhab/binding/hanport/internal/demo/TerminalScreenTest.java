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
package org.openhab.binding.hanport.internal.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;

/**
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class TerminalScreenTest {

    private static final Map<String, String> THINGS = things("ONLINE");

    private static Map<String, String> things(String status) {
        Map<String, String> things = new LinkedHashMap<>();
        things.put("hanport:tcp:house", status);
        things.put("hanport:meter:house:meter", "ONLINE");
        return things;
    }

    private static MeterView meter(Map<String, String> things) {
        Map<String, String> items = new LinkedHashMap<>();
        Stream.of("power", "power-import", "power-export", "energy-import", "energy-export", "current-l1", "current-l2",
                "current-l3", "meter-time").forEach(channel -> items.put(channel, "1 x"));
        return new MeterView("House", things, true, items, Set.copyOf(items.keySet()));
    }

    /** What three such meters look like on a screen of this size, without blanks at the ends of lines. */
    private static List<String> screen(int lines, int width, Map<String, String> things) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TerminalScreen screen = new TerminalScreen(new PrintStream(out, true, StandardCharsets.UTF_8), lines, width);

        screen.show(List.of(meter(things), meter(things), meter(things)));

        return out.toString(StandardCharsets.UTF_8).replaceAll("\\033\\[\\d?[HJK]", "").lines()
                .map(String::stripTrailing).toList();
    }

    @Test
    void showsWhatMattersOnASmallScreen() {
        List<String> house = List.of("House: 9 of 9 values",
                "hanport:tcp:house  ONLINE              hanport:meter:house:meter  ONLINE",
                " power                  1 x             power-import           1 x",
                " power-export           1 x             energy-import          1 x",
                " energy-export          1 x             current-l1             1 x",
                " current-l2             1 x             current-l3             1 x", " and 1 more");

        assertEquals(Stream.of(house, house, house).flatMap(List::stream).toList(), screen(24, 80, THINGS));
    }

    @Test
    void aLongStatusHasALineOfItsOwn() {
        List<String> shown = screen(24, 80, things("OFFLINE - Nothing answers there"));

        assertEquals(List.of("hanport:tcp:house  OFFLINE - Nothing answers there", "hanport:meter:house:meter  ONLINE"),
                shown.subList(1, 3));
    }

    @Test
    void metersStandSideBySideOnAWideScreen() {
        assertEquals(List.of("House: 9 of 9 values" + " ".repeat(26) + "House: 9 of 9 values" + " ".repeat(26)
                + "House: 9 of 9 values"), screen(40, 138, THINGS).subList(0, 1));
    }
}
