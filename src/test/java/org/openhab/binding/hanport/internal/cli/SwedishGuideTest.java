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

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The guide in docs/sv: each company has its way in ten steps at the most, and what it says to type works.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
@Timeout(60)
class SwedishGuideTest {

    private static final Path GUIDES = Path.of("docs", "sv");
    private static final Pattern STEP = Pattern.compile("(?m)^(\\d+)\\. ");
    private static final Pattern COMMAND = Pattern.compile("(?m)^java -jar \\S+\\.jar (.*)$");
    private static final Pattern LISTENING = Pattern.compile("Listening on localhost:(\\d+)\\.");
    private static final Pattern TARIFF = Pattern.compile("\\bse-[a-z-]+[a-z]");

    /** What stands under a company's heading in the guide that one begins with. */
    private static String chapter(String company) throws IOException {
        String guide = Files.readString(GUIDES.resolve("start.md"));
        int begin = guide.indexOf("\n## " + company + "\n");
        return guide.substring(begin, guide.indexOf("\n## ", begin + 1));
    }

    private static List<String[]> commands(String text) {
        return COMMAND.matcher(text).results().map(found -> found.group(1).split(" ")).toList();
    }

    @ParameterizedTest
    @CsvSource({ "Dala Energi, 10", "Malung-Sälens Elnät, 9", "Värnamo Energi, 8" })
    void eachCompanyHasItsWayInTenStepsAtTheMost(String company, int steps) throws IOException {
        List<Integer> numbers = STEP.matcher(chapter(company)).results().map(step -> Integer.valueOf(step.group(1)))
                .toList();

        assertEquals(IntStream.rangeClosed(1, steps).boxed().toList(), numbers);
        assertTrue(steps <= 10);
    }

    @ParameterizedTest
    @CsvSource({ "Dala Energi, 'Kamstrup '", "Malung-Sälens Elnät, 'Kamstrup,'", "Värnamo Energi, 'Landis+Gyr E360,'" })
    void whatItSaysToTypeReadsASimulatedMeterOfTheCompany(String company, String meter) throws Exception {
        List<String[]> commands = commands(chapter(company));
        StringWriter said = new StringWriter();
        Thread simulator = new Thread(() -> CommandRun.of(new StringWriter(), said, at("0", commands.get(0), "1000")));
        simulator.start();
        await().until(() -> LISTENING.matcher(said.toString()).find());
        Matcher listening = LISTENING.matcher(said.toString());
        String port = listening.results().map(found -> found.group(1)).findFirst().orElseThrow();

        CommandRun read = CommandRun.of(at(port, commands.get(1)));

        simulator.interrupt();
        simulator.join();
        assertEquals(2, commands.size());
        assertEquals(0, read.status());
        assertEquals(List.of(meter, meter), read.out().stream().filter(line -> line.startsWith(meter.strip()))
                .map(line -> line.substring(0, meter.length())).toList());
    }

    /** The command with another port than 2000, so that no other test is in its way; and faster, if so wanted. */
    private static String[] at(String port, String[] command, String... pace) {
        return Stream.concat(Stream.of(command).map(word -> word.replace("2000", port)),
                Stream.of(pace).flatMap(each -> Stream.of("--pace", each))).toArray(String[]::new);
    }

    @Test
    void everyTariffThatItNamesIsShipped() throws IOException {
        List<String> shipped = CommandRun.of("tariff", "list").out();
        TreeSet<String> named = new TreeSet<>();
        try (Stream<Path> files = Files.list(GUIDES)) {
            for (Path file : files.toList()) {
                TARIFF.matcher(Files.readString(file)).results().map(MatchResult::group).forEach(named::add);
            }
        }

        assertEquals(new TreeSet<>(List.of("se-dala-energi", "se-malung-salens-elnat", "se-varnamo-elnat")), named);
        assertTrue(shipped.containsAll(named), shipped::toString);
    }
}
