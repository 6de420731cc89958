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
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;

/**
 * A broker, and as whom it is met.
 *
 * @param host name or address
 * @param port 1..65535
 * @param tls who may vouch for the broker; empty: the connection is not encrypted
 * @param login user and password; empty where the broker asks for none
 * @param clientId what the broker calls this connection; it keeps one of each name
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public record MqttBroker(String host, int port, Optional<SSLContext> tls, Optional<MqttLogin> login, String clientId) {

    /** Source: IANA, service names and port numbers, "mqtt". */
    public static final int USUAL_PORT = 1883;
    /** Source: IANA, service names and port numbers, "secure-mqtt". */
    public static final int USUAL_TLS_PORT = 8883;

    /** A broker that is gone without a word is noticed after one and a half of these. */
    private static final int KEEP_ALIVE_SECONDS = 20;
    private static final int HIGHEST_PORT = 0xFFFF;

    /** @throws IllegalArgumentException if host or port can be none */
    public MqttBroker {
        if (port < 1 || port > HIGHEST_PORT || !isHost(host)) {
            throw new IllegalArgumentException("no host and port: " + host + ":" + port);
        }
    }

    /** Whether this may be the name or address of a host. */
    public static boolean isHost(String host) {
        try {
            return !host.isBlank() && new URI("tcp", null, host, USUAL_PORT, null, null, null).getHost() != null;
        } catch (URISyntaxException e) {
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

    /** What the client is to be told of it. */
    MqttConnectOptions options() {
        MqttConnectOptions options = new MqttConnectOptions();
        options.setMqttVersion(MqttConnectOptions.MQTT_VERSION_3_1_1);
        options.setKeepAliveInterval(KEEP_ALIVE_SECONDS);
        login.ifPresent(who -> {
            options.setUserName(who.user());
            options.setPassword(who.password().toCharArray());
        });
        return options;
    }

    /** Host and port. */
    public String place() {
        return (host.indexOf(':') < 0 || host.startsWith("[") ? host : "[" + host + "]") + ":" + port;
    }

    @Override
    public String toString() {
        return place();
    }
}
