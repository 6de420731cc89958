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
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A simulated meter behind a network gateway: everybody who connects gets what the meter pushes. It never reads, and a
 * client that does not read either loses whole telegrams without holding up the others.
 * <p>
 * Serves from its construction until it is closed, on one daemon thread of its own.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class MeterServer implements AutoCloseable {

    private final PacedLine line;
    private final Selector selector;
    private final ServerSocketChannel server;
    private final int port;
    private final Thread thread;
    private final List<GatewayClient> clients = new ArrayList<>();
    private volatile boolean closing;

    /**
     * @param address where to listen; port 0 takes a free one
     * @param line what the meter pushes
     * @param pace how many seconds of the meter's time pass in one of the wall's: 1 is life, 10 pushes every second
     *            what
     *            a meter pushes every ten
     * @throws IOException when the address cannot be had
     */
    public MeterServer(InetSocketAddress address, MeterLine line, double pace) throws IOException {
        this.line = new PacedLine(line, pace);
        server = ServerSocketChannel.open();
        try {
            server.bind(address).configureBlocking(false);
            selector = Selector.open();
            server.register(selector, SelectionKey.OP_ACCEPT);
        } catch (IOException e) {
            server.close();
            throw e;
        }
        port = server.socket().getLocalPort();
        thread = new Thread(this::serve, "hanport-simulator-" + port);
        thread.setDaemon(true);
        thread.start();
    }

    /** The port that it listens on. */
    public int port() {
        return port;
    }

    /** Ends all connections and frees the port before it returns. May be called twice. */
    @Override
    public void close() {
        closing = true;
        selector.wakeup();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void serve() {
        try (selector; server) {
            while (!closing) {
                admit();
                long wait = line.millisToNext();
                if (wait > 0) {
                    selector.select(wait);
                    selector.selectedKeys().clear();
                } else {
                    byte[] telegram = line.take();
                    clients.removeIf(client -> !client.push(telegram));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            clients.forEach(GatewayClient::close);
        }
    }

    private void admit() throws IOException {
        SocketChannel channel = server.accept();
        if (channel != null) {
            channel.configureBlocking(false);
            clients.add(new GatewayClient(channel));
        }
    }
}
