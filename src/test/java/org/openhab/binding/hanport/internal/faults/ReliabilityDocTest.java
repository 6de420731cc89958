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
package org.openhab.binding.hanport.internal.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;

/**
 * The fault matrix in docs/reliability.md: each test that it names is there, and it names each fault.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class ReliabilityDocTest {

    private static final Pattern TEST = Pattern.compile("`([A-Z]\\w*(?:Fault|Test|IT|Properties))(?:\\.(\\w+))?`");

    @Test
    void namesTestsThatThereAre() throws IOException {
        Map<String, String> sources = sources();
        List<String> missing = new ArrayList<>();

        Matcher named = TEST.matcher(doc());
        while (named.find()) {
            String source = sources.getOrDefault(named.group(1) + ".java", "");
            String member = named.group(2) == null ? named.group(1) : named.group(2);
            if (!Pattern.compile("\\b" + member + "\\b").matcher(source).find()) {
                missing.add(named.group());
            }
        }

        assertEquals(List.of(), missing);
    }

    @Test
    void namesEachFault() throws IOException {
        String doc = doc();

        Stream.of(WireFault.values(), TcpFault.values(), HttpFault.values()).flatMap(Stream::of)
                .map(fault -> "`" + ((Enum<?>) fault).getDeclaringClass().getSimpleName() + "." + fault + "`")
                .forEach(fault -> assertTrue(doc.contains(fault), fault));
    }

    private static String doc() throws IOException {
        return Files.readString(Path.of("docs", "reliability.md"));
    }

    private static Map<String, String> sources() throws IOException {
        Map<String, String> sources = new HashMap<>();
        try (Stream<Path> files = Files.walk(Path.of("src", "test", "java"))) {
            for (Path file : files.filter(file -> file.toString().endsWith(".java")).toList()) {
                sources.merge(String.valueOf(file.getFileName()), Files.readString(file), String::concat);
            }
        }
        return sources;
    }
}
