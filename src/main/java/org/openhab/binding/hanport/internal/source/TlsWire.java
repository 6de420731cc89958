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
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.CompletionHandler;
import java.security.GeneralSecurityException;

import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.SSLException;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * TLS over a connection that has been made. The other side is told nothing and believed nothing before its certificate
 * has been checked; what that costs is done by threads that may block. Source: RFC 8446.
 * <p>
 * An end without the farewell of TLS is an end: servers in small devices hang up like that, and what was cut short
 * shows by its length or its checksum.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class TlsWire implements Wire {

    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private final LoopSocket socket;
    private final SourceThreads threads;
    private final SSLEngine engine;
    /** What came and was not opened yet; to be written to. */
    private final ByteBuffer incoming;
    /** What is sealed; to be written to. */
    private final ByteBuffer outgoing;
    /** What was opened and not taken yet; to be written to. */
    private final ByteBuffer opened;
    private boolean ended;
    private @Nullable Waiting waiting;

    /** What is waited for, and who is told. */
    private interface Waiting {

        /** @return whether there is more to do at once */
        boolean goOn() throws IOException;

        CompletionHandler<Integer, @Nullable Void> handler();
    }

    /** What has become of the next record. */
    private enum Record {
        OPENED,
        AWAITED,
        ENDED
    }

    /**
     * @param host the name or address that was asked for
     * @throws GeneralSecurityException if this Java has no TLS
     * @throws SSLException if it has none that can begin
     */
    TlsWire(LoopSocket socket, Trust trust, String host, int port, SourceThreads threads)
            throws GeneralSecurityException, SSLException {
        this.socket = socket;
        this.threads = threads;
        engine = trust.engine(host, port);
        incoming = ByteBuffer.allocate(engine.getSession().getPacketBufferSize());
        outgoing = ByteBuffer.allocate(engine.getSession().getPacketBufferSize());
        opened = ByteBuffer.allocate(engine.getSession().getApplicationBufferSize());
        engine.beginHandshake();
    }

    @Override
    public void read(ByteBuffer buffer, CompletionHandler<Integer, @Nullable Void> handler) {
        await(new Reading(buffer, handler));
    }

    @Override
    public void write(ByteBuffer buffer, CompletionHandler<Integer, @Nullable Void> handler) {
        await(new Writing(buffer, handler));
    }

    @Override
    public void close() throws IOException {
        socket.close();
        // while certificates are being checked, nothing waits for the socket that could be told so
        socket.execute(() -> fail(new AsynchronousCloseException()));
    }

    private void await(Waiting next) {
        socket.execute(() -> {
            waiting = next;
            goOn();
        });
    }

    /** Goes as far as it goes without waiting; on the network thread. */
    private void goOn() {
        try {
            boolean more = true;
            while (more) {
                more = step();
            }
        } catch (IOException e) {
            fail(e);
        }
    }

    private boolean step() throws IOException {
        // once the other side has said farewell, there is nothing to be agreed any more
        HandshakeStatus next = engine.isInboundDone() ? HandshakeStatus.NOT_HANDSHAKING : engine.getHandshakeStatus();
        return switch (next) {
            case NEED_TASK -> think();
            case NEED_WRAP -> {
                engine.wrap(NOTHING, outgoing);
                yield send();
            }
            case NEED_UNWRAP, NEED_UNWRAP_AGAIN -> switch (open()) {
                case OPENED -> true;
                case AWAITED -> false;
                case ENDED -> throw new SSLException("hung up within the handshake");
            };
            case FINISHED, NOT_HANDSHAKING -> {
                Waiting present = waiting;
                yield present != null && present.goOn();
            }
        };
    }

    /** Lets a thread that may block check certificates and make keys. */
    private boolean think() {
        threads.block(() -> {
            for (Runnable task = engine.getDelegatedTask(); task != null; task = engine.getDelegatedTask()) {
                task.run();
            }
            socket.execute(this::goOn);
        });
        return false;
    }

    /** Sends all that is sealed, and then goes on. */
    private boolean send() {
        outgoing.flip();
        socket.write(outgoing, new Then() {

            @Override
            public void completed(Integer length, @Nullable Void attachment) {
                if (outgoing.hasRemaining()) {
                    socket.write(outgoing, this);
                } else {
                    outgoing.clear();
                    goOn();
                }
            }
        });
        return false;
    }

    /** Opens what came, a record at most, or waits for more of it. */
    private Record open() throws IOException {
        incoming.flip();
        SSLEngineResult.Status status = engine.unwrap(incoming, opened).getStatus();
        incoming.compact();
        return switch (status) {
            case OK -> Record.OPENED;
            case CLOSED -> Record.ENDED;
            case BUFFER_UNDERFLOW -> ended ? Record.ENDED : receive();
            case BUFFER_OVERFLOW -> throw new SSLException("a longer record than there are");
        };
    }

    private Record receive() {
        socket.read(incoming, new Then() {

            @Override
            public void completed(Integer length, @Nullable Void attachment) {
                ended = length < 0;
                goOn();
            }
        });
        return Record.AWAITED;
    }

    private void fail(Throwable e) {
        Waiting present = waiting;
        waiting = null;
        if (present != null) {
            present.handler().failed(e, null);
        }
    }

    /** What is waited for is there. */
    private static boolean complete(CompletionHandler<Integer, @Nullable Void> handler, int length) {
        handler.completed(length, null);
        return false;
    }

    /** Goes on once the socket has done something. */
    private abstract class Then implements CompletionHandler<Integer, @Nullable Void> {

        @Override
        public void failed(Throwable e, @Nullable Void attachment) {
            fail(e);
        }
    }

    /** Waits for bytes of the other side. */
    private final class Reading implements Waiting {

        private final ByteBuffer buffer;
        private final CompletionHandler<Integer, @Nullable Void> handler;

        Reading(ByteBuffer buffer, CompletionHandler<Integer, @Nullable Void> handler) {
            this.buffer = buffer;
            this.handler = handler;
        }

        @Override
        public CompletionHandler<Integer, @Nullable Void> handler() {
            return handler;
        }

        @Override
        public boolean goOn() throws IOException {
            if (opened.position() > 0) {
                waiting = null;
                return complete(handler, take());
            }
            return switch (open()) {
                case OPENED -> true;
                case AWAITED -> false;
                case ENDED -> {
                    waiting = null;
                    yield complete(handler, -1);
                }
            };
        }

        private int take() {
            opened.flip();
            int length = Math.min(opened.remaining(), buffer.remaining());
            buffer.put(opened.slice().limit(length));
            opened.position(length).compact();
            return length;
        }
    }

    /** Seals bytes for the other side. */
    private final class Writing implements Waiting {

        private final ByteBuffer buffer;
        private final CompletionHandler<Integer, @Nullable Void> handler;
        private int sealed;

        Writing(ByteBuffer buffer, CompletionHandler<Integer, @Nullable Void> handler) {
            this.buffer = buffer;
            this.handler = handler;
        }

        @Override
        public CompletionHandler<Integer, @Nullable Void> handler() {
            return handler;
        }

        @Override
        public boolean goOn() throws IOException {
            if (sealed > 0) {
                waiting = null;
                return complete(handler, sealed);
            }
            sealed = engine.wrap(buffer, outgoing).bytesConsumed();
            return send();
        }
    }
}
