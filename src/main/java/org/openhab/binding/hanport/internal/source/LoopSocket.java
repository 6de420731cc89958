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
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.CompletionHandler;
import java.nio.channels.NetworkChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.nio.channels.UnresolvedAddressException;
import java.nio.channels.UnsupportedAddressTypeException;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * A socket of a {@link NetworkLoop}. One thing at a time may be waited for: connecting, reading or writing. Its handler
 * is called once, on the loop's thread; with {@link AsynchronousCloseException} if the socket is closed meanwhile.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class LoopSocket implements Wire {

    private final SocketChannel channel;
    private final NetworkLoop loop;
    private @Nullable SelectionKey key;
    private @Nullable Waiting waiting;

    /** What is waited for, and who is told. */
    private interface Waiting {

        int operation();

        /** @return false if there is more to wait for */
        boolean ready() throws IOException;

        void failed(IOException e);
    }

    LoopSocket(SocketChannel channel, NetworkLoop loop) {
        this.channel = channel;
        this.loop = loop;
    }

    /** For its options. */
    NetworkChannel channel() {
        return channel;
    }

    void connect(SocketAddress address, CompletionHandler<@Nullable Void, @Nullable Void> handler) {
        loop.execute(() -> {
            try {
                boolean connected = channel.connect(address);
                await(new Connecting(handler), connected);
            } catch (UnresolvedAddressException | UnsupportedAddressTypeException e) {
                handler.failed(e, null);
            } catch (IOException e) {
                handler.failed(e, null);
            }
        });
    }

    /** Does this on the loop's thread; at once, if it is called there. */
    void execute(Runnable task) {
        loop.execute(task);
    }

    @Override
    public void read(ByteBuffer buffer, CompletionHandler<Integer, @Nullable Void> handler) {
        loop.execute(() -> await(new Transfer(SelectionKey.OP_READ, () -> channel.read(buffer), handler), false));
    }

    @Override
    public void write(ByteBuffer buffer, CompletionHandler<Integer, @Nullable Void> handler) {
        loop.execute(() -> await(new Transfer(SelectionKey.OP_WRITE, () -> channel.write(buffer), handler), false));
    }

    private void await(Waiting next, boolean isReady) {
        try {
            waiting = next;
            if (isReady) {
                ready();
                return;
            }
            SelectionKey present = key;
            if (present == null) {
                key = loop.register(channel, next.operation(), this);
            } else {
                // no call to the system where it is the same again
                present.interestOps(next.operation());
            }
        } catch (CancelledKeyException e) {
            fail(new AsynchronousCloseException());
        } catch (IOException e) {
            fail(e);
        }
    }

    /** Something can be done; on the loop's thread. */
    void ready() {
        Waiting present = waiting;
        if (present == null) {
            rest();
            return;
        }
        try {
            waiting = null;
            if (!present.ready()) {
                waiting = present;
            } else if (waiting == null) {
                rest();
            }
        } catch (IOException e) {
            waiting = present;
            fail(e);
        }
    }

    /** Nothing is waited for just now. */
    private void rest() {
        SelectionKey present = key;
        if (present != null) {
            try {
                present.interestOps(0);
            } catch (CancelledKeyException e) {
                key = null;
            }
        }
    }

    /** What is waited for will not come; on the loop's thread. */
    void fail(IOException e) {
        Waiting present = waiting;
        waiting = null;
        if (present != null) {
            present.failed(e);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            loop.later(() -> fail(new AsynchronousCloseException()));
        }
    }

    /** Waits for the other side to answer. */
    private final class Connecting implements Waiting {

        private final CompletionHandler<@Nullable Void, @Nullable Void> handler;

        Connecting(CompletionHandler<@Nullable Void, @Nullable Void> handler) {
            this.handler = handler;
        }

        @Override
        public int operation() {
            return SelectionKey.OP_CONNECT;
        }

        @Override
        public boolean ready() throws IOException {
            if (!channel.finishConnect()) {
                return false;
            }
            handler.completed(null, null);
            return true;
        }

        @Override
        public void failed(IOException e) {
            handler.failed(e, null);
        }
    }

    /** Moves bytes one way or the other. */
    private static final class Transfer implements Waiting {

        private final int operation;
        private final Step step;
        private final CompletionHandler<Integer, @Nullable Void> handler;

        /** Moves what it can, and tells how many bytes that were. */
        interface Step {

            int move() throws IOException;
        }

        Transfer(int operation, Step step, CompletionHandler<Integer, @Nullable Void> handler) {
            this.operation = operation;
            this.step = step;
            this.handler = handler;
        }

        @Override
        public int operation() {
            return operation;
        }

        @Override
        public boolean ready() throws IOException {
            int moved = step.move();
            if (moved == 0) {
                return false;
            }
            handler.completed(moved, null);
            return true;
        }

        @Override
        public void failed(IOException e) {
            handler.failed(e, null);
        }
    }
}
