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
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.hanport.internal.source.SourceFault.Kind;

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
    /** Some drivers answer at once with nothing, for ever, when the cable is gone. */
    private static final int LOST_AFTER_EMPTY_READS = 20;
    private static final long CLOSING_MILLIS = 1000;

    private final SerialSettings settings;
    private final SourceThreads threads;
    private final Delivery delivery = new Delivery();
    private final Retry retry;
    private volatile boolean dropped;
    private @Nullable Thread listening;

    public SerialByteSource(SerialSettings settings, SourceThreads threads) {
        this(settings, threads, new Backoff(new SplittableRandom()));
    }

    SerialByteSource(SerialSettings settings, SourceThreads threads, Backoff backoff) {
        this.settings = settings;
        this.threads = threads;
        retry = new Retry(threads, backoff, this::attempt);
    }

    @Override
    public void start(Listener listener) {
        if (delivery.begin(listener)) {
            attempt();
        }
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
            Thread thread = SourceThreads.daemon("hanport-serial " + settings.port(), this::openAndListen);
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
        if (!SerialPorts.isSupported()) {
            return fault(Kind.UNSUPPORTED, "not on this operating system");
        }
        try {
            SerialPort port = SerialPorts.find(settings.port());
            configure(port);
            if (!SerialPorts.open(port)) {
                return openFault(port.getLastErrorCode());
            }
            try {
                return read(port);
            } finally {
                port.closePort();
            }
        } catch (AccessDeniedException e) {
            return fault(Kind.FORBIDDEN, "access denied");
        } catch (IOException e) {
            return fault(Kind.NOT_FOUND, "no such port");
        } catch (LinkageError e) {
            return fault(Kind.UNSUPPORTED, "no native library for this machine");
        }
    }

    private void configure(SerialPort port) {
        SerialLine line = settings.line();
        int parity = switch (line.parity()) {
            case NONE -> SerialPort.NO_PARITY;
            case EVEN -> SerialPort.EVEN_PARITY;
            case ODD -> SerialPort.ODD_PARITY;
        };
        int stopBits = line.stopBits() == 1 ? SerialPort.ONE_STOP_BIT : SerialPort.TWO_STOP_BITS;
        port.setComPortParameters(line.baud(), line.dataBits(), stopBits, parity);
        port.setFlowControl(SerialPort.FLOW_CONTROL_DISABLED);
        port.setComPortTimeouts(SerialPort.TIMEOUT_READ_SEMI_BLOCKING, READ_MILLIS, 0);
        port.setDTRandRTS(true, true);
    }

    private SourceFault read(SerialPort port) {
        dropped = false;
        retry.opened();
        delivery.connected();
        byte[] buffer = new byte[BUFFER_SIZE];
        int emptyReads = 0;
        while (!delivery.isClosed() && !dropped) {
            long began = threads.nanoTime();
            int length = port.readBytes(buffer, buffer.length);
            if (length > 0) {
                emptyReads = 0;
                delivery.received(buffer, length);
            } else {
                boolean atOnce = threads.nanoTime() - began < TimeUnit.MILLISECONDS.toNanos(READ_MILLIS / 10);
                emptyReads = atOnce ? emptyReads + 1 : 0;
                if (length < 0 || emptyReads > LOST_AFTER_EMPTY_READS) {
                    return fault(Kind.LOST, "port lost");
                }
            }
        }
        return fault(Kind.LOST, "opening again after silence");
    }

    private SourceFault openFault(int code) {
        Kind kind = SerialPorts.WINDOWS ? SerialErrors.onWindows(code) : SerialErrors.onPosix(code);
        return fault(kind, "error " + code);
    }

    private SourceFault fault(Kind kind, String reason) {
        return new SourceFault(kind, settings.port() + ": " + reason);
    }
}
