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

import static org.junit.jupiter.api.Assertions.*;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhab.binding.hanport.internal.doubles.HandClock;
import org.openhab.binding.hanport.internal.trouble.SourceFault;
import org.openhab.binding.hanport.internal.trouble.SourceFault.Kind;

/**
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class ReplayByteSourceTest {

    private static final String ABC = """
            # hanport recording
            0 41
            1000 42
            2500 43
            """;
    private static final RandomGenerator MIDDLE = () -> Long.MIN_VALUE;

    @TempDir
    Path folder = Path.of("");

    private final HandClock clock = new HandClock();
    private final Received received = new Received();

    @Test
    void keepsThePaceOfTheRecording() throws IOException {
        start(new ReplaySettings(file(ABC), true, Duration.ofSeconds(10), 1));

        assertEquals("", text());
        clock.advance(Duration.ZERO);
        assertEquals("A", text());
        clock.advance(Duration.ofMillis(999));
        assertEquals("A", text());
        clock.advance(Duration.ofMillis(1));
        assertEquals("AB", text());
        clock.advance(Duration.ofMillis(1500));
        assertEquals("ABC", text());
    }

    @Test
    void startsAgainAfterTheInterval() throws IOException {
        start(new ReplaySettings(file(ABC), true, Duration.ofSeconds(10), 1));

        clock.advance(Duration.ofMillis(12_499));
        assertEquals("ABC", text());
        clock.advance(Duration.ofMillis(1));
        assertEquals("ABCA", text());
        clock.advance(Duration.ofMillis(2 * 12_500));

        assertEquals("ABCABCABCA", text());
        assertEquals(1, received.connections());
        assertEquals(List.of(), received.faults());
    }

    @Test
    void tellsTheEndOnceWithoutRepetition() throws IOException {
        Path file = file(ABC);
        start(new ReplaySettings(file, false, Duration.ofSeconds(10), 1));

        clock.advance(Duration.ofHours(1));

        assertEquals("ABC", text());
        assertEquals(List.of(new SourceFault(Kind.LOST, file.toString())), received.faults());
        assertEquals(0, clock.pending());
    }

    @Test
    void playsFasterIfAsked() throws IOException {
        start(new ReplaySettings(file(ABC), true, Duration.ofSeconds(10), 10));

        clock.advance(Duration.ofMillis(1249));
        assertEquals("ABC", text());
        clock.advance(Duration.ofMillis(1));

        assertEquals("ABCA", text());
    }

    @Test
    void repeatsARawTelegramEveryInterval() throws IOException {
        start(ReplaySettings.of(file("/X\r\n!")));

        clock.advance(Duration.ofSeconds(29));

        assertEquals("/X\r\n!".repeat(3), text());
    }

    @Test
    void looksForAMissingFileAgain() throws IOException {
        Path file = folder.resolve("recording");
        start(ReplaySettings.of(file));
        SourceFault missing = new SourceFault(Kind.NOT_FOUND, file.toString());
        assertEquals(List.of(missing), received.faults());
        clock.advance(Duration.ofSeconds(2));
        assertEquals(List.of(missing, missing), received.faults());

        file(ABC);
        clock.advance(Duration.ofSeconds(1));

        assertEquals(1, received.connections());
        assertEquals("A", text());
    }

    @Test
    void saysWhichLineIsBadAndBeginsAgain() throws IOException {
        Path file = file("0 41\n1000 4\n");
        start(ReplaySettings.of(file));

        clock.advance(Duration.ofMillis(1500));

        assertEquals("AA", text());
        assertEquals(2, received.connections());
        assertEquals(new SourceFault(Kind.UNREADABLE, file + ":2"), received.faults().get(0));
    }

    @Test
    void saysThatThereIsNothingToReplay() throws IOException {
        Path file = file("");

        start(ReplaySettings.of(file));

        assertEquals(List.of(new SourceFault(Kind.UNREADABLE, file.toString())), received.faults());
    }

    @Test
    void takesUpAFileThatWasReplaced() throws IOException {
        start(new ReplaySettings(file(ABC), true, Duration.ofSeconds(10), 1));
        clock.advance(Duration.ofSeconds(5));

        file("/X");
        clock.advance(Duration.ofSeconds(10));

        assertEquals("ABC/X", text());
    }

    @Test
    void staysSilentWhenClosedInTheMiddle() throws IOException {
        ByteSource source = start(ReplaySettings.of(file(ABC)));
        clock.advance(Duration.ofSeconds(1));

        source.close();
        source.close();
        clock.advance(Duration.ofHours(1));

        assertEquals("AB", text());
        assertEquals(2 + 1, received.calls());
        assertEquals(0, clock.pending());
    }

    @Test
    void canBeClosedByItsListener() throws IOException {
        ByteSource source = source(ReplaySettings.of(file(ABC)));
        source.start(new Received() {

            @Override
            public void received(byte[] bytes, int offset, int length) {
                received.connected();
                source.close();
            }

            @Override
            public void disconnected(SourceFault fault) {
                received.disconnected(fault);
            }
        });

        clock.advance(Duration.ofHours(1));

        assertEquals(1, received.calls());
        assertEquals(0, clock.pending());
    }

    @Test
    void stopsLookingForTheFileWhenClosed() {
        ByteSource source = start(ReplaySettings.of(folder.resolve("none")));

        source.close();
        clock.advance(Duration.ofHours(1));

        assertEquals(1, received.calls());
        assertEquals(0, clock.pending());
    }

    @Test
    void leavesNoFileOpen() throws IOException {
        Path file = file(ABC);

        ByteSource source = start(new ReplaySettings(file, true, Duration.ofSeconds(1), 1));
        clock.advance(Duration.ofMinutes(10));
        boolean openWhilePlaying = Resources.isOpen(file);
        source.close();

        assertTrue(openWhilePlaying || !Files.isDirectory(Path.of("/proc/self/fd")));
        assertFalse(Resources.isOpen(file));
    }

    @Test
    void refusesAPaceThatIsNone() {
        Path file = folder.resolve("any");

        assertThrows(IllegalArgumentException.class, () -> new ReplaySettings(file, true, Duration.ZERO, 1));
        assertThrows(IllegalArgumentException.class, () -> new ReplaySettings(file, true, Duration.ofSeconds(1), 0));
        assertThrows(IllegalArgumentException.class,
                () -> new ReplaySettings(file, true, Duration.ofSeconds(1), Double.NaN));
    }

    private ByteSource start(ReplaySettings settings) {
        ByteSource source = source(settings);
        source.start(received);
        return source;
    }

    private ByteSource source(ReplaySettings settings) {
        return new ReplayByteSource(settings, Resources.threads(clock), new Backoff(MIDDLE));
    }

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("recording"), content, StandardCharsets.ISO_8859_1);
    }

    private String text() {
        return new String(received.bytes(), StandardCharsets.ISO_8859_1);
    }
}
