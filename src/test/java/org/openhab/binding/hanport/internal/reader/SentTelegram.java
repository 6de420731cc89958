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
package org.openhab.binding.hanport.internal.reader;

import java.util.Arrays;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.doubles.Recorder;
import org.openhab.binding.hanport.internal.telegram.Telegram;

/**
 * A telegram as a meter sends it, in one frame or several.
 *
 * @param frames its frames, each with all that stands around it on the line
 * @param telegrams what is in it: one, or several APDUs of one frame
 * @param sealed whether a key is needed to read it
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
record SentTelegram(List<byte[]> frames, List<Telegram> telegrams, boolean sealed) {

    /**
     * Whether the delivered telegram is this one. Its meter may be known from others, where it does not name it itself.
     */
    boolean isDeliveredAs(Telegram delivered) {
        for (Telegram telegram : telegrams) {
            if (telegram.readings().equals(delivered.readings()) && telegram.time().equals(delivered.time())) {
                return true;
            }
        }
        return false;
    }

    /** Whether a telegram was delivered that names this meter. */
    boolean names(String id) {
        return telegrams.stream().anyMatch(telegram -> telegram.meter().id().equals(id));
    }

    /** Whether it has a frame with these bytes that comes directly behind one with those. */
    boolean hasBehind(byte[] before, byte[] bytes) {
        for (int i = 1; i < frames.size(); i++) {
            if (Arrays.equals(frames.get(i), bytes) && Arrays.equals(frames.get(i - 1), before)) {
                return true;
            }
        }
        return false;
    }

    /** Whether these are a piece of it that another piece should follow. */
    boolean goesOnBehind(byte[] bytes) {
        return isAmong(bytes, frames.subList(0, frames.size() - 1));
    }

    /** Whether these are a piece of it that should follow another piece. */
    boolean hasPieceBefore(byte[] bytes) {
        return isAmong(bytes, frames.subList(1, frames.size()));
    }

    private static boolean isAmong(byte[] bytes, List<byte[]> frames) {
        return frames.stream().anyMatch(frame -> Arrays.equals(frame, bytes));
    }

    /** What is read from the undamaged bytes. */
    static List<Telegram> read(byte[] bytes) {
        return Recorder.listenTo(StreamOptions.DEFAULT, bytes, bytes.length).telegrams();
    }
}
