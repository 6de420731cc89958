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

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SplittableRandom;

import javax.net.ssl.SSLContext;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.hanport.internal.source.Issuers;
import org.openhab.binding.hanport.internal.source.MqttBroker;
import org.openhab.binding.hanport.internal.source.MqttLogin;
import org.openhab.binding.hanport.internal.source.MqttSettings;
import org.openhab.binding.hanport.internal.trouble.ConfigException;
import org.openhab.binding.hanport.internal.trouble.ConfigTrouble;
import org.openhab.binding.hanport.internal.trouble.ConfigTrouble.Kind;
import org.openhab.binding.hanport.internal.values.ValueMapping;

/**
 * Parameters of a bridge over MQTT, as openHAB hands them over.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class MqttParameters {

    private static final int HIGHEST_PORT = 65535;

    public String host = "";
    public String topic = "";
    public @Nullable Integer port;
    public boolean tls;
    public String caFile = "";
    public String user = "";
    public String password = "";
    public String clientId = "";
    /** the reader whose values are published, empty where telegrams are */
    public String mapping = "";

    /**
     * @param json whether values are looked for, and not telegrams
     * @throws ConfigException if they cannot work
     */
    MqttSettings settings(boolean json) throws ConfigException {
        String broker = Parameter.required(host, Kind.BROKER);
        if (!MqttBroker.isHost(broker)) {
            throw new ConfigException(new ConfigTrouble(Kind.GATEWAY_NONE, broker));
        }
        String wanted = Parameter.required(topic, Kind.TOPIC);
        if (!MqttSettings.isTopicFilter(wanted)) {
            throw new ConfigException(new ConfigTrouble(Kind.TOPIC_FILTER, wanted));
        }
        String id = clientId.isBlank() ? MqttBroker.clientIdByChance(new SplittableRandom()) : clientId.strip();
        Optional<SSLContext> trust = trust();
        return new MqttSettings(new MqttBroker(broker, port(trust.isPresent()), trust, login(), id), wanted, json);
    }

    /**
     * What the values mean that are published; empty where telegrams are.
     *
     * @throws ConfigException if it is of no reader that is known
     */
    Optional<ValueMapping> mapping() throws ConfigException {
        String reader = mapping.strip();
        return switch (reader) {
            case "" -> Optional.empty();
            case HttpParameters.AMSREADER, HttpParameters.P1IB -> Optional.of(ValueMapping.published(reader));
            default -> throw new ConfigException(new ConfigTrouble(Kind.MAPPING_NAME, reader));
        };
    }

    /** A file of certificates alone says that the connection is to be encrypted. */
    private Optional<SSLContext> trust() throws ConfigException {
        if (caFile.isBlank()) {
            return tls ? Optional.of(Issuers.ofJava()) : Optional.empty();
        }
        try {
            return Optional.of(Issuers.ofFile(Path.of(caFile.strip())));
        } catch (IOException | InvalidPathException e) {
            throw new ConfigException(new ConfigTrouble(Kind.CA_FILE, caFile.strip()));
        }
    }

    private int port(boolean encrypted) throws ConfigException {
        int wanted = Optional.ofNullable(port).orElse(MqttBroker.usualPort(encrypted));
        if (wanted < 1 || wanted > HIGHEST_PORT) {
            throw new ConfigException(new ConfigTrouble(Kind.TCP_PORT, wanted));
        }
        return wanted;
    }

    private Optional<MqttLogin> login() throws ConfigException {
        if (user.isBlank() && password.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new MqttLogin(Parameter.required(user, Kind.BROKER_USER), password));
    }
}
