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
package org.openhab.binding.hanport.internal.cli;

import java.util.Objects;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A place in the network: {@code HOST:PORT}, {@code [IPV6]:PORT}, or {@code PORT} of this machine.
 *
 * @param host name or address, without brackets
 * @param port 0..65535
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
record HostPort(String host, int port) {

    private static final int HIGHEST_PORT = 0xFFFF;

    @Override
    public String toString() {
        return (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port;
    }

    /** Reads it from the command line. */
    static final class Converter implements ITypeConverter<HostPort> {

        @Override
        public HostPort convert(@Nullable String argument) {
            String text = Objects.requireNonNull(argument);
            int colon = text.lastIndexOf(':');
            String host = colon < 0 ? "localhost" : text.substring(0, colon);
            if (host.startsWith("[") && host.endsWith("]")) {
                host = host.substring(1, host.length() - 1);
            }
            int port = port(text.substring(colon + 1));
            if (host.isBlank() || port < 0 || port > HIGHEST_PORT) {
                throw new TypeConversionException("'" + text + "' is no HOST:PORT");
            }
            return new HostPort(host, port);
        }

        private static int port(String digits) {
            try {
                return Integer.parseInt(digits);
            } catch (NumberFormatException e) {
                return -1;
            }
        }
    }
}
