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
package org.openhab.binding.hanport.internal.fuzz;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.source.Recording;
import org.openhab.binding.hanport.internal.source.Recording.Piece;
import org.openhab.binding.hanport.internal.source.RecordingException;

/**
 * Reads a file as a recording. What is read is written and read again.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class RecordingTarget {

    /** What is longer is read once and not written, so that what is measured is the reading. */
    private static final int LONGEST_AGAIN = 2048;

    private RecordingTarget() {
    }

    static void take(byte[] input) {
        StringBuilder written = new StringBuilder();
        boolean again = input.length <= LONGEST_AGAIN;
        try (Recording recording = recording(new String(input, StandardCharsets.ISO_8859_1))) {
            while (again ? append(recording, written) : recording.next().isPresent()) {
                // to the end
            }
        } catch (RecordingException e) {
            if (e.line() < 1) {
                throw new BrokenPromiseException("no line is named: " + e.getMessage());
            }
        } catch (IOException e) {
            throw new BrokenPromiseException("reading memory fails: " + e);
        }
        if (again) {
            requireTheSame(written.toString());
        }
    }

    private static void requireTheSame(String text) {
        StringBuilder again = new StringBuilder();
        try (Recording recording = recording(text)) {
            while (append(recording, again)) {
                // to the end
            }
        } catch (IOException e) {
            throw new BrokenPromiseException("what was written cannot be read: " + e);
        }
        if (!again.toString().equals(text)) {
            throw new BrokenPromiseException("what was written is read otherwise");
        }
    }

    /** Writes the next piece; false if there is none. */
    private static boolean append(Recording recording, StringBuilder text) throws IOException {
        Optional<Piece> piece = recording.next();
        if (piece.isPresent()) {
            byte[] bytes = piece.get().bytes();
            text.append(Recording.encode(piece.get().millis(), bytes, 0, bytes.length)).append('\n');
        }
        return piece.isPresent();
    }

    private static Recording recording(String text) {
        return new Recording(new BufferedReader(new StringReader(text), 1024));
    }
}
