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

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Writes the bytes of a source into a {@link Recording} as they come, and never in the way of who reads them: the file
 * is written elsewhere, whole lines at once, and one that cannot be written ends the recording alone.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class RecordingWriter implements AutoCloseable {

    /** What may wait for the disk, in characters: no meter sends that much in the time that a sound disk takes. */
    private static final int MOST_WAITING = 1 << 20;
    private static final String OWNER_ALONE = "rw-------";

    private final OutputStream file;
    private final long most;
    private final Clock clock;
    private final Executor background;
    private final Owner owner;
    private final long start;
    /** When bytes came last, in milliseconds since the start. */
    private long last;
    /** Characters that have come, in the file or not. */
    private long size;
    /** Lines for the file: guarded by this, as all that follows. */
    private final StringBuilder waiting = new StringBuilder();
    private long bytes;
    /** Whether somebody writes, or is about to. Once the file is closed this stays, so nobody writes again. */
    private boolean writing;
    private boolean over;

    /** Who wants to have the recording. */
    @FunctionalInterface
    public interface Owner {

        /**
         * It has ended by itself; told by any thread, and once more if what still waited could not be written either.
         *
         * @param why why the file cannot be written; empty if it is as large as it may be
         */
        void ended(Optional<IOException> why);
    }

    /** @see #open(Path, long, Clock, Executor, Owner) */
    RecordingWriter(OutputStream file, long most, Clock clock, Executor background, Owner owner) throws IOException {
        this.file = file;
        this.most = most;
        this.clock = clock;
        this.background = background;
        this.owner = owner;
        start = clock.millis();
        String title = Recording.TITLE + "\n";
        file.write(title.getBytes(StandardCharsets.US_ASCII));
        size = title.length();
    }

    /**
     * Begins a recording in a new file. Where the file system can tell, its owner alone may read it: it says who lives
     * there.
     *
     * @param most how large the file may become, in bytes
     * @param clock tells the times of the lines
     * @param background writes the file, and may block for that
     * @throws IOException if no such file can be made, or there is one already
     */
    public static RecordingWriter open(Path path, long most, Clock clock, Executor background, Owner owner)
            throws IOException {
        boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] attributes = posix
                ? new FileAttribute<?>[] {
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ALONE)) }
                : new FileAttribute<?>[0];
        OutputStream file = Channels.newOutputStream(Files.newByteChannel(path,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attributes));
        try {
            return new RecordingWriter(file, most, clock, background, owner);
        } catch (IOException e) {
            file.close();
            throw e;
        }
    }

    /** Bytes have come, told by one thread at a time; the array holds good only during the call. */
    public void bytes(byte[] array, int offset, int length) {
        String lines = lines(array, offset, length);
        size += lines.length();
        if (size > most) {
            end(Optional.empty());
        } else if (hold(lines, length)) {
            write();
        } else {
            end(Optional.of(new IOException("the disk is slower than the meter")));
        }
    }

    private String lines(byte[] array, int offset, int length) {
        // clocks are set back now and then, times of a recording do not run backwards
        last = Math.max(last, clock.millis() - start);
        StringBuilder lines = new StringBuilder();
        for (int at = 0; at < length; at += Recording.LONGEST_PIECE) {
            int piece = Math.min(Recording.LONGEST_PIECE, length - at);
            lines.append(Recording.encode(last, array, offset + at, piece)).append('\n');
        }
        return lines.toString();
    }

    /** How many bytes are recorded. */
    public synchronized long bytes() {
        return bytes;
    }

    /** Whether nothing more is recorded. */
    public synchronized boolean isOver() {
        return over;
    }

    /** Ends the recording; what waits is still written. */
    @Override
    public void close() {
        finish();
    }

    private void end(Optional<IOException> why) {
        if (finish()) {
            owner.ended(why);
        }
    }

    /** Lets the file be closed once all is in it; false if it was ended before. */
    private boolean finish() {
        synchronized (this) {
            if (over) {
                return false;
            }
            over = true;
        }
        write();
        return true;
    }

    /** Lets lines wait for the disk; false if too many do. */
    private synchronized boolean hold(String lines, int length) {
        if (waiting.length() > MOST_WAITING) {
            return false;
        }
        if (!over) {
            waiting.append(lines);
            bytes += length;
        }
        return true;
    }

    private void write() {
        synchronized (this) {
            if (writing) {
                return;
            }
            writing = true;
        }
        background.execute(this::writeAll);
    }

    private void writeAll() {
        try {
            boolean more = true;
            while (more) {
                more = writeSome();
            }
        } catch (IOException e) {
            fail(e);
        }
    }

    /** Returns whether there may be more to write. */
    private boolean writeSome() throws IOException {
        String lines;
        boolean done;
        synchronized (this) {
            lines = waiting.toString();
            waiting.setLength(0);
            done = over && lines.isEmpty();
            writing = done || !lines.isEmpty();
        }
        if (done) {
            file.close();
        } else {
            file.write(lines.getBytes(StandardCharsets.US_ASCII));
        }
        return !lines.isEmpty();
    }

    private void fail(IOException why) {
        synchronized (this) {
            over = true;
            waiting.setLength(0);
        }
        try {
            file.close();
        } catch (IOException e) {
            why.addSuppressed(e);
        }
        owner.ended(Optional.of(why));
    }
}
