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

import java.nio.ByteBuffer;
import java.nio.channels.CompletionHandler;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.Future;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.hanport.internal.trouble.SourceFault;
import org.openhab.binding.hanport.internal.trouble.SourceFault.Kind;

/**
 * One WebSocket from the question for it to its end. Besides that, the gateway is sent answers to its pings, and
 * nothing
 * else.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class WebSocketTalk implements CompletionHandler<Integer, @Nullable Void>, WebSocketFrames.Owner {

    private static final int BUFFER_SIZE = 1024;
    /** A gateway that pings without an end, and takes no answer, does not fill our memory. */
    private static final int MOST_ANSWERS = 4;
    /** Against the gateway's policy: Homey says so to a third client, and where its local interface is switched off. */
    private static final int POLICY = 1008;

    private final WebSocketSettings settings;
    private final Wire wire;
    private final Owner owner;
    private final WebSocketAnswer answer;
    private final WebSocketFrames frames = new WebSocketFrames(this);
    private final ByteBuffer incoming = ByteBuffer.allocate(BUFFER_SIZE);
    private final Queue<ByteBuffer> outgoing = new ArrayDeque<>();
    private final SplittableRandom random = new SplittableRandom();
    private final Future<?> deadline;
    private volatile boolean writing = true;
    private volatile boolean timedOut;
    private volatile boolean over;

    /** Told what comes on the network thread; when it has ended, nothing more. */
    interface Owner {

        /** There is a WebSocket. */
        void connected();

        void received(byte[] bytes, int offset, int length);

        /** There is none, or no more. */
        void ended(SourceFault fault);
    }

    /** @param patience for the answer to the question */
    WebSocketTalk(WebSocketSettings settings, Wire wire, Duration patience, SourceThreads threads, Owner owner) {
        this.settings = settings;
        this.wire = wire;
        this.owner = owner;
        answer = new WebSocketAnswer(settings.place());
        outgoing.add(ByteBuffer.wrap(settings.request(answer.key())));
        deadline = threads.later(patience, this::giveUp);
    }

    void begin() {
        goOn();
    }

    private void giveUp() {
        timedOut = true;
        Sockets.release(wire);
    }

    private void goOn() {
        ByteBuffer next = outgoing.peek();
        writing = next != null;
        if (next != null) {
            wire.write(next, this);
        } else {
            wire.read(incoming, this);
        }
    }

    @Override
    public void completed(Integer length, @Nullable Void attachment) {
        if (writing) {
            outgoing.removeIf(sent -> !sent.hasRemaining());
        } else if (length < 0) {
            end(new SourceFault(Kind.LOST, settings.place()));
        } else {
            take(incoming.array(), incoming.position());
            incoming.clear();
        }
        if (!over) {
            goOn();
        }
    }

    private void take(byte[] bytes, int length) {
        int ofHead = 0;
        if (!answer.isComplete()) {
            ofHead = answer.feed(bytes, length);
            Optional<SourceFault> fault = answer.fault();
            if (fault.isPresent()) {
                end(fault.get());
                return;
            } else if (answer.isComplete()) {
                deadline.cancel(false);
                owner.connected();
            }
        }
        frames.feed(bytes, ofHead, length);
    }

    @Override
    public void data(byte[] bytes, int offset, int length) {
        owner.received(bytes, offset, length);
    }

    @Override
    public void ping(byte[] content) {
        if (outgoing.size() < MOST_ANSWERS) {
            outgoing.add(ByteBuffer.wrap(WebSocketFrames.pong(content, random)));
        }
    }

    @Override
    public void closed(int code) {
        Kind kind = switch (code) {
            case POLICY -> Kind.NOT_SERVED;
            case WebSocketFrames.PROTOCOL_ERROR -> Kind.UNEXPECTED;
            default -> Kind.LOST;
        };
        end(new SourceFault(kind, settings.place() + ": WebSocket " + code));
    }

    @Override
    public void failed(Throwable e, @Nullable Void attachment) {
        end(timedOut ? new SourceFault(Kind.TIMED_OUT, settings.place())
                : TlsFaults.of(e, settings.place()).orElse(new SourceFault(Kind.LOST, settings.place())));
    }

    private void end(SourceFault fault) {
        if (!over) {
            over = true;
            deadline.cancel(false);
            Sockets.release(wire);
            owner.ended(fault);
        }
    }
}
