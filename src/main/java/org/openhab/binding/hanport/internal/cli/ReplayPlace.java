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

import java.nio.file.Path;
import java.time.Clock;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.reader.StreamOptions;
import org.openhab.binding.hanport.internal.reader.TelegramReader;
import org.openhab.binding.hanport.internal.source.ReplayByteSource;
import org.openhab.binding.hanport.internal.source.ReplaySettings;
import org.openhab.binding.hanport.internal.source.SourceThreads;
import org.openhab.binding.hanport.internal.trouble.SourceKind;

import picocli.CommandLine.Option;

/**
 * A recording.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class ReplayPlace implements Place {

    @Option(names = "--replay", paramLabel = "FILE", required = true, description = "Recording, played once.")
    private Path file = Path.of("");

    @Option(names = "--pace", paramLabel = "X", description = "How many times faster than life it is replayed.")
    private double pace = 1;

    @Override
    public SourceKind kind() {
        return SourceKind.REPLAY;
    }

    @Override
    public TelegramReader reader(SourceThreads threads, StreamOptions options, Clock clock, LineNews news) {
        if (!(pace > 0)) {
            throw new IllegalArgumentException("--pace must be above 0");
        }
        ReplaySettings settings = new ReplaySettings(file, false, ReplaySettings.USUAL_INTERVAL, pace);
        return new TelegramReader(new ReplayByteSource(settings, threads), options, clock);
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
