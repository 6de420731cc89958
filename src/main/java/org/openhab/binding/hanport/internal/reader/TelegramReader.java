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
import org.openhab.binding.hanport.internal.frame.Damage;
import org.openhab.binding.hanport.internal.source.ByteSource;
import org.openhab.binding.hanport.internal.source.SourceFault;
import org.openhab.binding.hanport.internal.telegram.Flaw;
import org.openhab.binding.hanport.internal.telegram.Telegram;

/**
 * Reads one source for ever: bytes in, telegrams out, and a record of how the link is doing.
 * <p>
 * Listens on the source's own thread and starts none. Closed once, it stays closed, and the source with it.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class TelegramReader implements AutoCloseable {

    private final ByteSource source;
    private final StreamOptions options;
    private final Clock clock;
    private final LinkMonitor monitor;

    /**
     * @param source where the bytes come from; the reader closes it
     * @param options what the stream does not tell by itself
     * @param clock tells when something happened on the link
     */
    public TelegramReader(ByteSource source, StreamOptions options, Clock clock) {
        this.source = source;
        this.options = options;
        this.clock = clock;
        monitor = new LinkMonitor(clock.instant());
    }

    /** The same for meters that do not encrypt. */
    public TelegramReader(ByteSource source, boolean acceptMissingChecksum, Clock clock) {
        this(source, StreamOptions.DEFAULT.withAcceptMissingChecksum(acceptMissingChecksum), clock);
    }

    /** Starts reading and returns at once. Call it once. */
    public void start(TelegramListener listener) {
        source.start(new Link(listener));
    }

    /** How the link is doing now; from any thread. */
    public LinkHealth health() {
        return monitor.health();
    }

    /** Opens the source anew; for one that is connected and says nothing. See {@link ByteSource#reopen()}. */
    public void reopen() {
        source.reopen();
    }

    @Override
    public void close() {
        source.close();
    }

    /** Stands between the source and the listener and notes what passes. */
    private final class Link implements ByteSource.Listener, TelegramListener {

        private final TelegramListener listener;
        private final StreamDecoder decoder = new StreamDecoder(options, this);

        Link(TelegramListener listener) {
            this.listener = listener;
        }

        @Override
        public void connected() {
            monitor.connected();
            listener.connected();
        }

        @Override
        public void received(byte[] bytes, int offset, int length) {
            monitor.bytes(clock.instant());
            decoder.feed(bytes, offset, length);
        }

        @Override
        public void disconnected(SourceFault fault) {
            decoder.end();
            monitor.disconnected(fault);
            listener.disconnected(fault);
        }

        @Override
        public void telegram(Telegram telegram) {
            monitor.telegram(clock.instant());
            listener.telegram(telegram);
        }

        @Override
        public void undecodable(Flaw flaw) {
            monitor.undecodable(clock.instant(), flaw.kind());
            listener.undecodable(flaw);
        }

        @Override
        public void damaged(Damage damage) {
            monitor.damage(clock.instant());
            listener.damaged(damage);
        }
    }
}
