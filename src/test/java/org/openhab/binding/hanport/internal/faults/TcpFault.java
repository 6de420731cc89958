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
package org.openhab.binding.hanport.internal.faults;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.trouble.SourceFault.Kind;

/**
 * What befalls a connection to a network gateway, and what the source tells of it.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
enum TcpFault {

    /** The connection is reset in the middle of a telegram, again and again. */
    RESET(Kind.LOST) {

        @Override
        void befall(Link<TcpWire> link) throws IOException {
            for (int i = 0; i < TIMES; i++) {
                link.send(link.torn());
                link.wire().reset();
                link.taken();
                link.send(link.due());
                link.promise().isKept();
            }
        }
    },

    /** The gateway hangs up in the middle of a telegram, and sends the rest of it to the next connection. */
    CUT_IN_TWO(Kind.LOST) {

        @Override
        void befall(Link<TcpWire> link) throws IOException {
            for (int i = 1; i <= TIMES; i++) {
                byte[] whole = link.lost();
                int cut = whole.length * i / (TIMES + 1);
                link.send(Arrays.copyOf(whole, cut));
                link.wire().hangUp();
                link.taken();
                link.send(Arrays.copyOfRange(whole, cut, whole.length));
                link.send(link.due());
            }
        }
    },

    /** The gateway hangs up behind each telegram. */
    A_CONNECTION_FOR_EACH_TELEGRAM(Kind.LOST) {

        @Override
        void befall(Link<TcpWire> link) throws IOException {
            for (int i = 0; i < TIMES; i++) {
                link.wire().hangUp();
                link.taken();
                link.send(link.due());
            }
        }
    },

    /** The gateway goes in the middle of a telegram, nothing listens for a while, and it comes back. */
    RESTART(Kind.LOST, Kind.REFUSED) {

        @Override
        void befall(Link<TcpWire> link) throws IOException {
            for (int i = 0; i < TIMES; i++) {
                int before = link.promise().faults();
                link.send(link.torn());
                link.wire().stop();
                link.promise().awaitFaults(before + 3);
                link.wire().start();
                link.taken();
                link.send(link.due());
            }
        }
    },

    /** The gateway serves one client, has another, and ends each connection of ours at once. */
    TAKEN_BY_ANOTHER(Kind.LOST, Kind.NO_CONNECTION) {

        @Override
        void befall(Link<TcpWire> link) throws IOException {
            for (int i = 0; i < TIMES; i++) {
                link.wire().reset();
                link.taken();
            }
            link.wire().hangUp();
            link.taken();
        }
    },

    /** Half-open: the other side has gone without a word, and the connection stands. */
    BLACK_HOLE(Kind.LOST) {

        @Override
        void befall(Link<TcpWire> link) throws IOException {
            List<Socket> dead = new ArrayList<>();
            for (int i = 0; i < TIMES; i++) {
                byte[] torn = link.torn();
                link.send(torn);
                link.promise().awaitBytes(torn.length);
                dead.add(link.wire().client());
                link.promise().silence(SILENCE);
                link.taken();
            }
            for (Socket socket : dead) {
                socket.close();
            }
        }
    },

    /** A gateway that sends the last telegram that it has for ever. */
    FROZEN_GATEWAY(Kind.LOST) {

        @Override
        void befall(Link<TcpWire> link) throws IOException {
            for (int i = 0; i < TIMES; i++) {
                Socket frozen = link.wire().client();
                for (int news = 0; news < TIMES; news++) {
                    link.repeat(1, Duration.ofSeconds(10));
                }
                link.repeat(15, Duration.ofSeconds(10));
                link.promise().look();
                link.taken();
                frozen.close();
            }
        }
    },

    /** A gateway without a meter: it connects and says nothing, and each new connection to it is as silent. */
    SILENT_GATEWAY(Kind.LOST) {

        @Override
        void befall(Link<TcpWire> link) throws IOException {
            for (int i = 0; i < TIMES; i++) {
                Socket silent = link.wire().client();
                link.promise().silence(SILENCE);
                link.taken();
                silent.close();
            }
        }
    };

    private static final int TIMES = 10;
    private static final Duration SILENCE = Duration.ofMinutes(2);

    private final Set<Kind> told;

    TcpFault(Kind first, Kind... others) {
        told = EnumSet.of(first, others);
    }

    /** All that the source may tell of it; a loss it always tells. */
    Set<Kind> told() {
        return told;
    }

    /** Does it to a link that has been well, and leaves it connected. */
    abstract void befall(Link<TcpWire> link) throws IOException;
}
