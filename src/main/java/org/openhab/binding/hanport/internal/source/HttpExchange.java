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

import java.net.InetAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.CompletionHandler;
import java.nio.charset.StandardCharsets;
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

    private final HttpSettings settings;
    private final URI uri;
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

    /**
     * @param uri an address on the same server as that of the settings
     * @param patience for each of the host's addresses to answer, and then for the whole answer
     */
    HttpExchange(HttpSettings settings, URI uri, Duration patience, SourceThreads threads, Owner owner) {
        this.settings = settings;
        this.uri = uri;
        this.patience = patience;
        this.threads = threads;
        this.owner = owner;
        dialling = new Dialling(uri.getHost(), HttpSettings.port(uri), settings.place(), patience,
                InetAddress::getAllByName, threads, this);
    }

    /** Asks, and returns at once. */
    void start() {
        dialling.start();
    }

    @Override
    public void connected(LoopSocket socket) {
        new Talk(socket).begin();
    }

    @Override
    public void failed(SourceFault fault) {
        owner.failed(fault.kind() == Kind.HOST_UNKNOWN ? new SourceFault(fault.kind(), settings.place()) : fault);
    }

    private void broken(Kind kind) {
        owner.failed(new SourceFault(kind, settings.place()));
    }

    @Override
    public void close() {
        closed = true;
        dialling.close();
    }

    private byte[] request() {
        String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        String login = settings.authorization().map(value -> "Authorization: " + value + "\r\n").orElse("");
        return ("GET " + path + query + " HTTP/1.1\r\nHost: " + uri.getRawAuthority()
                + "\r\nConnection: close\r\nAccept: */*\r\n" + login + "\r\n").getBytes(StandardCharsets.US_ASCII);
    }

    /** Writes the request and then reads the answer; one of both at a time. */
    private final class Talk implements CompletionHandler<Integer, @Nullable Void> {

        private final LoopSocket socket;
        private final ByteBuffer request = ByteBuffer.wrap(request());
        private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_SIZE);
        private final Future<?> deadline;
        private volatile boolean timedOut;

        Talk(LoopSocket socket) {
            this.socket = socket;
            deadline = threads.later(patience, this::giveUp);
        }

        void begin() {
            socket.write(request, this);
        }

        /** The call that is waiting is told so, on its own thread. */
        private void giveUp() {
            timedOut = true;
            Sockets.release(socket);
        }

        @Override
        public void completed(Integer length, @Nullable Void attachment) {
            if (request.hasRemaining()) {
                socket.write(request, this);
                return;
            }
            try {
                take(length);
            } catch (HttpAnswer.Refused e) {
                end();
                tell(() -> broken(e.kind));
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
                socket.read(buffer, this);
            }
        }

        @Override
        public void failed(Throwable e, @Nullable Void attachment) {
            end();
            tell(() -> broken(timedOut ? Kind.TIMED_OUT : Kind.LOST));
        }

        private void end() {
            deadline.cancel(false);
            Sockets.release(socket);
        }

        private void tell(Runnable outcome) {
            if (!closed) {
                outcome.run();
            }
        }
    }
}
