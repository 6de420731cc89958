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

    /** What is longer is read once, so that what is measured is the reading. */
    private static final int LONGEST_AGAIN = 2048;

    private RecordingTarget() {
    }

    static void take(byte[] input) {
        StringBuilder written = new StringBuilder();
        try (Recording recording = recording(new String(input, StandardCharsets.ISO_8859_1))) {
            append(recording, written);
        } catch (RecordingException e) {
            if (e.line() < 1) {
                throw new BrokenPromiseException("no line is named: " + e.getMessage());
            }
        } catch (IOException e) {
            throw new BrokenPromiseException("reading memory fails: " + e);
        }
        if (input.length <= LONGEST_AGAIN) {
            requireTheSame(written.toString());
        }
    }

    private static void requireTheSame(String text) {
        StringBuilder again = new StringBuilder();
        try (Recording recording = recording(text)) {
            append(recording, again);
        } catch (IOException e) {
            throw new BrokenPromiseException("what was written cannot be read: " + e);
        }
        if (!again.toString().equals(text)) {
            throw new BrokenPromiseException("what was written is read otherwise");
        }
    }

    private static void append(Recording recording, StringBuilder text) throws IOException {
        Optional<Piece> piece;
        while ((piece = recording.next()).isPresent()) {
            byte[] bytes = piece.get().bytes();
            text.append(Recording.encode(piece.get().millis(), bytes, 0, bytes.length)).append('\n');
        }
    }

    private static Recording recording(String text) {
        return new Recording(new BufferedReader(new StringReader(text), 1024));
    }
}
