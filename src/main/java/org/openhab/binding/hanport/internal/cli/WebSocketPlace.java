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

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.reader.StreamOptions;
import org.openhab.binding.hanport.internal.reader.TelegramReader;
import org.openhab.binding.hanport.internal.source.SourceThreads;
import org.openhab.binding.hanport.internal.source.Trust;
import org.openhab.binding.hanport.internal.source.WebSocketByteSource;
import org.openhab.binding.hanport.internal.source.WebSocketSettings;
import org.openhab.binding.hanport.internal.trouble.SourceKind;

import picocli.CommandLine.Option;

/**
 * A gateway that pushes a meter's bytes over a WebSocket.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class WebSocketPlace implements Place {

    @Option(names = "--websocket", paramLabel = "URL", required = true, //
            description = "Gateway that pushes the bytes as they are, such as ws://HOST/ws of a Homey Energy Dongle.")
    private String url = "";

    @Override
    public SourceKind kind() {
        return SourceKind.WEBSOCKET;
    }

    @Override
    public TelegramReader reader(SourceThreads threads, StreamOptions options, Clock clock, LineNews news) {
        return new TelegramReader(new WebSocketByteSource(settings(), threads), options, clock);
    }

    private WebSocketSettings settings() {
        try {
            return new WebSocketSettings(new URI(url), Optional.empty(), Trust.OF_THIS_MACHINE);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("--websocket needs an address such as ws://host/path", e);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("--websocket " + e.getMessage(), e);
        }
    }

    /** Without the query, which may hold a secret. */
    @Override
    public String toString() {
        return url.replaceFirst("\\?.*", "");
    }
}
