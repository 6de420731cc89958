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
package org.openhab.binding.hanport.internal.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreeScanner;
import com.tngtech.archunit.core.domain.JavaClass;

/**
 * What the house wants of our Java files, and class files cannot tell.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class SourceRulesTest {

    private static final Path MAIN = Path.of("src", "main", "java");
    private static final Path TESTS = Path.of("src", "test", "java");
    private static final int LONGEST_FILE = 250;
    private static final int LONGEST_METHOD = 40;

    @Test
    void filesAreShort() throws IOException {
        List<String> longOnes = new ArrayList<>();

        for (Path file : files(MAIN)) {
            int lines = Files.readAllLines(file).size();
            if (lines > LONGEST_FILE) {
                longOnes.add(file.getFileName() + ": " + lines);
            }
        }

        assertEquals(List.of(), longOnes);
    }

    @Test
    void methodsAreShort() throws IOException {
        Sources sources = Sources.under(MAIN);
        List<String> longOnes = new ArrayList<>();

        for (CompilationUnitTree unit : sources.units()) {
            unit.accept(new TreeScanner<@Nullable Void, @Nullable Void>() {
                @Override
                public @Nullable Void visitMethod(@Nullable MethodTree method, @Nullable Void nothing) {
                    if (method != null && sources.lines(unit, method) > LONGEST_METHOD) {
                        longOnes.add(sources.place(unit, method) + " " + method.getName());
                    }
                    return super.visitMethod(method, nothing);
                }
            }, null);
        }

        assertEquals(List.of(), longOnes);
    }

    @Test
    void closedSetsThatOtherRoomsSeeAreKnownToATestInFull() throws IOException, ClassNotFoundException {
        List<String> tests = new ArrayList<>();
        for (Path file : files(TESTS)) {
            tests.add(Files.readString(file));
        }
        List<String> unknown = new ArrayList<>();

        for (JavaClass type : Room.all()) {
            Class<?> sealed = Class.forName(type.getName(), false, SourceRulesTest.class.getClassLoader());
            if (sealed.isSealed() && Modifier.isPublic(sealed.getModifiers())
                    && tests.stream().noneMatch(test -> namesAll(test, sealed.getPermittedSubclasses()))) {
                unknown.add(sealed.getSimpleName());
            }
        }

        assertEquals(List.of(), unknown);
    }

    private static boolean namesAll(String test, Class<?>[] types) {
        return Arrays.stream(types)
                .allMatch(type -> Pattern.compile("\\b" + type.getSimpleName() + "\\b").matcher(test).find());
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        }
    }
}
