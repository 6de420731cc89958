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

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.cli.DecodeRace.Result;
import org.openhab.binding.hanport.internal.source.MeterFile;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Tells how fast this machine decodes the telegrams of files: time and memory for each telegram, and how many times as
 * long as the checksum alone over the same bytes that is.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
@Command(name = "bench", mixinStandardHelpOptions = true, versionProvider = VersionText.class, //
        description = "Measures how fast this machine decodes files that hold a meter's bytes.", //
        exitCodeListHeading = "Exit status:%n", exitCodeList = { "0:something was decoded", "2:wrong usage",
                "3:nothing was decoded" })
final class BenchCommand implements Callable<Integer> {

    private static final String HEAD = "%10s %10s %10s %12s %8s %7s  %s";
    private static final String ROW = "%10.0f %10.0f %10s %12.0f %8.0f %7.2f  %s";
    private static final double NANOS = 1e9;
    private static final double LONGEST = 3600;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--seconds", paramLabel = "N", defaultValue = "3", //
            description = "How long each file is measured (${DEFAULT-VALUE}).")
    private double seconds;

    @Mixin
    private KeyOptions keys = new KeyOptions();

    @Parameters(arity = "1..*", paramLabel = "FILE", //
            description = "Raw bytes, hexadecimal digits, or a recording.")
    private List<String> files = List.of();

    @Override
    public Integer call() {
        if (!(seconds > 0 && seconds <= LONGEST)) {
            throw new ParameterException(spec.commandLine(), "--seconds is more than 0 and at most 3600");
        }
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        out.println("For each telegram: ns (best and median round), bytes allocated, telegrams per second;");
        out.println("ns of the checksum alone over the same bytes, and how many times that the decoding takes.");
        out.println(String.format(Locale.ROOT, HEAD, "best", "median", "allocated", "per second", "checksum", "ratio",
                "file"));
        keys.read();
        int measured = 0;
        for (String file : files) {
            try {
                DecodeRace race = new DecodeRace(bytes(Path.of(file)), keys.of(file));
                if (race.telegrams() > 0) {
                    out.println(row(file, race.run((long) (seconds * NANOS))));
                    measured++;
                } else {
                    err.println(file + ": " + race.flaw().map(new Advice()::on).orElse("no telegram in the file"));
                }
            } catch (IOException e) {
                err.println(file + ": cannot be read: " + FileProblem.text(e));
            }
        }
        keys.tellUnused(err);
        return measured > 0 ? 0 : Main.NOTHING_DECODED;
    }

    private static byte[] bytes(Path file) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        MeterFile.read(file, all::write);
        return all.toByteArray();
    }

    private static String row(String file, Result result) {
        int telegrams = result.telegrams();
        String allocated = result.allocated().isEmpty() ? "-"
                : Long.toString(result.allocated().getAsLong() / telegrams);
        return String.format(Locale.ROOT, ROW, result.best() / telegrams, result.median() / telegrams, allocated,
                NANOS * telegrams / result.best(), result.floor() / telegrams, result.best() / result.floor(), file);
    }
}
