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

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/**
 * Whatever the machine has no more of.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
@Timeout(120)
@EnabledOnOs({ OS.LINUX, OS.MAC })
class ScarceFaultsTest {

    private static final int HANDLES = 100;

    @Test
    void allSourcesComeBackWhenThereAreHandlesAgain() throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder("sh", "-c", "ulimit -n " + HANDLES + "; exec \"$0\" \"$@\"", java,
                "-XX:-MaxFDLimit", "-cp", System.getProperty("java.class.path"), FewHandles.class.getName())
                .redirectErrorStream(true).start();

        String output;
        try (InputStream said = process.getInputStream()) {
            output = new String(said.readAllBytes(), StandardCharsets.UTF_8);
        }

        assertEquals(0, process.waitFor(), output);
    }
}
