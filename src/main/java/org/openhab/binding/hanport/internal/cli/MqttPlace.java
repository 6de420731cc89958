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

import java.io.IOException;
import java.time.Clock;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.reader.StreamOptions;
import org.openhab.binding.hanport.internal.reader.TelegramReader;
import org.openhab.binding.hanport.internal.source.MqttByteSource;
import org.openhab.binding.hanport.internal.source.MqttSettings;
import org.openhab.binding.hanport.internal.source.SourceThreads;
import org.openhab.binding.hanport.internal.trouble.SourceKind;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/**
 * An MQTT broker that readers publish to.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class MqttPlace implements Place {

    @ArgGroup(exclusive = false, multiplicity = "1")
    private BrokerOptions broker = new BrokerOptions();

    @Option(names = "--topic", paramLabel = "TOPIC", required = true, //
            description = "What the reader publishes on; + stands for one level, # for all that follow.")
    private String topic = "";

    @Override
    public SourceKind kind() {
        return SourceKind.MQTT;
    }

    @Override
    public TelegramReader reader(SourceThreads threads, StreamOptions options, Clock clock, LineNews news)
            throws IOException {
        if (!MqttSettings.isTopicFilter(topic)) {
            throw new IllegalArgumentException("--topic: MQTT allows no such topic");
        }
        MqttSettings settings = new MqttSettings(broker.broker(), topic, options.values().isPresent());
        return new TelegramReader(new MqttByteSource(settings, threads), options, clock);
    }

    @Override
    public String toString() {
        return broker.toString();
    }
}
