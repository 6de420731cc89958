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

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

import io.moquette.broker.Server;
import io.moquette.broker.config.IConfig;
import io.moquette.broker.config.MemoryConfig;
import io.moquette.broker.security.IAuthorizatorPolicy;
import io.moquette.broker.subscriptions.Topic;

/**
 * A real MQTT broker on the loopback address, and a client that publishes to it as a reader does.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class Broker implements AutoCloseable {

    /** The only user, and the password. */
    public static final String USER = "meter";
    public static final String PASSWORD = "open-sesame";
    /** What nobody may read. */
    public static final String SECRET_TOPIC = "secret";

    private static final String READER = "reader";
    private static final int MOST_AT_ONCE = 10_000;

    private final Server server = new Server();
    private final MqttClient reader;

    /** A broker that lets anybody in, on this port, 0 for any. */
    public static Broker open(int port) throws IOException, MqttException {
        return new Broker(properties(port), true);
    }

    /** A broker that lets in who has the password. */
    public static Broker guarded() throws IOException, MqttException {
        return new Broker(properties(0), false);
    }

    /** A broker that lets anybody in, with TLS at its {@link #tlsPort()} too. */
    public static Broker withTls(SelfSigned identity) throws IOException, MqttException {
        Properties properties = properties(0);
        properties.setProperty(IConfig.SSL_PORT_PROPERTY_NAME, "0");
        properties.setProperty(IConfig.JKS_PATH_PROPERTY_NAME, identity.store().toString());
        properties.setProperty(IConfig.KEY_STORE_TYPE, "pkcs12");
        properties.setProperty(IConfig.KEY_STORE_PASSWORD_PROPERTY_NAME, SelfSigned.PASSWORD);
        properties.setProperty(IConfig.KEY_MANAGER_PASSWORD_PROPERTY_NAME, SelfSigned.PASSWORD);
        return new Broker(properties, true);
    }

    private Broker(Properties properties, boolean open) throws IOException, MqttException {
        server.startServer(new MemoryConfig(properties), List.of(), null,
                (client, user, password) -> open || isRight(user, password), new Rights());
        await().until(() -> port() > 0);
        reader = new MqttClient("tcp://127.0.0.1:" + port(), READER, new MemoryPersistence());
        MqttConnectOptions options = new MqttConnectOptions();
        options.setUserName(USER);
        options.setPassword(PASSWORD.toCharArray());
        options.setMaxInflight(MOST_AT_ONCE);
        reader.connect(options);
    }

    private static Properties properties(int port) {
        Properties properties = new Properties();
        properties.setProperty(IConfig.HOST_PROPERTY_NAME, "127.0.0.1");
        properties.setProperty(IConfig.PORT_PROPERTY_NAME, Integer.toString(port));
        properties.setProperty(IConfig.ALLOW_ANONYMOUS_PROPERTY_NAME, "true");
        properties.setProperty(IConfig.PERSISTENCE_ENABLED_PROPERTY_NAME, "false");
        properties.setProperty(IConfig.ENABLE_TELEMETRY_NAME, "false");
        properties.setProperty(IConfig.NETTY_MAX_BYTES_PROPERTY_NAME, "1000000");
        return properties;
    }

    private static boolean isRight(@Nullable String user, byte @Nullable [] password) {
        return USER.equals(user) && password != null && PASSWORD.equals(new String(password, StandardCharsets.UTF_8));
    }

    public int port() {
        return server.getPort();
    }

    public int tlsPort() {
        return server.getSslPort();
    }

    public void publish(String topic, byte[] payload) throws MqttException {
        reader.publish(topic, payload, 1, false);
    }

    /** Publishes the same now and then, as a reader does, until this is over. */
    public void publishUntil(Future<?> over, String topic, byte[] payload) throws MqttException {
        await().pollInterval(Duration.ofMillis(50)).until(() -> {
            publish(topic, payload);
            return over.isDone();
        });
    }

    /** A message that the broker keeps for those who come later. */
    public void keep(String topic, byte[] payload) throws MqttException {
        reader.publish(topic, payload, 1, true);
    }

    /** What is published on these topics from now on, and what the broker has kept, the last of each topic. */
    public Map<String, String> last(String topics) throws MqttException {
        Map<String, String> last = new ConcurrentHashMap<>();
        reader.subscribe(topics, 1,
                (topic, message) -> last.put(topic, new String(message.getPayload(), StandardCharsets.UTF_8)));
        return last;
    }

    /** How many clients are connected, this one's own reader aside. */
    public long clients() {
        return server.listConnectedClients().stream().filter(client -> !client.getClientID().equals(READER)).count();
    }

    @Override
    public void close() throws MqttException {
        reader.disconnectForcibly(0, 1);
        reader.close();
        server.stopServer();
    }

    /** Who may read what. */
    private static final class Rights implements IAuthorizatorPolicy {

        @Override
        @NonNullByDefault({})
        public boolean canWrite(Topic topic, String user, String client) {
            return true;
        }

        @Override
        @NonNullByDefault({})
        public boolean canRead(Topic topic, String user, String client) {
            return !topic.toString().equals(SECRET_TOPIC);
        }
    }
}
