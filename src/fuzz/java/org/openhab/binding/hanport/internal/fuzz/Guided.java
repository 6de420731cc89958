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
 * Lets Jazzer look for inputs that reach new code, one target after the other, each in a process of its own. What it
 * finds of such inputs stays in the folder, and the next run begins with them.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class Guided {

    private final Path folder;
    private final int seconds;

    /** @param seconds for all targets together */
    Guided(Path folder, int seconds) {
        this.folder = folder;
        this.seconds = seconds;
    }

    /** Whether no input broke a promise. */
    boolean run() throws IOException, InterruptedException {
        boolean held = true;
        int each = Math.max(1, seconds / Target.values().length);
        for (Target target : Target.values()) {
            System.out.println("== " + target + ", " + each + " s");
            Path corpus = Files.createDirectories(folder.resolve("corpus").resolve(target.name()));
            int number = 0;
            for (byte[] seed : target.seeds()) {
                Files.write(corpus.resolve("seed-" + number++), seed);
            }
            held &= new ProcessBuilder(command(target, corpus, each)).inheritIO().start().waitFor() == 0;
        }
        return held;
    }

    private List<String> command(Target target, Path corpus, int each) {
        return List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m", "-cp",
                System.getProperty("java.class.path"), "-D" + GuidedInput.TARGET + "=" + target,
                "com.code_intelligence.jazzer.Jazzer", "--target_class=" + GuidedInput.class.getName(),
                "--instrumentation_includes=org.openhab.binding.hanport.internal.**",
                "--custom_hook_includes=org.openhab.binding.hanport.internal.**",
                "--instrumentation_excludes=org.openhab.binding.hanport.internal.fuzz.**", "--keep_going=1",
                "--reproducer_path=" + folder, "-artifact_prefix=" + folder + "/" + target + "-",
                "-max_len=" + Mutator.LONGEST, "-max_total_time=" + each, "-print_final_stats=1", "-verbosity=0",
                corpus.toString());
    }
}
