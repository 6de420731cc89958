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
package org.openhab.binding.hanport.internal.cli;

import static org.awaitility.Awaitility.await;

import java.io.StringWriter;
import java.util.concurrent.CompletableFuture;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A run of the command line that goes on while the test does something to it.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class LiveRun {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final CompletableFuture<CommandRun> end;

    private LiveRun(String... args) {
        end = CompletableFuture.supplyAsync(() -> CommandRun.of(out, err, args), task -> new Thread(task).start());
    }

    static LiveRun of(String... args) {
        return new LiveRun(args);
    }

    /** Waits for a line on standard error. */
    void awaitError(String line) {
        await().until(() -> err.toString().lines().anyMatch(line::equals));
    }

    /** Waits for the end. */
    CommandRun end() {
        return end.join();
    }
}
