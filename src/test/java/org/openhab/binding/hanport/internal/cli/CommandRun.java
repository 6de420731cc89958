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

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * One run of the command line within the test, and what it left.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
record CommandRun(int status, List<String> out, List<String> err) {

    static CommandRun of(String... args) {
        return of(new StringWriter(), new StringWriter(), args);
    }

    /** One whose output can be looked at before its end. */
    static CommandRun of(StringWriter out, StringWriter err, String... args) {
        int status = Main.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true))
                .execute(args);
        return new CommandRun(status, out.toString().lines().toList(), err.toString().lines().toList());
    }
}
