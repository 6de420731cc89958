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

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;

import javax.net.ssl.SSLContext;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.paho.client.mqttv3.MqttTopic;

/**
 * Which broker is read, as whom, and what of it.
 *
 * @param host name or address
 * @param port 1..65535
 * @param tls who may vouch for the broker; empty: the connection is not encrypted
 * @param login user and password; empty where the broker asks for none
 * @param clientId what the broker calls this connection; it keeps one of each name
 * @param topic what is read, with wildcards
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public record MqttSettings(String host, int port, Optional<SSLContext> tls, Optional<MqttLogin> login, String clientId,
        String topic) {

    /** Source: IANA, service names and port numbers, "mqtt". */
    public static final int USUAL_PORT = 1883;
    /** Source: IANA, service names and port numbers, "secure-mqtt". */
    public static final int USUAL_TLS_PORT = 8883;

    private static final int HIGHEST_PORT = 0xFFFF;

    /** @throws IllegalArgumentException if host, port or topic can be none */
    public MqttSettings {
        if (port < 1 || port > HIGHEST_PORT || !isHost(host)) {
            throw new IllegalArgumentException("no host and port: " + host + ":" + port);
        }
        MqttTopic.validate(topic, true);
    }

    /** Whether this may be the name or address of a host. */
    public static boolean isHost(String host) {
        try {
            return !host.isBlank() && new URI("tcp", null, host, USUAL_PORT, null, null, null).getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** Whether MQTT allows this to be subscribed to. Source: MQTT 3.1.1, section 4.7. */
    public static boolean isTopicFilter(String topic) {
        try {
            MqttTopic.validate(topic, true);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** A name that hardly another connection has, in the letters and the length that every broker takes. */
    public static String clientIdByChance(RandomGenerator random) {
        return "hanport-" + HexFormat.of().toHexDigits(random.nextLong(), 12);
    }

    /** The port where none is given. */
    public static int usualPort(boolean tls) {
        return tls ? USUAL_TLS_PORT : USUAL_PORT;
    }

    /** For the client, which knows nothing of TLS: that is the socket's part. */
    String uri() {
        return "tcp://" + place();
    }

    /** Host and port. */
    String place() {
        return (host.indexOf(':') < 0 || host.startsWith("[") ? host : "[" + host + "]") + ":" + port;
    }

    @Override
    public String toString() {
        return place() + " " + topic;
    }
}
