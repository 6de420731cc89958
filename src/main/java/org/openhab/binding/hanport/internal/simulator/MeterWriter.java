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
package org.openhab.binding.hanport.internal.simulator;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Writes what a simulated meter pushes to a stream as time passes: the other end of a pty, a serial device, a file.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class MeterWriter implements AutoCloseable {

    private final OutputStream out;
    private final PacedLine line;
    private final CountDownLatch closed = new CountDownLatch(1);

    /**
     * @param out left open when the writing ends
     * @param line what the meter pushes
     * @param pace how many seconds of the meter's time pass in one of the wall's
     */
    public MeterWriter(OutputStream out, MeterLine line, double pace) {
        this.out = out;
        this.line = new PacedLine(line, pace);
    }

    /**
     * Writes on the calling thread until another one closes this, or the thread is interrupted.
     *
     * @throws IOException when the stream takes no more
     */
    public void write() throws IOException {
        try {
            while (!closed.await(line.millisToNext(), TimeUnit.MILLISECONDS)) {
                out.write(line.take());
                out.flush();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Lets {@link #write()} return before its next push. May be called twice. */
    @Override
    public void close() {
        closed.countDown();
    }
}
