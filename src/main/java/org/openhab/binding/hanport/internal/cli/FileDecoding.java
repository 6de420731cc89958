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

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.cli.PastedText.Guess;
import org.openhab.binding.hanport.internal.insight.liveness.Diagnosis;
import org.openhab.binding.hanport.internal.line.LineJudge;
import org.openhab.binding.hanport.internal.reader.StreamDecoder;
import org.openhab.binding.hanport.internal.reader.StreamOptions;
import org.openhab.binding.hanport.internal.source.MeterFile;

/**
 * Decodes one file: as it stands, and where nothing is in it so, as what may have been pasted into it.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class FileDecoding {

    /** The name that stands for what is typed or pasted. */
    static final String STANDARD_INPUT = "-";

    private final String file;
    private final StreamOptions options;
    private final TelegramForm form;
    private final boolean unchecked;
    private final PrintWriter out;
    private final PrintWriter err;

    /** @param unchecked whether P1 text whose checksum does not fit is shown all the same */
    FileDecoding(String file, StreamOptions options, TelegramForm form, boolean unchecked, PrintWriter out,
            PrintWriter err) {
        this.file = file;
        this.options = options;
        this.form = form;
        this.unchecked = unchecked;
        this.out = out;
        this.err = err;
    }

    /** Prints what is in the file, and returns how many telegrams that are. */
    int decode(InputStream standardInput) {
        try (InputStream in = open(standardInput)) {
            in.mark(PastedText.LONGEST + 1);
            byte[] content = in.readNBytes(PastedText.LONGEST + 1);
            Optional<PastedText> text = content.length > PastedText.LONGEST ? Optional.empty() : PastedText.of(content);
            in.reset();
            return text.isPresent() ? decode(content, text.get()) : asItStands(in, err);
        } catch (IOException e) {
            new FilePrinter(out, err, file, form).unreadable(e);
            return 0;
        }
    }

    private InputStream open(InputStream standardInput) throws IOException {
        if (file.equals(STANDARD_INPUT)) {
            return new BufferedInputStream(standardInput);
        } else if (Files.isDirectory(Path.of(file))) {
            throw new IOException("it is a directory");
        }
        return new BufferedInputStream(Files.newInputStream(Path.of(file)));
    }

    /** What is said of text as it stands is only said where nothing better is found. */
    private int decode(byte[] content, PastedText text) {
        StringWriter said = new StringWriter();
        int decoded = asItStands(new ByteArrayInputStream(content), new PrintWriter(said, true));
        if (decoded == 0) {
            for (Guess guess : text.guesses(!file.equals(STANDARD_INPUT))) {
                decoded = decode(guess, err);
                if (decoded > 0) {
                    return decoded;
                }
            }
        }
        err.print(said);
        err.flush();
        return decoded > 0 ? decoded : text.unchecked().map(this::unchecked).orElse(0);
    }

    private int asItStands(InputStream in, PrintWriter problems) {
        FilePrinter printer = new FilePrinter(out, problems, file, form);
        try {
            StreamDecoder decoder = new StreamDecoder(options, printer);
            LineJudge judge = new LineJudge();
            judge.rest();
            MeterFile.read(file, in, (bytes, offset, length) -> {
                decoder.feed(bytes, offset, length);
                judge.feed(bytes, offset, length);
            });
            decoder.end();
            printer.end(judge.trouble().filter(Diagnosis::isCertain));
        } catch (IOException e) {
            printer.unreadable(e);
        }
        return printer.decoded();
    }

    /** Prints only if there is a telegram in it. */
    private int decode(Guess guess, PrintWriter problems) {
        StringWriter telegrams = new StringWriter();
        StringWriter said = new StringWriter();
        FilePrinter printer = new FilePrinter(new PrintWriter(telegrams), new PrintWriter(said), file, form);
        StreamDecoder decoder = new StreamDecoder(options, printer);
        for (byte[] piece : guess.pieces()) {
            decoder.feed(piece, 0, piece.length);
            if (guess.whole()) {
                decoder.endPiece();
            }
        }
        decoder.end();
        if (printer.decoded() > 0) {
            out.print(telegrams);
            out.flush();
            problems.print(said);
            problems.flush();
        }
        return printer.decoded();
    }

    private int unchecked(Guess guess) {
        if (!unchecked) {
            err.println(file + ": a P1 text whose checksum does not fit: characters of it were changed or lost; "
                    + "--unchecked shows its readings all the same");
            return 0;
        }
        int decoded = decode(guess, new PrintWriter(new StringWriter()));
        if (decoded > 0) {
            err.println(file + ": the checksum does not fit, so any of these readings may be wrong");
        }
        return decoded;
    }
}
