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
package org.openhab.binding.hanport.internal.reader;

import java.time.Clock;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.source.ByteSource;

/**
 * Reads one source for ever: bytes in, telegrams out, and a record of how the link is doing.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class TelegramReader implements AutoCloseable {

    private final ByteSource source;
    private final LinkMonitor monitor;

    public TelegramReader(ByteSource source, boolean acceptMissingChecksum, Clock clock) {
        this.source = source;
        monitor = new LinkMonitor(clock.instant());
    }

    /** Starts reading and returns at once. Call it once. */
    public void start(TelegramListener listener) {
        throw new UnsupportedOperationException();
    }

    /** How the link is doing now; from any thread. */
    public LinkHealth health() {
        return monitor.health();
    }

    /** See {@link ByteSource#reopen()}. */
    public void reopen() {
        source.reopen();
    }

    @Override
    public void close() {
        source.close();
    }
}
