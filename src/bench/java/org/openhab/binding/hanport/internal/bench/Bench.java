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
package org.openhab.binding.hanport.internal.bench;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs the benchmarks whose names match its argument, and then tells how many times as long as the floor each telegram
 * takes, and what it allocates.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class Bench {

    private static final String ALLOCATION = "gc.alloc.rate.norm";
    private static final String ROW = "%-26s %9.0f %9.0f %6.2f %9.0f %6.2f %7.0f%n";
    private static final String DECODING = TelegramDecoding.class.getName() + '.';
    private static final String FIRST = FirstTelegram.class.getName() + '.';
    private static final String OPENING = EnvelopeOpening.class.getName() + '.';

    private final Collection<RunResult> results;

    private Bench(Collection<RunResult> results) {
        this.results = results;
    }

    public static void main(String[] args) throws RunnerException {
        Bench bench = new Bench(
                new Runner(new OptionsBuilder().include(args[0]).addProfiler(GCProfiler.class).build()).run());
        bench.tellDecoding();
        bench.tellOpening();
        bench.tellFirst();
    }

    private void tellDecoding() {
        System.out.printf("%n%-26s %9s %9s %6s %9s %6s %7s%n", "ns for each telegram", "checksum", "decode", "ratio",
                "stream", "ratio", "bytes");
        results.stream().filter(result -> name(result).equals(DECODING + "checksum")).forEach(floor -> {
            Optional<RunResult> decode = find(DECODING + "decode", file(floor));
            Optional<RunResult> stream = find(DECODING + "stream", file(floor));
            if (decode.isPresent() && stream.isPresent()) {
                double least = time(floor);
                System.out.printf(Locale.ROOT, ROW, file(floor), least, time(decode.get()), time(decode.get()) / least,
                        time(stream.get()), time(stream.get()) / least, allocated(stream.get()));
            }
        });
    }

    private void tellOpening() {
        Optional<RunResult> cipher = find(OPENING + "cipherAlone", "");
        Optional<RunResult> plain = find(OPENING + "plainList", "");
        Optional<RunResult> sealed = find(OPENING + "sealedList", "");
        if (cipher.isPresent() && plain.isPresent() && sealed.isPresent()) {
            System.out.printf(Locale.ROOT,
                    "%nencrypted list: %.0f ns; plain: %.0f ns; cipher alone: %.0f ns, the envelope %.2f times that%n",
                    time(sealed.get()), time(plain.get()), time(cipher.get()),
                    (time(sealed.get()) - time(plain.get())) / time(cipher.get()));
        }
    }

    private void tellFirst() {
        System.out.printf("%n%-26s %16s %16s %16s%n", "us in a cold machine", "first, loading", "first", "hundredth");
        results.stream().filter(result -> name(result).equals(FIRST + "first")).forEach(first -> {
            Optional<RunResult> loading = find(FIRST + "firstAndLoading", file(first));
            Optional<RunResult> hundredth = find(FIRST + "hundredth", file(first));
            if (loading.isPresent() && hundredth.isPresent()) {
                System.out.printf(Locale.ROOT, "%-26s %16.0f %16.0f %16.0f%n", file(first), time(loading.get()),
                        time(first), time(hundredth.get()));
            }
        });
    }

    private Optional<RunResult> find(String name, String file) {
        return results.stream().filter(result -> name(result).equals(name) && file(result).equals(file)).findAny();
    }

    private static String name(RunResult result) {
        return result.getParams().getBenchmark();
    }

    private static String file(RunResult result) {
        return Optional.ofNullable(result.getParams().getParam("file")).orElse("");
    }

    private static double time(RunResult result) {
        return result.getPrimaryResult().getScore();
    }

    private static double allocated(RunResult result) {
        for (String name : result.getSecondaryResults().keySet()) {
            if (name.endsWith(ALLOCATION)) {
                return result.getSecondaryResults().get(name).getScore();
            }
        }
        return Double.NaN;
    }
}
