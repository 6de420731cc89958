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
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A connection of a client to a {@link MeterServer}, and what of the last telegram the network has not taken yet.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class GatewayClient implements AutoCloseable {

    private final SocketChannel channel;
    private ByteBuffer unsent = ByteBuffer.allocate(0);

    /**
     * @param channel non-blocking
     */
    GatewayClient(SocketChannel channel) {
        this.channel = channel;
    }

    /**
     * Hands over what the network takes at once. While a telegram is stuck half-way, new ones are dropped whole.
     *
     * @return false when the client is gone, which also closes this
     */
    boolean push(byte[] telegram) {
        try {
            channel.write(unsent);
            if (!unsent.hasRemaining()) {
                unsent = ByteBuffer.wrap(telegram);
                channel.write(unsent);
            }
            return true;
        } catch (IOException gone) {
            close();
            return false;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
