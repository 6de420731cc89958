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
package org.openhab.binding.hanport.internal.handler;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.line.LineSearch;
import org.openhab.binding.hanport.internal.reader.StreamOptions;
import org.openhab.binding.hanport.internal.reader.TelegramReader;
import org.openhab.binding.hanport.internal.source.ByteSource;
import org.openhab.binding.hanport.internal.source.MqttByteSource;
import org.openhab.binding.hanport.internal.source.MqttSettings;
import org.openhab.binding.hanport.internal.source.ReplayByteSource;
import org.openhab.binding.hanport.internal.source.ReplaySettings;
import org.openhab.binding.hanport.internal.source.SerialByteSource;
import org.openhab.binding.hanport.internal.source.SerialLine;
import org.openhab.binding.hanport.internal.source.SerialSettings;
import org.openhab.binding.hanport.internal.source.SourceThreads;
import org.openhab.binding.hanport.internal.source.TcpByteSource;
import org.openhab.binding.hanport.internal.source.WebSocketByteSource;
import org.openhab.binding.hanport.internal.source.WebSocketSettings;
import org.openhab.binding.hanport.internal.trouble.ConfigException;
import org.openhab.binding.hanport.internal.trouble.ConfigTrouble;
import org.openhab.binding.hanport.internal.trouble.ConfigTrouble.Kind;
import org.openhab.binding.hanport.internal.values.ValueMapping;
import org.openhab.core.config.core.Configuration;

/**
 * Makes the readers of every type of bridge from what the user configured.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class BridgeReaders {

    /** The line that is found by listening. */
    private static final String AUTO = "auto";
    private static final int HIGHEST_PORT = 65535;

    private final SourceThreads threads;
    private final Clock clock;

    public BridgeReaders(SourceThreads threads, Clock clock) {
        this.threads = threads;
        this.clock = clock;
    }

    /** Parameters of a serial bridge, as openHAB hands them over. */
    public static final class SerialParameters {
        public String port = "";
        public String line = AUTO;
    }

    /** Parameters of a TCP bridge, as openHAB hands them over. */
    public static final class TcpParameters {
        public String host = "";
        public int port;
    }

    /** Parameters of a replay bridge, as openHAB hands them over; interval in seconds. */
    public static final class ReplayParameters {
        public String file = "";
        public int interval = (int) ReplaySettings.USUAL_INTERVAL.toSeconds();
    }

    public TelegramReader serial(Configuration configuration, StreamOptions stream, ReaderMemory memory)
            throws ConfigException {
        SerialParameters parameters = Parameter.read(configuration, SerialParameters.class);
        String port = Parameter.required(parameters.port, Kind.SERIAL_PORT);
        String text = parameters.line.strip();
        if (text.isEmpty() || AUTO.equalsIgnoreCase(text)) {
            LineSearch search = memory.remembered().map(line -> new LineSearch(line, clock, memory::remember))
                    .orElseGet(() -> new LineSearch(clock, memory::remember));
            return new TelegramReader(new SerialByteSource(port, search, threads), stream, clock, search);
        }
        SerialLine line = SerialLine.parse(text)
                .orElseThrow(() -> new ConfigException(new ConfigTrouble(Kind.LINE, text)));
        return reader(new SerialByteSource(new SerialSettings(port, line), threads), stream);
    }

    public TelegramReader tcp(Configuration configuration, StreamOptions stream, ReaderMemory memory)
            throws ConfigException {
        TcpParameters parameters = Parameter.read(configuration, TcpParameters.class);
        String host = Parameter.required(parameters.host, Kind.HOST);
        if (parameters.port < 1 || parameters.port > HIGHEST_PORT) {
            throw new ConfigException(new ConfigTrouble(Kind.TCP_PORT, parameters.port));
        }
        return reader(new TcpByteSource(host, parameters.port, threads), stream);
    }

    public TelegramReader replay(Configuration configuration, StreamOptions stream, ReaderMemory memory)
            throws ConfigException {
        ReplayParameters parameters = Parameter.read(configuration, ReplayParameters.class);
        String file = Parameter.required(parameters.file, Kind.FILE);
        if (parameters.interval < 1) {
            throw new ConfigException(new ConfigTrouble(Kind.INTERVAL, parameters.interval));
        }
        try {
            Duration interval = Duration.ofSeconds(parameters.interval);
            return reader(new ReplayByteSource(new ReplaySettings(Path.of(file), true, interval, 1), threads), stream);
        } catch (InvalidPathException e) {
            throw new ConfigException(new ConfigTrouble(Kind.FILE_PATH, file));
        }
    }

    public TelegramReader http(Configuration configuration, StreamOptions stream, ReaderMemory memory)
            throws ConfigException {
        HttpParameters parameters = Parameter.read(configuration, HttpParameters.class);
        StreamOptions options = parameters.mapping().map(stream::withValues).orElse(stream);
        if (parameters.needsMappingFile() && options.values().isEmpty()) {
            throw new ConfigException(new ConfigTrouble(Kind.MAPPING_MISSING));
        }
        return reader(parameters.source(memory.pairing(), threads), options);
    }

    public TelegramReader mqtt(Configuration configuration, StreamOptions stream, ReaderMemory memory)
            throws ConfigException {
        MqttParameters parameters = Parameter.read(configuration, MqttParameters.class);
        Optional<ValueMapping> shipped = parameters.mapping();
        StreamOptions options = stream.values().isPresent() ? stream : shipped.map(stream::withValues).orElse(stream);
        MqttSettings settings = parameters.settings(options.values().isPresent());
        return reader(new MqttByteSource(settings, threads), options);
    }

    public TelegramReader webSocket(Configuration configuration, StreamOptions stream, ReaderMemory memory)
            throws ConfigException {
        WebSocketSettings settings = Parameter.read(configuration, WebSocketParameters.class).settings();
        return reader(new WebSocketByteSource(settings, threads), stream);
    }

    private TelegramReader reader(ByteSource source, StreamOptions stream) {
        return new TelegramReader(source, stream, clock);
    }
}
