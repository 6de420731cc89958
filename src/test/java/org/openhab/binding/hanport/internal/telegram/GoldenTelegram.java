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
package org.openhab.binding.hanport.internal.telegram;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.telegram.Value.Clock;
import org.openhab.binding.hanport.internal.telegram.Value.Flag;
import org.openhab.binding.hanport.internal.telegram.Value.History;
import org.openhab.binding.hanport.internal.telegram.Value.Quantity;
import org.openhab.binding.hanport.internal.telegram.Value.Text;

/**
 * A telegram of our own making in src/test/resources/telegrams: its bytes as they come over the line, and beside them
 * the readings that must come out, one a line, so that a test compares whole texts.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public record GoldenTelegram(String name, byte[] bytes, List<String> expected) {

    private static final Path FOLDER = Path.of("src/test/resources/telegrams");

    /**
     * Every fixture whose file ends so: "p1" (the bytes themselves), "hex" (of DLMS) or "sml" (their hexadecimal
     * digits).
     */
    public static List<GoldenTelegram> all(String ending) {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith("." + ending)).sorted().map(GoldenTelegram::load)
                    .collect(Collectors.toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The fixture of this file name. */
    public static GoldenTelegram named(String fileName) {
        return load(FOLDER.resolve(fileName));
    }

    private static GoldenTelegram load(Path file) {
        try {
            String fileName = file.getFileName().toString();
            String name = fileName.substring(0, fileName.lastIndexOf('.'));
            byte[] content = Files.readAllBytes(file);
            byte[] bytes = fileName.endsWith(".p1") ? content : unhex(new String(content, StandardCharsets.US_ASCII));
            return new GoldenTelegram(name, bytes, Files.readAllLines(file.resolveSibling(name + ".readings")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Hexadecimal digits with any white space between them; a line that starts with '#' is a remark. */
    private static byte[] unhex(String text) {
        String digits = text.lines().filter(line -> !line.startsWith("#")).collect(Collectors.joining())
                .replaceAll("\\s", "");
        return HexFormat.of().parseHex(digits);
    }

    /** What came out, in the form of the .readings files. */
    public static List<String> lines(Telegram telegram) {
        List<String> lines = new ArrayList<>();
        MeterId meter = telegram.meter();
        lines.add("protocol " + telegram.protocol());
        lines.add("meter " + meter.manufacturer() + " | " + meter.model() + " | " + meter.id());
        lines.add("time " + telegram.time().map(MeterTime::toString).orElse("-"));
        telegram.readings().forEach(reading -> lines.add(line(reading)));
        telegram.flaws().forEach(flaw -> lines.add("flaw " + flaw));
        return lines;
    }

    private static String line(Reading reading) {
        return reading.obis() + " = " + text(reading.value()) + reading.time().map(time -> " @ " + time).orElse("");
    }

    private static String text(Value value) {
        if (value instanceof Quantity quantity) {
            return (quantity.number().toPlainString() + " " + quantity.unit()).strip();
        } else if (value instanceof Text text) {
            return '"' + text.text() + '"';
        } else if (value instanceof Clock clock) {
            return clock.time().toString();
        } else if (value instanceof Flag flag) {
            return flag.on() ? "on" : "off";
        }
        return ((History) value).entries().stream().map(GoldenTelegram::line)
                .collect(Collectors.joining("; ", "[", "]"));
    }

    @Override
    public String toString() {
        return name;
    }
}
