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
package org.openhab.binding.hanport.internal.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;

/**
 * Class files as the compiler left them, by internal name.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class ClassFiles {

    /** The declarations of what we use of openHAB, compiled. */
    private static final Path DECLARATIONS = Path.of("target", "test-classes", "org", "openhab", "core");

    private ClassFiles() {
    }

    /** The declarations that stand for openHAB's types; what they need for themselves is none of it. */
    static Map<String, ClassNode> ofDeclarations() {
        Map<String, ClassNode> types = new TreeMap<>();
        try (Stream<Path> files = Files.walk(DECLARATIONS)) {
            for (Path file : (Iterable<Path>) files.filter(name -> name.toString().endsWith(".class"))::iterator) {
                try (InputStream content = Files.newInputStream(file)) {
                    add(types, content);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        types.values().removeIf(type -> (type.access & Opcodes.ACC_PUBLIC) == 0 || type.name.contains("/internal/"));
        return types;
    }

    /** The classes of a jar whose names begin so. */
    static Map<String, ClassNode> of(Path jar, String prefix) {
        Map<String, ClassNode> types = new TreeMap<>();
        try (JarFile file = new JarFile(jar.toFile())) {
            for (JarEntry entry : (Iterable<JarEntry>) file.stream()
                    .filter(e -> e.getName().startsWith(prefix) && e.getName().endsWith(".class"))::iterator) {
                try (InputStream content = file.getInputStream(entry)) {
                    add(types, content);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return types;
    }

    private static void add(Map<String, ClassNode> types, InputStream content) throws IOException {
        ClassNode type = new ClassNode();
        new ClassReader(content).accept(type, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        types.put(type.name, type);
    }
}
