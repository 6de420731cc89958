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
import java.net.SocketOption;
import java.net.StandardSocketOptions;
import java.nio.channels.NetworkChannel;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.trouble.SourceFault;
import org.openhab.binding.hanport.internal.trouble.SourceFault.Kind;

/**
 * What a network source wants of a socket beyond opening and reading it.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class Sockets {

    /**
     * Seconds without a byte before the first probe, seconds between probes, and how many may stay unanswered. By name,
     * since the class that holds these options lies in a package that an OSGi framework need not offer.
     */
    private static final Map<String, Integer> KEEP_ALIVE_TIMES = Map.of("TCP_KEEPIDLE", 30, "TCP_KEEPINTERVAL", 10,
            "TCP_KEEPCOUNT", 3);

    private Sockets() {
    }

    /** Whether this host is an address, which no name server need be asked for. */
    static boolean isAddress(String host) {
        return host.indexOf(':') >= 0 || host.chars().allMatch(ch -> ch == '.' || ch >= '0' && ch <= '9');
    }

    /**
     * Lets the system ask the other side now and then whether it is still there.
     *
     * @return false if it will not, or only at its own times (two hours is usual); the socket is good all the same
     */
    static boolean keepAlive(NetworkChannel socket) {
        try {
            socket.setOption(StandardSocketOptions.SO_KEEPALIVE, true);
            int taken = 0;
            for (SocketOption<?> option : socket.supportedOptions()) {
                Integer time = KEEP_ALIVE_TIMES.get(option.name());
                if (time != null && option.type() == Integer.class) {
                    set(socket, option, time);
                    taken++;
                }
            }
            return taken == KEEP_ALIVE_TIMES.size();
        } catch (IOException e) {
            return false;
        }
    }

    /** The option's type has been looked at: it takes whole numbers. */
    @SuppressWarnings("unchecked")
    private static void set(NetworkChannel socket, SocketOption<?> option, Integer value) throws IOException {
        socket.setOption((SocketOption<Integer>) option, value);
    }

    /**
     * Closes the socket; who waits for it is told so.
     *
     * @return false if the system complained, which frees the socket no less
     */
    static boolean release(Wire socket) {
        try {
            socket.close();
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Why a connection could not be made. */
    static SourceFault fault(String place, Throwable e) {
        // the JDK tells these apart by their texts alone
        Optional<String> text = Optional.ofNullable(e.getMessage());
        String reason = text.orElse("refused").toLowerCase(Locale.ROOT);
        if (reason.contains("timed out")) {
            return new SourceFault(Kind.TIMED_OUT, place);
        } else if (reason.contains("no route") || reason.contains("unreachable") || reason.contains("is down")) {
            return new SourceFault(Kind.UNREACHABLE, place);
        } else if (reason.contains("refused")) {
            return new SourceFault(Kind.REFUSED, place);
        }
        return new SourceFault(Kind.NO_CONNECTION, place + ": " + text.orElse(""));
    }
}
