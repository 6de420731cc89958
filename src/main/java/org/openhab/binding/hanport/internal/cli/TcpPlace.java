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

import java.time.Clock;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.reader.StreamOptions;
import org.openhab.binding.hanport.internal.reader.TelegramReader;
import org.openhab.binding.hanport.internal.source.SourceThreads;
import org.openhab.binding.hanport.internal.source.TcpByteSource;
import org.openhab.binding.hanport.internal.trouble.SourceKind;

import picocli.CommandLine.Option;

/**
 * A network adapter that passes on a meter's bytes.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class TcpPlace implements Place {

    @Option(names = "--tcp", paramLabel = "HOST:PORT", required = true, converter = HostPort.Converter.class, //
            description = "Network gateway that passes on the bytes as they are.")
    private HostPort server = new HostPort("localhost", 0);

    @Override
    public SourceKind kind() {
        return SourceKind.TCP;
    }

    @Override
    public TelegramReader reader(SourceThreads threads, StreamOptions options, Clock clock, LineNews news) {
        return new TelegramReader(new TcpByteSource(server.host(), server.port(), threads), options, clock);
    }

    @Override
    public String toString() {
        return server.toString();
    }
}
