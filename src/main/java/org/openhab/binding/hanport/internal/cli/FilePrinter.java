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
import java.io.PrintWriter;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.frame.Damage;
import org.openhab.binding.hanport.internal.reader.TelegramListener;
import org.openhab.binding.hanport.internal.telegram.Flaw;
import org.openhab.binding.hanport.internal.telegram.Telegram;
import org.openhab.binding.hanport.internal.trouble.SourceKind;
import org.openhab.binding.hanport.internal.trouble.Trouble;

/**
 * Prints what one file holds: telegrams to one side, and a line for each piece that is none to the other.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class FilePrinter implements TelegramListener {

    private final PrintWriter out;
    private final PrintWriter err;
    private final String file;
    private final TelegramForm form;
    /** What was decoded, and what was sound and could not be. */
    private int telegrams;
    private int decoded;
    private int troubles;

    FilePrinter(PrintWriter out, PrintWriter err, String file, TelegramForm form) {
        this.out = out;
        this.err = err;
        this.file = file;
        this.form = form;
    }

    /** How many telegrams there were. */
    int decoded() {
        return decoded;
    }

    @Override
    public void telegram(Telegram telegram) {
        decoded++;
        telegrams++;
        String text = String.join(System.lineSeparator(), form.lines("file", file, telegram));
        out.println(form.json() ? text : file + ": " + text);
        telegram.flaws().forEach(this::trouble);
    }

    @Override
    public void undecodable(Flaw flaw) {
        telegrams++;
        trouble(flaw);
    }

    @Override
    public void damaged(Damage damage) {
        trouble("byte " + damage.position() + ": " + damage.reason() + " (" + damage.length() + " bytes)");
    }

    /**
     * The file is over.
     *
     * @param look what its bytes certainly are, if they are no telegram
     */
    void end(Optional<Trouble> look) {
        if (decoded == 0 && look.isPresent()) {
            trouble(new Advice().on(look.get(), SourceKind.REPLAY));
        } else if (decoded == 0 && troubles == 0) {
            trouble("byte 0: no telegram in the file");
        }
    }

    /** The file cannot be read, or not any further. */
    void unreadable(IOException e) {
        trouble("cannot be read: " + FileProblem.text(e));
    }

    /** The flaw's place counts from the start of its telegram. */
    private void trouble(Flaw flaw) {
        trouble("telegram " + telegrams + ", byte " + flaw.position() + ": " + new Advice().on(flaw));
    }

    private void trouble(String text) {
        troubles++;
        err.println(file + ": " + text);
    }
}
