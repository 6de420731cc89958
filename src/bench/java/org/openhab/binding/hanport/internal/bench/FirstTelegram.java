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

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.hanport.internal.reader.StreamDecoder;
import org.openhab.binding.hanport.internal.reader.StreamOptions;
import org.openhab.binding.hanport.internal.telegram.GoldenTelegram;
import org.openhab.binding.hanport.internal.telegram.Telegram;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long a virtual machine that has just started takes for a telegram: nothing is compiled yet, and each is measured
 * once in a process of its own.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(10)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class FirstTelegram {

    private static final int HUNDREDTH = 100;
    private static final List<String> ROOMS = List.of("telegram", "frame", "p1", "dlms", "sml", "reader");

    /** The bytes of one telegram. */
    @State(Scope.Benchmark)
    public static class Bytes {

        @Param({ "landisgyr-e360-1.p1", "iskra-am550-1.p1", "kamstrup-omnipower-1.hex", "aidon-esd-1.hex",
                "mme-1.sml" })
        public String file = "";

        private byte[] bytes = {};
        private @Nullable Telegram telegram;

        @Setup
        public void load() {
            bytes = GoldenTelegram.named(file).bytes();
        }

        private StreamDecoder decoder() {
            return new StreamDecoder(StreamOptions.DEFAULT, taken -> telegram = taken);
        }

        private Telegram decode(StreamDecoder decoder) {
            decoder.feed(bytes, 0, bytes.length);
            return Objects.requireNonNull(telegram);
        }
    }

    /** Makes sure that all classes of the decoder are loaded, though not yet linked or run. */
    @State(Scope.Benchmark)
    public static class Loaded {

        @Setup
        public void load() throws URISyntaxException, IOException {
            Path root = Path.of(StreamDecoder.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            String parent = StreamDecoder.class.getPackageName().replaceFirst("[a-z]+$", "");
            for (String room : ROOMS) {
                try (Stream<Path> files = Files.list(root.resolve((parent + room).replace('.', '/')))) {
                    files.map(file -> parent + room + '.' + file.getFileName().toString().replace(".class", ""))
                            .forEach(Loaded::load);
                }
            }
        }

        private static void load(String name) {
            try {
                Class.forName(name, false, StreamDecoder.class.getClassLoader());
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** A decoder that has received all but the last of a hundred telegrams. */
    @State(Scope.Benchmark)
    public static class Hundredth {

        private @Nullable StreamDecoder decoder;

        @Setup
        public void decode(Bytes bytes) {
            StreamDecoder made = bytes.decoder();
            for (int i = 1; i < HUNDREDTH; i++) {
                bytes.decode(made);
            }
            decoder = made;
        }
    }

    /** The first telegram, with the loading of the classes. */
    @Benchmark
    public Telegram firstAndLoading(Bytes bytes) {
        return bytes.decode(bytes.decoder());
    }

    /** The first telegram, once the classes are loaded. */
    @Benchmark
    public Telegram first(Bytes bytes, Loaded loaded) {
        return bytes.decode(bytes.decoder());
    }

    /** The hundredth telegram. */
    @Benchmark
    public Telegram hundredth(Bytes bytes, Hundredth received) {
        return bytes.decode(Objects.requireNonNull(received.decoder));
    }
}
