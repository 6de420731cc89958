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
import java.util.Optional;
import java.util.function.IntConsumer;

import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.SSLEngineResult.Status;
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
    /** How many bytes of what is being written are on their way. */
    private int sealed;
    private boolean ended;
    private @Nullable Waiting waiting;

    /** What is waited for, and who is told. */
    private record Waiting(boolean reads, ByteBuffer buffer, CompletionHandler<Integer, @Nullable Void> handler) {
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
        await(new Waiting(true, buffer, handler));
    }

    @Override
    public void write(ByteBuffer buffer, CompletionHandler<Integer, @Nullable Void> handler) {
        await(new Waiting(false, buffer, handler));
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
                send(NOTHING);
                yield false;
            }
            case NEED_UNWRAP, NEED_UNWRAP_AGAIN -> {
                Status status = open();
                if (status == Status.CLOSED) {
                    throw new SSLException("hung up within the handshake");
                }
                yield status == Status.OK;
            }
            case FINISHED, NOT_HANDSHAKING -> {
                Waiting present = waiting;
                yield present != null && (present.reads() ? take(present) : seal(present));
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

    /** Seals as much as a record holds, sends it, and then goes on. */
    private int send(ByteBuffer plain) throws IOException {
        int consumed = engine.wrap(plain, outgoing).bytesConsumed();
        outgoing.flip();
        write();
        return consumed;
    }

    private void write() {
        socket.write(outgoing, new Then(length -> {
            if (outgoing.hasRemaining()) {
                write();
            } else {
                outgoing.clear();
                goOn();
            }
        }));
    }

    /** Opens what came, a record at most; where that is less than one, more is waited for. */
    private Status open() throws IOException {
        incoming.flip();
        Status status = engine.unwrap(incoming, opened).getStatus();
        incoming.compact();
        if (status == Status.BUFFER_UNDERFLOW && ended) {
            return Status.CLOSED;
        } else if (status == Status.BUFFER_UNDERFLOW) {
            receive();
        } else if (status == Status.BUFFER_OVERFLOW) {
            throw new SSLException("a longer record than there are");
        }
        return status;
    }

    private void receive() {
        socket.read(incoming, new Then(length -> {
            ended = length < 0;
            goOn();
        }));
    }

    /** Hands over what is opened, or opens more. */
    private boolean take(Waiting reading) throws IOException {
        if (opened.position() == 0) {
            Status status = open();
            return status == Status.CLOSED ? complete(-1) : status == Status.OK;
        }
        opened.flip();
        int length = Math.min(opened.remaining(), reading.buffer().remaining());
        reading.buffer().put(opened.slice().limit(length));
        opened.position(length).compact();
        return complete(length);
    }

    /** Seals what is to be written, sends it, and then tells that it is done. */
    private boolean seal(Waiting writing) throws IOException {
        if (sealed > 0) {
            int length = sealed;
            sealed = 0;
            return complete(length);
        }
        sealed = send(writing.buffer());
        return false;
    }

    /** What is waited for is there; its handler goes on from here. */
    private boolean complete(int length) {
        over().ifPresent(present -> present.handler().completed(length, null));
        return false;
    }

    private void fail(Throwable e) {
        over().ifPresent(present -> present.handler().failed(e, null));
    }

    private Optional<Waiting> over() {
        Optional<Waiting> present = Optional.ofNullable(waiting);
        waiting = null;
        return present;
    }

    /** Goes on once the socket has done something. */
    private final class Then implements CompletionHandler<Integer, @Nullable Void> {

        private final IntConsumer next;

        Then(IntConsumer next) {
            this.next = next;
        }

        @Override
        public void completed(Integer length, @Nullable Void attachment) {
            next.accept(length);
        }

        @Override
        public void failed(Throwable e, @Nullable Void attachment) {
            fail(e);
        }
    }
}
