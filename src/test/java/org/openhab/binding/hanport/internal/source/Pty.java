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
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

import com.sun.jna.LastErrorException;
import com.sun.jna.Library;
import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;

/**
 * A pseudo terminal of the system (Linux, macOS): a serial port with two ends. Programs open {@link #slave()} as they
 * would a serial port; what is written to {@link #output()} arrives there. Closing it pulls the cable.
 * <p>
 * The line is raw from the start: all byte values pass, nothing is echoed.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class Pty implements AutoCloseable {

    private static final boolean MAC = System.getProperty("os.name", "").startsWith("Mac");
    private static final int O_RDWR = 2;
    private static final int O_NOCTTY = MAC ? 0x20000 : 0x100;
    private static final int O_NONBLOCK = MAC ? 0x4 : 0x800;
    private static final int F_SETFD = 2;
    private static final int F_SETFL = 4;
    private static final int FD_CLOEXEC = 1;
    private static final int TCSANOW = 0;
    private static final int EAGAIN = MAC ? 35 : 11;
    /** More than any system's struct termios. */
    private static final int TERMIOS_SIZE = 256;
    private static final long WRITE_PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(10);
    private static final LibC C = Native.load("c", LibC.class);

    private final int master;
    private final Path slave;
    private final List<Path> links = new ArrayList<>();
    private final OutputStream output = new Output();
    private boolean closed;

    private Pty(int master, Path slave) {
        this.master = master;
        this.slave = slave;
    }

    /** A new pseudo terminal. */
    public static Pty open() throws IOException {
        int master = C.posix_openpt(O_RDWR | O_NOCTTY);
        try {
            C.fcntl(master, F_SETFD, FD_CLOEXEC);
            C.fcntl(master, F_SETFL, O_RDWR | O_NONBLOCK);
            C.grantpt(master);
            C.unlockpt(master);
            Memory termios = new Memory(TERMIOS_SIZE);
            C.tcgetattr(master, termios);
            C.cfmakeraw(termios);
            C.tcsetattr(master, TCSANOW, termios);
            return new Pty(master, Path.of(C.ptsname(master)));
        } catch (LastErrorException e) {
            C.close(master);
            throw new IOException("no pseudo terminal: error " + e.getErrorCode(), e);
        }
    }

    /** The path to open as a serial port, for as long as this is open. */
    public Path slave() {
        return slave;
    }

    /** Lets this link lead here, in place of what it led to; it goes when this is closed and it still leads here. */
    public synchronized Pty linkedAs(Path link) throws IOException {
        Path next = link.resolveSibling(link.getFileName() + ".next");
        Files.deleteIfExists(next);
        Files.createSymbolicLink(next, slave);
        Files.move(next, link, StandardCopyOption.ATOMIC_MOVE);
        links.add(link);
        return this;
    }

    /** What is written here comes out of the port; waits while the port's buffer is full, but no longer than 10 s. */
    public OutputStream output() {
        return output;
    }

    @Override
    public synchronized void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        for (Path link : links) {
            if (Files.isSymbolicLink(link) && Files.readSymbolicLink(link).equals(slave)) {
                Files.delete(link);
            }
        }
        C.close(master);
    }

    /** Writes what fits; the number of bytes written, 0 if the buffer is full. */
    private synchronized int write(byte[] bytes) throws IOException {
        if (closed) {
            throw new IOException("closed");
        }
        try {
            return (int) C.write(master, bytes, bytes.length);
        } catch (LastErrorException e) {
            if (e.getErrorCode() == EAGAIN) {
                return 0;
            }
            throw new IOException("error " + e.getErrorCode(), e);
        }
    }

    private final class Output extends OutputStream {

        @Override
        public void write(int value) throws IOException {
            write(new byte[] { (byte) value }, 0, 1);
        }

        @Override
        public void write(byte @Nullable [] bytes, int offset, int length) throws IOException {
            long patience = System.nanoTime() + WRITE_PATIENCE_NANOS;
            int done = 0;
            while (done < length) {
                byte[] rest = new byte[Math.min(length - done, 4096)];
                System.arraycopy(bytes, offset + done, rest, 0, rest.length);
                int written = Pty.this.write(rest);
                done += written;
                if (written == 0) {
                    if (System.nanoTime() > patience) {
                        throw new IOException("no program reads the port");
                    }
                    pause();
                }
            }
        }

        private void pause() throws IOException {
            try {
                TimeUnit.MILLISECONDS.sleep(1);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException();
            }
        }
    }

    /** What we use of the system's C library; each throws with errno where the manual page says that it fails. */
    private interface LibC extends Library {

        int posix_openpt(int flags) throws LastErrorException;

        int grantpt(int fd) throws LastErrorException;

        int unlockpt(int fd) throws LastErrorException;

        String ptsname(int fd);

        int fcntl(int fd, int command, int argument) throws LastErrorException;

        int tcgetattr(int fd, Pointer termios) throws LastErrorException;

        void cfmakeraw(Pointer termios);

        int tcsetattr(int fd, int when, Pointer termios) throws LastErrorException;

        long write(int fd, byte[] bytes, long length) throws LastErrorException;

        int close(int fd);
    }
}
