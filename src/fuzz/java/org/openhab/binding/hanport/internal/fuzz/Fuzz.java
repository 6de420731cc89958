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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Gives hostile input to everything that takes bytes from outside.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class Fuzz {

    private Fuzz() {
    }

    /**
     * With a number of inputs: so many mutations of our own telegrams, as many damaged streams, and no limit in time.
     * With none: Jazzer for so many seconds, shared among the targets. With two arguments, a target and a file: that
     * input once more.
     *
     * @param arguments folder for findings, seconds, inputs, seed, the target or "ALL"
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length == 2) {
            new Limits().take(Target.valueOf(arguments[0]), Files.readAllBytes(Path.of(arguments[1])));
            System.out.println("no promise is broken");
            return;
        }
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        long inputs = Long.parseLong(arguments[2]);
        boolean held;
        if (inputs > 0) {
            Findings findings = new Findings(folder);
            long seed = Long.parseLong(arguments[3]);
            List<Target> targets = targets(arguments[4]);
            if (targets.stream().anyMatch(Target::takesBytes)) {
                new Mutations(findings, targets.stream().filter(Target::takesBytes).toList(), inputs, seed).run();
            }
            if (targets.contains(Target.PIECES)) {
                new DamagedStreams(findings, inputs, seed).run();
            }
            held = findings.count() == 0;
        } else {
            held = new Guided(folder, Integer.parseInt(arguments[1])).run();
        }
        if (!held) {
            System.exit(1);
        }
    }

    private static List<Target> targets(String name) {
        return "ALL".equals(name) ? List.of(Target.values()) : List.of(Target.valueOf(name));
    }
}
