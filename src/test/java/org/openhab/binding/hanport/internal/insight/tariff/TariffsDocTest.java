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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.binding.hanport.internal.insight.tariff.calendar.Holiday;

/**
 * docs/tariffs.md, held against the code.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class TariffsDocTest {

    private static final Path DOC = Path.of("docs", "tariffs.md");

    @Test
    void listsEachVersionOfEachTariffWithItsSource() throws IOException, TariffException {
        List<String> expected = new ArrayList<>();
        for (String id : ShippedTariffs.ids()) {
            Tariff tariff = ShippedTariffs.read(id);
            tariff.versions()
                    .forEach(version -> expected.add(String.join(" | ", "`" + id + "`", tariff.company(),
                            version.from().toString(), version.to().map(Object::toString).orElse(""),
                            version.checkedUntil() + ", " + version.confidence(), version.source())));
        }

        List<String> listed = Files.readAllLines(DOC).stream().filter(line -> line.matches("\\| `[a-z]{2}-.*"))
                .map(line -> line.split(" *\\| *")).map(cells -> String.join(" | ", cells[1], cells[2], cells[3],
                        cells[4], cells[6], cells[7].replaceAll(".*\\((.*)\\)", "$1")))
                .toList();

        assertEquals(expected, listed);
    }

    @Test
    void theExampleIsATariff() throws IOException, TariffException {
        String text = Files.readString(DOC);
        int begin = text.indexOf("```json") + "```json".length();

        Tariff tariff = TariffFile.read(text.substring(begin, text.indexOf("```", begin)));

        assertEquals("my-grid", tariff.id());
    }

    @Test
    void namesEachHoliday() throws IOException {
        String text = Files.readString(DOC);

        Stream.of(Holiday.values())
                .forEach(holiday -> assertTrue(text.contains("`" + holiday.key() + "`"), holiday.key()));
    }
}
