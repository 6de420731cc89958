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
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Clock;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.reader.TelegramListener;
import org.openhab.binding.hanport.internal.source.Recording;
import org.openhab.binding.hanport.internal.telegram.Flaw;
import org.openhab.binding.hanport.internal.telegram.Telegram;
import org.openhab.binding.hanport.internal.trouble.SourceFault;

/**
 * Writes the bytes of a source into a recording as they come, and passes on what is told of them.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class Tape implements TelegramListener {

    private final Writer recording;
    private final TelegramListener next;
    private final Clock clock;
    private final long start;
    private long bytes;
    private long last;

    Tape(Writer recording, TelegramListener next, Clock clock) throws IOException {
        this.recording = recording;
        this.next = next;
        this.clock = clock;
        start = clock.millis();
        recording.write(Recording.TITLE + "\n");
    }

    /** Each line is in the file at once: who pulls the plug has what came before. */
    @Override
    public synchronized void bytes(byte[] array, int offset, int length) {
        // clocks are set back now and then, times of a recording do not run backwards
        last = Math.max(last, clock.millis() - start);
        try {
            for (int at = 0; at < length; at += Recording.LONGEST_PIECE) {
                recording.write(
                        Recording.encode(last, array, offset + at, Math.min(Recording.LONGEST_PIECE, length - at))
                                + "\n");
            }
            recording.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        bytes += length;
    }

    /** How many bytes have come. */
    synchronized long bytes() {
        return bytes;
    }

    @Override
    public void telegram(Telegram telegram) {
        next.telegram(telegram);
    }

    @Override
    public void undecodable(Flaw flaw) {
        next.undecodable(flaw);
    }

    @Override
    public void connected() {
        next.connected();
    }

    @Override
    public void disconnected(SourceFault fault) {
        next.disconnected(fault);
    }
}
