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
package org.openhab.binding.hanport.internal.source;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.source.Recording.Piece;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/**
 * What holds for recordings whatever is in them.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class RecordingProperties {

    @Property
    void whatIsWrittenIsReadAgain(@ForAll List<@Size(min = 1, max = 200) byte[]> pieces,
            @ForAll @IntRange(max = 100_000) int step) throws IOException {
        StringBuilder text = new StringBuilder(Recording.TITLE).append('\n');
        for (int i = 0; i < pieces.size(); i++) {
            text.append(Recording.encode((long) i * step, pieces.get(i), 0, pieces.get(i).length)).append("\r\n");
        }

        try (Recording recording = recording(text.toString())) {
            for (int i = 0; i < pieces.size(); i++) {
                Piece piece = recording.next().orElseThrow();
                assertEquals((long) i * step, piece.millis());
                assertArrayEquals(pieces.get(i), piece.bytes());
            }
            assertEquals(Optional.empty(), recording.next());
        }
    }

    @Property
    void anyTextIsARecordingOrNamesTheLineThatIsNone(@ForAll String text) throws IOException {
        try (Recording recording = recording(text)) {
            while (recording.next().isPresent()) {
                assertTrue(text.indexOf(' ') > 0);
            }
        } catch (RecordingException e) {
            assertTrue(e.line() >= 1 && e.line() <= text.lines().count(), e.getMessage());
        }
    }

    private static Recording recording(String text) {
        return new Recording(new BufferedReader(new StringReader(text)));
    }
}
