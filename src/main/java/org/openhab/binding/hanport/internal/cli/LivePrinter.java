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
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.hanport.internal.insight.liveness.Diagnosis;
import org.openhab.binding.hanport.internal.reader.TelegramListener;
import org.openhab.binding.hanport.internal.source.SerialLine;
import org.openhab.binding.hanport.internal.telegram.Flaw;
import org.openhab.binding.hanport.internal.telegram.Telegram;
import org.openhab.binding.hanport.internal.trouble.SourceFault;
import org.openhab.binding.hanport.internal.trouble.SourceKind;
import org.openhab.binding.hanport.internal.trouble.Trouble;

/**
 * Prints telegrams as they come, and once each time that something about the link changes a line on standard error. Its
 * methods may be called by any thread.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class LivePrinter implements TelegramListener, LineNews {

    private final PrintWriter out;
    private final PrintWriter err;
    private final String place;
    private final SourceKind source;
    private final TelegramForm form;
    private final int most;
    private final CountDownLatch over = new CountDownLatch(1);
    private int printed;
    private final Advice advice = new Advice();
    /** What was told last and is not over. */
    private @Nullable Trouble told;
    private @Nullable SerialLine lastLine;
    private boolean open;

    /**
     * @param place where the telegrams come from, as users write it
     * @param source what kind of place that is; a recording ends when it is lost
     * @param most how many telegrams to print
     */
    LivePrinter(PrintWriter out, PrintWriter err, String place, SourceKind source, TelegramForm form, int most) {
        this.out = out;
        this.err = err;
        this.place = place;
        this.source = source;
        this.form = form;
        this.most = most;
    }

    @Override
    public synchronized void telegram(Telegram telegram) {
        if (over.getCount() == 0) {
            return;
        }
        if (told != null) {
            told = null;
            err.println("Telegrams come again.");
        }
        form.lines("source", place, telegram).forEach(out::println);
        if (!form.json()) {
            out.println();
        }
        printed++;
        if (printed == most || out.checkError()) {
            over.countDown();
        }
    }

    @Override
    public synchronized void connected() {
        if (told instanceof SourceFault) {
            told = null;
        }
        open = true;
        err.println("Connected to " + place + ".");
    }

    @Override
    public synchronized void disconnected(SourceFault fault) {
        open = false;
        if (source == SourceKind.REPLAY) {
            err.println(fault.kind() == SourceFault.Kind.LOST ? overText() : advice.on(fault, source));
            over.countDown();
        } else {
            trouble(fault);
        }
    }

    private String overText() {
        return printed > 0 ? "The recording is over." : "The recording is over, and no telegram in it was understood.";
    }

    /** That a key is missing or wrong is certain from the first frame on; of the rest the next frame may be free. */
    @Override
    public void undecodable(Flaw flaw) {
        if (Diagnosis.isCertain(flaw.trouble())) {
            trouble(flaw.trouble());
        }
    }

    /**
     * Waits for the last telegram that is to be printed, or the end of what prints them.
     *
     * @return false if the time was over first
     */
    boolean await(Duration longest) throws InterruptedException {
        return over.await(longest.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** How many telegrams were printed. */
    synchronized int printed() {
        return printed;
    }

    /** What is wrong now. */
    synchronized void trouble(Trouble trouble) {
        if (!trouble.equals(told)) {
            told = trouble;
            err.println(advice.on(trouble, source));
        }
    }

    /** The line is listened to in this way, once it is open. */
    @Override
    public synchronized void tries(SerialLine line) {
        if (open && !line.equals(lastLine)) {
            lastLine = line;
            err.println("Listening at " + line + ".");
        }
    }

    /** Telegrams come when the line is listened to in this way. */
    @Override
    public synchronized void found(SerialLine line) {
        err.println("Found: the meter speaks at " + line + ". With --line \"" + line + "\" it is read at once.");
    }
}
