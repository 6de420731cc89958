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

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

import org.eclipse.jdt.annotation.NonNullByDefault;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The command line: the same reader without openHAB.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
@Command(name = "hanport", mixinStandardHelpOptions = true, versionProvider = VersionText.class, //
        description = "Reads electricity meters through their customer port (HAN or P1 port).", //
        synopsisSubcommandLabel = "COMMAND", subcommands = { ReadCommand.class, ForwardCommand.class,
                RecordCommand.class, DecodeCommand.class, MaskCommand.class, BenchCommand.class, SimulateCommand.class,
                TariffCommand.class })
public final class Main {

    /** Exit status of those who should decode and found no telegram. */
    static final int NOTHING_DECODED = 3;

    public static void main(String[] args) {
        System.exit(commandLine().setOut(utf8(FileDescriptor.out)).setErr(utf8(FileDescriptor.err)).execute(args));
    }

    /** The whole command line; its exit statuses: 0 done, 1 failed, 2 wrong usage, 3 nothing decoded. */
    static CommandLine commandLine() {
        return new CommandLine(new Main()).setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((wrong, args) -> explain(wrong));
    }

    /** What is wrong, and no more: the whole usage would push it out of sight. */
    private static int explain(ParameterException wrong) {
        CommandLine command = wrong.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(wrong.getMessage());
        UnmatchedArgumentException.printSuggestions(wrong, err);
        err.println(command.getCommandSpec().qualifiedName() + " --help lists the options.");
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }

    /** JSON is UTF-8 whatever the terminal's locale is. */
    private static PrintWriter utf8(FileDescriptor descriptor) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8), true);
    }
}
