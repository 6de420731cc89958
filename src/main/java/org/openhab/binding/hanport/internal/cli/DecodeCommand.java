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
import java.util.List;
import java.util.concurrent.Callable;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.reader.StreamOptions;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Decodes files: every telegram to standard output, every piece that is none to standard error with place and reason.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
@Command(name = "decode", mixinStandardHelpOptions = true, versionProvider = VersionText.class, //
        description = "Decodes files that hold a meter's bytes.", //
        exitCodeListHeading = "Exit status:%n", exitCodeList = { "0:something was decoded", "2:wrong usage",
                "3:nothing was decoded" })
final class DecodeCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--json", description = "Print one JSON object a line for each telegram.")
    private boolean json;

    @Mixin
    private KeyOptions keys = new KeyOptions();

    @Mixin
    private MeterOptions meter = new MeterOptions();

    @Mixin
    private LayoutOption layout = new LayoutOption();

    @Option(names = "--unchecked", //
            description = "Show P1 text whose checksum does not fit, as what was copied from a screen often is.")
    private boolean unchecked;

    @Parameters(arity = "1..*", paramLabel = "FILE", //
            description = "Raw bytes, a recording, or text from a log or a forum; '-' is what is pasted into the terminal.")
    private List<String> files = List.of();

    @Override
    public Integer call() {
        keys.read();
        StreamOptions options = layout.read(LayoutOption.ALL.withNormalTime(meter.normalTime()));
        TelegramForm form = new TelegramForm(json, meter.factors());
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        int decoded = 0;
        for (String file : files) {
            decoded += new FileDecoding(file, options.withKeys(keys.of(file).acceptingUnkeyedTags()), form, unchecked,
                    out, err).decode(System.in);
        }
        keys.tellUnused(err);
        return decoded > 0 ? 0 : Main.NOTHING_DECODED;
    }
}
