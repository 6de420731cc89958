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
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.channels.CompletionHandler;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.concurrent.Future;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.hanport.internal.trouble.SourceFault;
import org.openhab.binding.hanport.internal.trouble.SourceFault.Kind;

/**
 * One request to a gateway and its answer, over a connection of their own that ends with them. Source: RFC 9112.
 * <p>
 * The client of the JDK is not used: it keeps a handle for ever whenever an answer is no HTTP, and a thread, before JDK
 * 21 with no way to end it.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class HttpExchange implements Dialling.Owner, AutoCloseable {

    private static final int LONGEST_BODY = 65536;
    private static final int BUFFER_SIZE = 4096;

    private final HttpRequest request;
    private final String place;
    private final Duration patience;
    private final SourceThreads threads;
    private final Owner owner;
    private final Dialling dialling;
    private final HttpAnswer answer = new HttpAnswer(LONGEST_BODY);
    private volatile boolean closed;

    /** Told one of these once, on the network thread or one that may block; nothing if it was closed before. */
    interface Owner {

        void answered(HttpAnswer answer);

        void failed(SourceFault fault);
    }

    /** @param patience for each of the host's addresses to answer, and then for the whole answer */
    HttpExchange(HttpRequest request, Duration patience, SourceThreads threads, Owner owner) {
        this.request = request;
        place = HttpRequest.place(request.uri());
        this.patience = patience;
        this.threads = threads;
        this.owner = owner;
        dialling = new Dialling(request.uri().getHost(), HttpRequest.port(request.uri()), place, patience,
                InetAddress::getAllByName, threads, this);
    }

    /** Asks, and returns at once. */
    void start() {
        dialling.start();
    }

    @Override
    public void connected(LoopSocket socket) {
        if (HttpRequest.isSecure(request.uri())) {
            threads.block(() -> secure(socket));
        } else {
            new Talk(socket).begin();
        }
    }

    private void secure(LoopSocket socket) {
        try {
            String host = request.uri().getHost();
            new Talk(new TlsWire(socket, request.trust(), host, HttpRequest.port(request.uri()), threads)).begin();
        } catch (GeneralSecurityException | IOException e) {
            Sockets.release(socket);
            if (!closed) {
                owner.failed(TlsFaults.of(e, place).orElse(new SourceFault(Kind.NO_TLS, place)));
            }
        }
    }

    @Override
    public void failed(SourceFault fault) {
        owner.failed(fault.kind() == Kind.HOST_UNKNOWN ? new SourceFault(fault.kind(), place) : fault);
    }

    @Override
    public void close() {
        closed = true;
        dialling.close();
    }

    /** Writes the request and then reads the answer; one of both at a time. */
    private final class Talk implements CompletionHandler<Integer, @Nullable Void> {

        private final Wire wire;
        private final ByteBuffer asked = ByteBuffer.wrap(request.bytes());
        private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_SIZE);
        private final Future<?> deadline;
        private volatile boolean timedOut;

        Talk(Wire wire) {
            this.wire = wire;
            deadline = threads.later(patience, this::giveUp);
        }

        void begin() {
            wire.write(asked, this);
        }

        /** The call that is waiting is told so, on its own thread. */
        private void giveUp() {
            timedOut = true;
            Sockets.release(wire);
        }

        @Override
        public void completed(Integer length, @Nullable Void attachment) {
            if (asked.hasRemaining()) {
                wire.write(asked, this);
                return;
            }
            try {
                take(length);
            } catch (HttpAnswer.Refused e) {
                end();
                tell(() -> owner.failed(new SourceFault(e.kind, place)));
            }
        }

        private void take(int length) throws HttpAnswer.Refused {
            if (length < 0) {
                answer.end();
            } else {
                answer.feed(buffer.array(), buffer.position());
                buffer.clear();
            }
            if (answer.isComplete()) {
                end();
                tell(() -> owner.answered(answer));
            } else {
                wire.read(buffer, this);
            }
        }

        @Override
        public void failed(Throwable e, @Nullable Void attachment) {
            end();
            tell(() -> owner.failed(timedOut ? new SourceFault(Kind.TIMED_OUT, place)
                    : TlsFaults.of(e, place).orElse(new SourceFault(Kind.LOST, place))));
        }

        private void end() {
            deadline.cancel(false);
            Sockets.release(wire);
        }

        private void tell(Runnable outcome) {
            if (!closed) {
                outcome.run();
            }
        }
    }
}
