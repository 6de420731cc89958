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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhab.binding.hanport.internal.doubles.HandClock;

/**
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class RecordingWriterTest {

    private static final long MUCH = 1_000_000_000;

    private final HandClock time = new HandClock();
    private final Disk disk = new Disk();
    /** What the writing thread has to do. */
    private final ArrayDeque<Runnable> tasks = new ArrayDeque<>();
    /** How recordings ended by themselves. */
    private final List<String> ended = new ArrayList<>();

    @TempDir
    Path folder = Path.of("");

    /** A file that may be full. */
    private static final class Disk extends OutputStream {

        private final ByteArrayOutputStream content = new ByteArrayOutputStream();
        private boolean full;
        private int closed;

        @Override
        public void write(int value) throws IOException {
            write(new byte[] { (byte) value }, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            if (full || closed > 0) {
                throw new IOException(full ? "No space left on device" : "closed");
            }
            content.write(bytes, offset, length);
        }

        @Override
        public void close() {
            closed++;
        }

        private List<String> lines() {
            return content.toString(StandardCharsets.US_ASCII).lines().toList();
        }
    }

    private void ended(Optional<IOException> why) {
        ended.add(why.map(IOException::getMessage).orElse("full"));
    }

    private RecordingWriter writer(long most) throws IOException {
        return new RecordingWriter(disk, most, time, tasks::add, this::ended);
    }

    private void write() {
        while (!tasks.isEmpty()) {
            tasks.remove().run();
        }
    }

    private static void send(RecordingWriter writer, String text) {
        byte[] bytes = ("-" + text + "-").getBytes(StandardCharsets.ISO_8859_1);
        writer.bytes(bytes, 1, bytes.length - 2);
    }

    @Test
    void writesALineForWhatComesWithItsTime() throws IOException {
        RecordingWriter writer = writer(MUCH);

        send(writer, "/A");
        time.advance(Duration.ofMillis(12));
        send(writer, "B");
        write();

        assertEquals(List.of("# hanport recording", "0 2f41", "12 42"), disk.lines());
        assertEquals(3, writer.bytes());
        assertEquals(0, disk.closed);
    }

    @Test
    void writesNothingOnTheThreadThatReads() throws IOException {
        RecordingWriter writer = writer(MUCH);

        send(writer, "A");
        send(writer, "B");

        assertEquals(List.of("# hanport recording"), disk.lines());
        assertEquals(1, tasks.size());
        write();
        assertEquals(List.of("# hanport recording", "0 41", "0 42"), disk.lines());
    }

    @Test
    void dividesWhatIsLongerThanALine() throws IOException {
        RecordingWriter writer = writer(MUCH);

        writer.bytes(new byte[Recording.LONGEST_PIECE + 1], 0, Recording.LONGEST_PIECE + 1);
        write();

        assertEquals(List.of("# hanport recording", "0 " + "00".repeat(Recording.LONGEST_PIECE), "0 00"), disk.lines());
    }

    @Test
    void itsTimesDoNotRunBackwardsWhenTheClockIsSetBack() throws IOException {
        ArrayDeque<Instant> times = new ArrayDeque<>(List.of(Instant.ofEpochMilli(5000), Instant.ofEpochMilli(5010),
                Instant.ofEpochMilli(4000), Instant.ofEpochMilli(5020)));
        Clock set = new Clock() {

            @Override
            public Instant instant() {
                return times.remove();
            }

            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(@Nullable ZoneId zone) {
                return this;
            }
        };
        RecordingWriter writer = new RecordingWriter(disk, MUCH, set, Runnable::run, this::ended);

        send(writer, "A");
        send(writer, "B");
        send(writer, "C");

        assertEquals(List.of("# hanport recording", "10 41", "10 42", "20 43"), disk.lines());
    }

    @Test
    void endsWithWhatCameUntilThen() throws IOException {
        RecordingWriter writer = writer(MUCH);
        send(writer, "A");

        writer.close();
        writer.close();
        send(writer, "B");
        write();

        assertEquals(List.of("# hanport recording", "0 41"), disk.lines());
        assertTrue(writer.isOver());
        assertEquals(1, writer.bytes());
        assertEquals(1, disk.closed);
        assertEquals(List.of(), ended);
    }

    @Test
    void endsBeforeItIsLargerThanItMayBe() throws IOException {
        RecordingWriter writer = writer("# hanport recording\n0 41\n".length());

        send(writer, "A");
        assertFalse(writer.isOver());
        send(writer, "B");
        send(writer, "C");
        write();

        assertEquals(List.of("# hanport recording", "0 41"), disk.lines());
        assertEquals(List.of("full"), ended);
        assertEquals(1, disk.closed);
    }

    @Test
    void aFullDiskEndsItOnceAndLetsTheReadingGoOn() throws IOException {
        RecordingWriter writer = writer(MUCH);
        send(writer, "A");
        write();

        disk.full = true;
        send(writer, "B");
        write();
        send(writer, "C");
        writer.close();
        write();

        assertEquals(List.of("# hanport recording", "0 41"), disk.lines());
        assertEquals(List.of("No space left on device"), ended);
        assertTrue(writer.isOver());
        assertEquals(1, disk.closed);
    }

    @Test
    void tellsAlsoAfterItsEndThatWhatWaitedCouldNotBeWritten() throws IOException {
        RecordingWriter writer = writer(MUCH);
        send(writer, "A");
        disk.full = true;

        writer.close();
        write();

        assertEquals(List.of("No space left on device"), ended);
        assertEquals(1, disk.closed);
    }

    @Test
    void aDiskThatHangsEndsItBeforeMuchWaits() throws IOException {
        RecordingWriter writer = writer(MUCH);
        byte[] piece = new byte[Recording.LONGEST_PIECE];

        for (int i = 0; i < 8; i++) {
            writer.bytes(piece, 0, piece.length);
        }
        assertEquals(List.of(), ended);
        writer.bytes(piece, 0, piece.length);

        assertEquals(List.of("the disk is slower than the meter"), ended);
        write();
        assertEquals(9, disk.lines().size());
        assertEquals(1, disk.closed);
    }

    @Test
    void makesAFileThatOnlyItsOwnerReads() throws IOException {
        Path file = folder.resolve("house.rec");

        RecordingWriter.open(file, MUCH, time, Runnable::run, this::ended).close();

        assertEquals("# hanport recording\n", Files.readString(file));
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        }
    }

    @Test
    void overwritesNothingAndMakesNoFolder() throws IOException {
        Path file = Files.writeString(folder.resolve("there.rec"), "before");

        assertThrows(FileAlreadyExistsException.class,
                () -> RecordingWriter.open(file, MUCH, time, Runnable::run, this::ended));
        assertThrows(NoSuchFileException.class,
                () -> RecordingWriter.open(folder.resolve("none/house.rec"), MUCH, time, Runnable::run, this::ended));

        assertEquals("before", Files.readString(file));
    }

    @Test
    void losesNothingBetweenTheThreadThatReadsAndTheOneThatWrites() throws Exception {
        Path file = folder.resolve("busy.rec");
        StringBuilder sent = new StringBuilder();
        ExecutorService writers = Executors.newFixedThreadPool(2);

        RecordingWriter writer = RecordingWriter.open(file, MUCH, time, writers, this::ended);
        for (int i = 0; i < 20_000; i++) {
            sent.append(i).append(' ');
            send(writer, i + " ");
            // a real meter pauses
            if (i % 100 == 0) {
                Thread.yield();
            }
        }
        writer.close();
        writers.shutdown();

        assertTrue(writers.awaitTermination(20, TimeUnit.SECONDS));
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        MeterFile.read(file, read::write);
        assertEquals(sent.toString(), read.toString(StandardCharsets.ISO_8859_1));
        assertEquals(List.of(), ended);
    }
}
