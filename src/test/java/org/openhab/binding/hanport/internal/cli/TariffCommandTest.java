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

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Tariffs on the command line.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class TariffCommandTest {

    @TempDir
    Path folder = Path.of("");

    /** 500 W, and 5, 4 and 3 kW in an hour of three days. */
    private Path february(int minutes) throws IOException {
        List<String> lines = new ArrayList<>(List.of("start,import,export"));
        OffsetDateTime start = OffsetDateTime.of(2026, 2, 1, 0, 0, 0, 0, ZoneOffset.ofHours(1));
        for (int i = 0; i < 28 * 24 * 60 / minutes; i++) {
            OffsetDateTime at = start.plusMinutes((long) i * minutes);
            int watts = at.getHour() == 17 && at.getDayOfMonth() <= 3 ? 6000 - 1000 * at.getDayOfMonth() : 500;
            lines.add(at + "," + watts * minutes / 60 + ",0");
        }
        Path file = folder.resolve("february.csv");
        Files.write(file, lines);
        return file;
    }

    @ParameterizedTest
    @CsvSource({ "15", "60" })
    void theBillOfAMonthIsPrintedLineByLine(int minutes) throws IOException {
        CommandRun run = CommandRun.of("tariff", "bill", "se-goteborg-energi", "--intervals",
                february(minutes).toString());

        assertEquals(
                List.of("2026-02  480.70 SEK", "  main peak 2026-02-01T17:00+01:00  5.000 kW",
                        "  main peak 2026-02-02T17:00+01:00  4.000 kW", "  main peak 2026-02-03T17:00+01:00  3.000 kW",
                        "  main  4.000 kW  196.00", "  transfer  346.500 kWh  79.70", "  fixed  1.000 months  205.00"),
                run.out());
        assertEquals(0, run.status());
    }

    @Test
    void aTariffIsChecked() {
        CommandRun run = CommandRun.of("tariff", "check", "se-ellevio");

        assertEquals("se-ellevio: Ellevio, 16–63 A", run.out().get(0));
        assertEquals(4, run.out().size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "nowhere.json | nowhere.json: no such file; tariff list tells which tariffs are shipped",
            "{} | : format: only format 1 is understood", "[ | this is no JSON" })
    void aFileThatIsNoneIsTold(String content, String text) throws IOException {
        String file = content;
        if (!content.equals("nowhere.json")) {
            file = Files.writeString(folder.resolve("own.json"), content).toString();
        }

        CommandRun run = CommandRun.of("tariff", "check", file);

        assertEquals(2, run.status());
        assertEquals(true, run.err().get(0).contains(text), run.err().get(0));
    }

    @Test
    void hoursAreTooCoarseForQuartersOfAnHour() throws IOException {
        CommandRun run = CommandRun.of("tariff", "bill", "be-fluvius", "--intervals", february(60).toString());

        assertEquals("be-fluvius goes by quarters of an hour: the intervals must be such", run.err().get(0));
    }

    @Test
    void aLineThatIsNoneIsToldByItsNumber() throws IOException {
        Path file = Files.write(folder.resolve("x.csv"),
                List.of("start,import", "2026-01-31T17:00+01:00,12", "2026-01-31,12"));

        CommandRun run = CommandRun.of("tariff", "bill", "se-ellevio", "--intervals", file.toString());

        assertEquals("--intervals " + file
                + ": line 3: a line is a time such as 2026-01-31T17:00+01:00, import in whole Wh and, if need be, export",
                run.err().get(0));
    }

    @Test
    void whatIsExportedIsImportedAndMakesTheSameBill() throws IOException {
        String february = february(60).toString();
        Path eltariff = Files.write(folder.resolve("eltariff.json"),
                CommandRun.of("tariff", "export", "se-goteborg-energi").out());
        Path own = Files.write(folder.resolve("own.json"),
                CommandRun.of("tariff", "import", eltariff.toString()).out());

        CommandRun run = CommandRun.of("tariff", "bill", own.toString(), "--intervals", february);

        assertEquals(CommandRun.of("tariff", "bill", "se-goteborg-energi", "--intervals", february).out(), run.out());
        assertEquals(0, run.status());
    }

    @Test
    void whatCannotBeExportedIsTold() {
        CommandRun run = CommandRun.of("tariff", "export", "no-elvia");

        assertEquals("no-elvia: versions[0].power capacity: a table of steps cannot be said in Eltariff JSON",
                run.err().get(0));
        assertEquals(2, run.status());
    }

    @Test
    void anEltariffFileThatIsNoneIsTold() throws IOException {
        Path file = Files.writeString(folder.resolve("eltariff.json"), "{ \"tariffs\": [ { \"name\": \"House\" } ] }");

        CommandRun run = CommandRun.of("tariff", "import", file.toString());

        assertEquals(file + ": tariffs[0].timeZone: this text is missing", run.err().get(0));
        assertEquals(2, run.status());
    }
}
