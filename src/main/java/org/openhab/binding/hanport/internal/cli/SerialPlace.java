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
import org.openhab.binding.hanport.internal.line.LineSearch;
import org.openhab.binding.hanport.internal.reader.StreamOptions;
import org.openhab.binding.hanport.internal.reader.TelegramReader;
import org.openhab.binding.hanport.internal.source.SerialByteSource;
import org.openhab.binding.hanport.internal.source.SerialLine;
import org.openhab.binding.hanport.internal.source.SerialSettings;
import org.openhab.binding.hanport.internal.source.SourceThreads;
import org.openhab.binding.hanport.internal.trouble.SourceKind;

import picocli.CommandLine.Option;

/**
 * A serial port of this machine.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class SerialPlace implements Place {

    private static final String AUTO = "auto";

    @Option(names = "--serial", paramLabel = "PORT", required = true, //
            description = "Serial port, such as /dev/serial/by-id/... or COM3.")
    private String port = "";

    @Option(names = "--line", paramLabel = "LINE", //
            description = "Speed and form of the serial line: \"auto\" (found by listening, the default), "
                    + "\"115200 8N1\" (P1), \"2400 8N1\" or \"2400 8E1\" (HAN), \"9600 7E1\" (old P1).")
    private String line = AUTO;

    @Override
    public SourceKind kind() {
        return SourceKind.SERIAL;
    }

    @Override
    public TelegramReader reader(SourceThreads threads, StreamOptions options, Clock clock, LineNews news) {
        if (port.isBlank()) {
            throw new IllegalArgumentException("--serial: no port given");
        } else if (!AUTO.equalsIgnoreCase(line.strip())) {
            return new TelegramReader(new SerialByteSource(new SerialSettings(port, fixed()), threads), options, clock);
        }
        LineSearch search = new LineSearch(clock, news::found);
        return new TelegramReader(new SerialByteSource(port, () -> {
            SerialLine tried = search.get();
            news.tries(tried);
            return tried;
        }, threads), options, clock, search);
    }

    private SerialLine fixed() {
        return SerialLine.parse(line).orElseThrow(() -> new IllegalArgumentException(
                "--line: '" + line + "' is neither \"auto\" nor a line such as \"115200 8N1\""));
    }

    @Override
    public String toString() {
        return port;
    }
}
