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
package org.openhab.binding.hanport.internal.discovery;

import java.time.Clock;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.hanport.internal.line.LineSearch;
import org.openhab.binding.hanport.internal.reader.TelegramListener;
import org.openhab.binding.hanport.internal.reader.TelegramReader;
import org.openhab.binding.hanport.internal.source.SerialLine;
import org.openhab.binding.hanport.internal.telegram.Flaw;
import org.openhab.binding.hanport.internal.telegram.Telegram;
import org.openhab.binding.hanport.internal.trouble.SourceFault;
import org.openhab.binding.hanport.internal.trouble.TelegramTrouble;

/**
 * One port that is listened to until a telegram comes from it, or it cannot be opened.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class ListeningPort implements TelegramListener, AutoCloseable {

    private final LineSearch search;
    private final Consumer<SerialLine> meterFound;
    private volatile SerialLine line = LineSearch.LINES.get(0);
    private @Nullable TelegramReader reader;
    private boolean closed;

    /** @param meterFound told once which line a meter was found on, on the thread of the port */
    ListeningPort(Clock clock, Consumer<SerialLine> meterFound) {
        this.meterFound = meterFound;
        search = new LineSearch(clock, found -> line = found);
    }

    void start(Function<LineSearch, TelegramReader> ears) {
        TelegramReader begun = ears.apply(search);
        synchronized (this) {
            if (closed) {
                return;
            }
            reader = begun;
        }
        begun.start(this);
    }

    @Override
    public void telegram(Telegram telegram) {
        found();
    }

    /** A meter that encrypts is a meter; other frames that are not understood may be anything. */
    @Override
    public void undecodable(Flaw flaw) {
        if (flaw.trouble() == TelegramTrouble.NO_KEY) {
            found();
        }
    }

    private void found() {
        if (end()) {
            meterFound.accept(line);
            shut();
        }
    }

    /** In use, not allowed, gone: nothing can be read here. */
    @Override
    public void disconnected(SourceFault fault) {
        close();
    }

    @Override
    public void close() {
        end();
        shut();
    }

    /** @return false if it had ended before */
    private synchronized boolean end() {
        boolean first = !closed;
        closed = true;
        return first;
    }

    private void shut() {
        TelegramReader begun;
        synchronized (this) {
            begun = reader;
            reader = null;
        }
        if (begun != null) {
            // not while holding the lock: this waits for what is just being handed on
            begun.close();
        }
    }
}
