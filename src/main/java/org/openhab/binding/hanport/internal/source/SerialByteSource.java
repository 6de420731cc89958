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
import java.nio.file.AccessDeniedException;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.hanport.internal.trouble.SourceFault;
import org.openhab.binding.hanport.internal.trouble.SourceFault.Kind;
import org.openhab.binding.hanport.internal.trouble.SourceKind;

import com.fazecast.jSerialComm.SerialPort;

/**
 * A meter's bytes from a serial port of this machine.
 * <p>
 * RTS and DTR are asserted, since P1 cables ask for the data with one of them; there is no flow control, and nothing
 * is ever written. The path is looked up again at every attempt, so that a cable that is unplugged and plugged in
 * comes back under whatever name its link then leads to.
 * <p>
 * An open port has a thread that waits in the system's read, which returns with the first bytes that there are. The
 * library's own listener would be a thread just as well and is not used: it needs half a second to let go of a port
 * and tells of a pulled cable on yet another thread.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class SerialByteSource implements ByteSource {

    private static final int BUFFER_SIZE = 1024;
    /** How long a read waits for the first byte, and so how soon a port is let go. */
    private static final int READ_MILLIS = 100;
    /** A read that ends sooner with nothing has not waited. */
    private static final long SHORT_READ_NANOS = TimeUnit.MILLISECONDS.toNanos(READ_MILLIS / 10);
    /** Some drivers answer at once with nothing, for ever, when the cable is gone. */
    private static final int LOST_AFTER_EMPTY_READS = 20;
    private static final long CLOSING_MILLIS = 1000;

    private final String path;
    private final Supplier<SerialLine> line;
    private final SourceThreads threads;
    private final Delivery delivery = new Delivery();
    private final Retry retry;
    private volatile boolean dropped;
    private volatile Optional<SerialLine> tuned = Optional.empty();
    private @Nullable Thread listening;

    public SerialByteSource(SerialSettings settings, SourceThreads threads) {
        this(settings, threads, new Backoff(new SplittableRandom()));
    }

    /**
     * @param path see {@link SerialSettings#port()}
     * @param line says how to listen; asked several times a second on the port's thread, and when it says otherwise
     *            than before, the open port goes over to that
     */
    public SerialByteSource(String path, Supplier<SerialLine> line, SourceThreads threads) {
        this(path, line, threads, new Backoff(new SplittableRandom()));
    }

    SerialByteSource(SerialSettings settings, SourceThreads threads, Backoff backoff) {
        this(settings.port(), settings::line, threads, backoff);
    }

    SerialByteSource(String path, Supplier<SerialLine> line, SourceThreads threads, Backoff backoff) {
        if (path.isBlank()) {
            throw new IllegalArgumentException("no serial port given");
        }
        this.path = path;
        this.line = line;
        this.threads = threads;
        retry = new Retry(threads, backoff, this::attempt);
    }

    @Override
    public SourceKind kind() {
        return SourceKind.SERIAL;
    }

    @Override
    public Optional<SerialLine> line() {
        return tuned;
    }

    @Override
    public void start(Listener listener) {
        if (delivery.begin(listener)) {
            attempt();
        }
    }

    @Override
    public void proven() {
        retry.proven();
    }

    @Override
    public void reopen() {
        dropped = true;
    }

    @Override
    public void close() {
        retry.close();
        delivery.close();
        Thread thread = listening();
        try {
            if (thread != null && thread != Thread.currentThread()) {
                TimeUnit.MILLISECONDS.timedJoin(thread, CLOSING_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized @Nullable Thread listening() {
        return listening;
    }

    private synchronized void attempt() {
        if (!delivery.isClosed()) {
            Thread thread = SourceThreads.daemon("hanport-serial " + path, this::openAndListen);
            listening = thread;
            thread.start();
        }
    }

    private void openAndListen() {
        try {
            delivery.disconnected(listen());
        } finally {
            retry.later();
        }
    }

    /** Opens the port and passes on what comes until it ends. */
    private SourceFault listen() {
        if (!SerialLibrary.isSupported()) {
            return new SourceFault(Kind.UNSUPPORTED, path);
        }
        try {
            SerialPort port = SerialPorts.find(path);
            SerialLine first = line.get();
            tune(port, first);
            configure(port);
            if (!SerialPorts.open(port)) {
                return openFault(port.getLastErrorCode());
            }
            try {
                return read(port, first);
            } finally {
                port.closePort();
            }
        } catch (AccessDeniedException e) {
            return new SourceFault(Kind.FORBIDDEN, path);
        } catch (IOException e) {
            return new SourceFault(Kind.NOT_FOUND, path);
        } catch (LinkageError e) {
            return new SourceFault(Kind.UNSUPPORTED, path);
        }
    }

    private static void configure(SerialPort port) {
        port.setFlowControl(SerialPort.FLOW_CONTROL_DISABLED);
        port.setComPortTimeouts(SerialPort.TIMEOUT_READ_SEMI_BLOCKING, READ_MILLIS, 0);
        port.setDTRandRTS(true, true);
    }

    /** Lets the port, open or not, listen in this way; false if it cannot. */
    private static boolean tune(SerialPort port, SerialLine line) {
        int parity = switch (line.parity()) {
            case NONE -> SerialPort.NO_PARITY;
            case EVEN -> SerialPort.EVEN_PARITY;
            case ODD -> SerialPort.ODD_PARITY;
        };
        int stopBits = line.stopBits() == 1 ? SerialPort.ONE_STOP_BIT : SerialPort.TWO_STOP_BITS;
        return port.setComPortParameters(line.baud(), line.dataBits(), stopBits, parity);
    }

    private SourceFault read(SerialPort port, SerialLine opened) {
        dropped = false;
        retry.opened();
        delivery.connected();
        byte[] buffer = new byte[BUFFER_SIZE];
        SerialLine present = opened;
        tuned = Optional.of(present);
        int emptyReads = 0;
        while (!delivery.isClosed() && !dropped) {
            SerialLine wanted = line.get();
            if (!wanted.equals(present)) {
                if (!tune(port, wanted)) {
                    // it does not go over to that line
                    return new SourceFault(Kind.LOST, path + ": " + wanted);
                }
                present = wanted;
                tuned = Optional.of(present);
            }
            long began = threads.nanoTime();
            int length = port.readBytes(buffer, buffer.length);
            if (length > 0) {
                delivery.received(buffer, length);
            }
            boolean waited = length > 0 || threads.nanoTime() - began >= SHORT_READ_NANOS;
            emptyReads = waited ? 0 : emptyReads + 1;
            if (length < 0 || emptyReads > LOST_AFTER_EMPTY_READS) {
                return new SourceFault(Kind.LOST, path);
            }
        }
        return new SourceFault(Kind.LOST, path);
    }

    private SourceFault openFault(int code) {
        Kind kind = SerialPorts.WINDOWS ? SerialErrors.onWindows(code) : SerialErrors.onPosix(code);
        // the kind tells what the others mean
        return new SourceFault(kind, kind == Kind.NOT_FOUND ? path + ": " + code : path);
    }
}
