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

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.random.RandomGenerator;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Takes what a gateway sends over a WebSocket out of its frames, as the bytes come. Messages are not put together: a
 * gateway may cut the meter's bytes anywhere, so text and binary, whole and in pieces, are one stream. Source: RFC
 * 6455,
 * section 5.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class WebSocketFrames {

    /** The connection ended without a word of why. Source: RFC 6455, section 7.4.1. */
    static final int NO_STATUS = 1005;
    /** What came are no frames. */
    static final int PROTOCOL_ERROR = 1002;

    private static final int FINAL = 0x80;
    private static final int RESERVED = 0x70;
    private static final int OPCODE = 0x0F;
    private static final int CONTROL = 0x08;
    private static final int LAST_DATA = 2;
    private static final int CLOSE = 8;
    private static final int PING = 9;
    private static final int PONG = 10;
    private static final int MASKED = 0x80;
    private static final int LONGEST_CONTROL = 125;
    private static final int TWO_BYTES = 126;
    private static final int MASK_SIZE = 4;

    private final Owner owner;
    private final ByteArrayOutputStream control = new ByteArrayOutputStream();
    private Part part = Part.FIRST;
    private int opcode;
    /** How many bytes of the length are still to come, and what it is as far as it came. */
    private int lengthBytes;
    private long length;
    private boolean closed;

    /** What the next byte is part of. */
    private enum Part {
        FIRST,
        SECOND,
        LENGTH,
        PAYLOAD
    }

    /** Told what the frames hold. */
    interface Owner {

        void data(byte[] bytes, int offset, int length);

        /** An answer with the same content is due. */
        void ping(byte[] content);

        /** There will be no more. */
        void closed(int code);
    }

    WebSocketFrames(Owner owner) {
        this.owner = owner;
    }

    /** The answer to a ping; a client masks what it sends. */
    static byte[] pong(byte[] content, RandomGenerator random) {
        ByteBuffer frame = ByteBuffer.allocate(2 + MASK_SIZE + content.length);
        byte[] mask = new byte[MASK_SIZE];
        random.nextBytes(mask);
        frame.put((byte) (FINAL | PONG)).put((byte) (MASKED | content.length)).put(mask);
        for (int i = 0; i < content.length; i++) {
            frame.put((byte) (content[i] ^ mask[i % MASK_SIZE]));
        }
        return frame.array();
    }

    void feed(byte[] bytes, int offset, int to) {
        int at = offset;
        while (at < to && !closed) {
            if (part == Part.PAYLOAD) {
                at += payload(bytes, at, to - at);
            } else {
                head(bytes[at] & 0xFF);
                at++;
            }
        }
    }

    private void head(int value) {
        switch (part) {
            case FIRST -> first(value);
            case SECOND -> second(value);
            default -> {
                length = length << 8 | value;
                lengthBytes--;
                if (length < 0) {
                    close(PROTOCOL_ERROR);
                } else if (lengthBytes == 0) {
                    beginPayload();
                }
            }
        }
    }

    private void first(int value) {
        opcode = value & OPCODE;
        boolean known = opcode <= LAST_DATA || opcode >= CLOSE && opcode <= PONG && (value & FINAL) != 0;
        part = Part.SECOND;
        if (!known || (value & RESERVED) != 0) {
            close(PROTOCOL_ERROR);
        }
    }

    private void second(int value) {
        if (value >= MASKED || isControl() && value > LONGEST_CONTROL) {
            // a server does not mask
            close(PROTOCOL_ERROR);
        } else if (value < TWO_BYTES) {
            length = value;
            beginPayload();
        } else {
            length = 0;
            lengthBytes = value == TWO_BYTES ? Short.BYTES : Long.BYTES;
            part = Part.LENGTH;
        }
    }

    private boolean isControl() {
        return (opcode & CONTROL) != 0;
    }

    private void beginPayload() {
        control.reset();
        part = Part.PAYLOAD;
        if (length == 0) {
            endFrame();
        }
    }

    private int payload(byte[] bytes, int from, int most) {
        int taken = (int) Math.min(most, length);
        length -= taken;
        if (isControl()) {
            control.write(bytes, from, taken);
        } else {
            owner.data(bytes, from, taken);
        }
        if (length == 0) {
            endFrame();
        }
        return taken;
    }

    private void endFrame() {
        part = Part.FIRST;
        byte[] content = control.toByteArray();
        if (opcode == PING) {
            owner.ping(content);
        } else if (opcode == CLOSE) {
            close(content.length < 2 ? NO_STATUS : ByteBuffer.wrap(content).getShort() & 0xFFFF);
        }
    }

    private void close(int code) {
        closed = true;
        owner.closed(code);
    }
}
