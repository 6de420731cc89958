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
package org.openhab.binding.hanport.internal.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The inputs that broke a promise. The first of each target are kept as files.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class Findings {

    private static final int KEPT = 10;

    private final Path folder;
    private final Map<Target, Integer> counts = new EnumMap<>(Target.class);

    Findings(Path folder) {
        this.folder = folder;
    }

    synchronized void add(Target target, byte[] input, Throwable broken) {
        int number = counts.merge(target, 1, Integer::sum);
        if (number <= KEPT) {
            Path file = folder.resolve(target + "-" + number);
            try {
                Files.write(file, input);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            System.err.println(file + " (" + input.length + " bytes)");
            broken.printStackTrace();
        }
    }

    synchronized int count(Target target) {
        return counts.getOrDefault(target, 0);
    }

    synchronized int count() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
