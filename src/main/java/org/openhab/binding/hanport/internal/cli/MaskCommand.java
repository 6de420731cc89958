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

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.hanport.internal.mask.Masked;
import org.openhab.binding.hanport.internal.mask.Masking;
import org.openhab.binding.hanport.internal.mask.TestKeys;
import org.openhab.binding.hanport.internal.reader.StreamOptions;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Makes a file that may be shown to everybody of one that tells who lives there.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
@Command(name = "mask", mixinStandardHelpOptions = true, versionProvider = VersionText.class, //
        description = "Makes of a file with a meter's bytes another one that reads the same but does not tell who lives "
                + "there: ids, names and messages are made up.", //
        exitCodeListHeading = "Exit status:%n", exitCodeList = { "0:a masked file was written",
                "2:wrong usage, or the file cannot be written", "3:nothing was found that could be masked" })
final class MaskCommand implements Callable<Integer> {

    /** All of it is held at once. */
    private static final int LONGEST = 64 << 20;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", //
            description = "Raw bytes, a recording, or text from a log or a forum; '-' is what is pasted into the terminal.")
    private String file = "";

    @Option(names = { "-o", "--output" }, paramLabel = "FILE", //
            description = "The masked file, one that is not there yet; FILE with '.masked' in its name if not given, or the "
                    + "terminal for '-'.")
    private @Nullable Path output;

    @Option(names = "--shift-registers", //
            description = "Make registers smaller, each by the same amount all along: what was used stays, the state of the "
                    + "meter is not told.")
    private boolean shifting;

    @Mixin
    private KeyOptions keys = new KeyOptions();

    @Mixin
    private LayoutOption layout = new LayoutOption();

    /** What was masked, and in which form. */
    private record Found(MeterBytes bytes, Masked masked) {
    }

    @Override
    public Integer call() {
        keys.read();
        StreamOptions options = layout.read(LayoutOption.ALL).withKeys(keys.of(file).acceptingUnkeyedTags());
        PrintWriter err = spec.commandLine().getErr();
        try {
            Found found = find(content(), options);
            Masked masked = found.masked();
            if (masked.locked() > 0) {
                err.println(file + ": left out " + counted(masked.locked(), "encrypted telegram")
                        + ", which no key opens; --keys names a file with the meter's own");
            }
            if (masked.telegrams() + masked.damaged() == 0) {
                err.println(file + ": "
                        + (masked.refused() == 0 ? "no telegram in it that could be masked"
                                : counted(masked.refused(), "telegram")
                                        + " in it that would not read the same, or of which something would stay")
                        + ", so nothing was written");
                return Main.NOTHING_DECODED;
            }
            err.println(written(found) + ": " + summary(masked));
            return 0;
        } catch (IOException e) {
            err.println(file + ": " + FileProblem.text(e));
            return Main.NOTHING_DECODED;
        } finally {
            keys.tellUnused(err);
        }
    }

    private byte[] content() throws IOException {
        if (!isStandardInput() && Files.isDirectory(Path.of(file))) {
            throw new IOException("it is a directory");
        }
        try (InputStream in = isStandardInput() ? System.in : Files.newInputStream(Path.of(file))) {
            byte[] content = in.readNBytes(LONGEST + 1);
            if (content.length > LONGEST) {
                throw new IOException("longer than " + (LONGEST >> 20) + " MB: record for a shorter time");
            }
            return content;
        }
    }

    private boolean isStandardInput() {
        return file.equals(FileDecoding.STANDARD_INPUT);
    }

    /** As it stands, or else as text from a log. */
    private Found find(byte[] content, StreamOptions options) throws IOException {
        MeterBytes standing = MeterBytes.of(file, content);
        Found best = new Found(standing, new Masking(options, shifting).mask(standing.pieces()));
        boolean guessing = best.masked().telegrams() == 0 && content.length <= PastedText.LONGEST;
        Optional<PastedText> text = guessing ? PastedText.of(content) : Optional.empty();
        List<PastedText.Guess> guesses = text.map(found -> found.guesses(!isStandardInput())).orElse(List.of());
        for (int i = 0; best.masked().telegrams() == 0 && i < guesses.size(); i++) {
            if (!guesses.get(i).pieces().isEmpty()) {
                MeterBytes bytes = MeterBytes.of(guesses.get(i));
                Masked masked = new Masking(options, shifting).mask(bytes.pieces());
                best = masked.telegrams() > 0 ? new Found(bytes, masked) : best;
            }
        }
        return best;
    }

    /** Returns where it was written to. */
    private String written(Found found) throws IOException {
        byte[] content = found.bytes().with(found.masked().pieces());
        Path path = output;
        if (path == null && isStandardInput()) {
            PrintWriter out = spec.commandLine().getOut();
            out.print(new String(MeterBytes.printed(content), StandardCharsets.ISO_8859_1));
            out.flush();
            return "masked";
        }
        Path target = path == null ? beside(Path.of(file)) : path;
        boolean made = false;
        try {
            Files.write(target, new byte[0], StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            made = true;
            Files.write(target, content);
            return target.toString();
        } catch (FileAlreadyExistsException e) {
            throw new ParameterException(spec.commandLine(), target + " is there already: name another");
        } catch (IOException e) {
            if (made) {
                Files.deleteIfExists(target);
            }
            throw new ParameterException(spec.commandLine(), target + " cannot be written: " + FileProblem.text(e));
        }
    }

    /** house.rec becomes house.masked.rec. */
    private static Path beside(Path original) {
        String name = String.valueOf(original.getFileName());
        int dot = name.lastIndexOf('.');
        return original
                .resolveSibling(dot <= 0 ? name + ".masked" : name.substring(0, dot) + ".masked" + name.substring(dot));
    }

    private static String summary(Masked masked) {
        List<String> parts = new ArrayList<>();
        parts.add(counted(masked.telegrams(), "telegram"));
        if (masked.damaged() > 0) {
            parts.add(counted(masked.damaged(), "damaged text") + ", of which more was made up");
        }
        if (masked.refused() > 0) {
            parts.add("left out " + counted(masked.refused(), "sound telegram") + " that could not be masked");
        }
        if (masked.leftOut() > 0) {
            parts.add("left out " + counted(masked.leftOut(), "byte") + " in all");
        }
        if (masked.resealed()) {
            parts.add("encrypted anew under the key " + TestKeys.ENCRYPTION + " and the authentication key "
                    + TestKeys.AUTHENTICATION);
        }
        return String.join("; ", parts);
    }

    private static String counted(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
