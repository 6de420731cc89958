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
import static org.junit.jupiter.api.Assertions.*;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import javax.net.ssl.SSLContext;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openhab.binding.hanport.internal.trouble.SourceFault;
import org.openhab.binding.hanport.internal.trouble.SourceFault.Kind;

/**
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
@Timeout(60)
class MqttByteSourceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @TempDir
    private Path folder = Path.of("");

    private final Resources resources = new Resources();
    private final Received received = new Received();

    @AfterEach
    void endThreads() {
        resources.close();
    }

    private MqttByteSource source(MqttSettings settings) {
        return new MqttByteSource(settings, resources.threads, Resources.fast(), PATIENCE);
    }

    private static MqttSettings anybody(int port, String topic) {
        return new MqttSettings(new MqttBroker("127.0.0.1", port, Optional.empty(), Optional.empty(), "hanport-test"),
                topic);
    }

    private static MqttSettings user(int port, String password, String topic) {
        return new MqttSettings(new MqttBroker("127.0.0.1", port, Optional.empty(),
                Optional.of(new MqttLogin(Broker.USER, password)), "hanport-test"), topic);
    }

    private String text() {
        return new String(received.bytes(), StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void passesOnWhatReadersPublishOnTheTopic() throws Exception {
        try (Broker broker = Broker.open(0); MqttByteSource source = source(anybody(broker.port(), "home/+/meter"))) {
            source.start(received);
            received.awaitConnections(1);

            broker.publish("home/1/meter", bytes("/ABC5\r\n1"));
            broker.publish("home/2/other", bytes("/ABC5\r\n2"));
            broker.publish("home/3/meter", bytes("Hello"));
            broker.publish("home/3/meter", bytes("{\"status\":{\"rssi\":-61}}"));
            broker.publish("home/4/meter", bytes("/ABC5\r\n4"));
            received.awaitBytes(16);

            assertEquals("/ABC5\r\n1/ABC5\r\n4", text());
            assertEquals(List.of(), received.faults());
        }
    }

    @Test
    void saysThatTheBrokerRefusesTheLoginAndNeverThePassword() throws Exception {
        try (Broker broker = Broker.guarded();
                MqttByteSource source = source(user(broker.port(), "wrong-secret", "#"))) {
            source.start(received);

            received.awaitFaults(2);

            assertEquals(new SourceFault(Kind.LOGIN_REFUSED, "127.0.0.1:" + broker.port()), received.faults().get(0));
            assertEquals(0, received.connections());
        }
    }

    @Test
    void letsItselfInWithThePassword() throws Exception {
        try (Broker broker = Broker.guarded();
                MqttByteSource source = source(user(broker.port(), Broker.PASSWORD, "meter"))) {
            source.start(received);
            received.awaitConnections(1);

            broker.publish("meter", bytes("/ABC5\r\n1"));
            received.awaitBytes(8);

            assertEquals(List.of(), received.faults());
        }
    }

    @Test
    void saysThatTheTopicMayNotBeRead() throws Exception {
        try (Broker broker = Broker.open(0);
                MqttByteSource source = source(anybody(broker.port(), Broker.SECRET_TOPIC))) {
            source.start(received);

            received.awaitFaults(2);

            assertEquals(new SourceFault(Kind.TOPIC_REFUSED, Broker.SECRET_TOPIC), received.faults().get(0));
            assertEquals(0, received.connections());
        }
    }

    @Test
    void comesBackToABrokerThatDied() throws Exception {
        Broker first = Broker.open(0);
        int port = first.port();
        try (MqttByteSource source = source(anybody(port, "meter"))) {
            source.start(received);
            received.awaitConnections(1);

            first.close();
            received.awaitFault(Kind.REFUSED);
            try (Broker second = Broker.open(port)) {
                received.awaitConnections(2);
                second.publish("meter", bytes("/ABC5\r\n1"));
                received.awaitBytes(8);
            }

            assertEquals(Kind.LOST, received.faults().get(0).kind());
            assertEquals("/ABC5\r\n1", text());
        }
    }

    @Test
    void trustsABrokerWithTheCertificateOfTheFile() throws Exception {
        SelfSigned identity = SelfSigned.of("ip:127.0.0.1", folder);
        try (Broker broker = Broker.withTls(identity);
                MqttByteSource source = source(tls(broker.tlsPort(), Issuers.ofFile(identity.certificate())))) {
            source.start(received);
            received.awaitConnections(1);

            broker.publish("meter", bytes("/ABC5\r\n1"));
            received.awaitBytes(8);

            assertEquals(List.of(), received.faults());
        }
    }

    @Test
    void doesNotTrustABrokerWhoseCertificateNobodyKnows() throws Exception {
        try (Broker broker = Broker.withTls(SelfSigned.of("ip:127.0.0.1", folder));
                MqttByteSource source = source(tls(broker.tlsPort(), Issuers.ofJava()))) {
            source.start(received);

            received.awaitFaults(1);

            assertEquals(Kind.CERTIFICATE, received.faults().get(0).kind());
            assertEquals(0, received.connections());
        }
    }

    @Test
    void doesNotTrustABrokerWhoseCertificateIsMadeOutToAnother() throws Exception {
        SelfSigned identity = SelfSigned.of("dns:another.local", folder);
        try (Broker broker = Broker.withTls(identity);
                MqttByteSource source = source(tls(broker.tlsPort(), Issuers.ofFile(identity.certificate())))) {
            source.start(received);

            received.awaitFaults(1);

            assertEquals(Kind.CERTIFICATE, received.faults().get(0).kind());
            assertEquals(0, received.connections());
        }
    }

    @Test
    void saysThatTheBrokerSpeaksNoTls() throws Exception {
        try (Broker broker = Broker.open(0); MqttByteSource source = source(tls(broker.port(), Issuers.ofJava()))) {
            source.start(received);

            received.awaitFaults(1);

            assertEquals(new SourceFault(Kind.NO_TLS, "127.0.0.1:" + broker.port()), received.faults().get(0));
        }
    }

    /** Closed at any moment: while the client connects, agrees with the broker, or listens. */
    @ParameterizedTest
    @EnumSource
    void leavesNoThreadBehind(Other other) throws Exception {
        try (Broker broker = Broker.open(0); ServerSocket server = other.open()) {
            int port = other == Other.BROKER ? broker.port() : server.getLocalPort();
            for (int millis = 0; millis < 400; millis += 8) {
                MqttByteSource source = source(new MqttSettings(
                        new MqttBroker("127.0.0.1", port, Optional.empty(), Optional.empty(), "hanport-test" + millis),
                        "meter"));
                source.start(new Received());
                resources.threads.later(Duration.ofMillis(millis), source::close);
            }
            await().until(() -> resources.planned() == 0);

            await().untilAsserted(() -> assertEquals(List.of(), clientThreads()));
        }
    }

    /** What may be at the other end. */
    enum Other {
        BROKER,
        SILENT,
        HANGS_UP_AT_ONCE;

        ServerSocket open() throws IOException {
            ServerSocket server = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
            if (this == HANGS_UP_AT_ONCE) {
                SourceThreads.daemon("hangs-up", () -> hangUp(server)).start();
            }
            return server;
        }

        private static void hangUp(ServerSocket server) {
            try {
                while (true) {
                    server.accept().close();
                }
            } catch (IOException e) {
                assertTrue(server.isClosed(), e::toString);
            }
        }
    }

    /** Those of the binding's own clients, by the name that they connect with. */
    private static List<String> clientThreads() {
        return Thread.getAllStackTraces().keySet().stream().map(Thread::getName)
                .filter(name -> name.contains("hanport-test") || name.contains("hanport-mqtt")).toList();
    }

    private static MqttSettings tls(int port, SSLContext trust) {
        return new MqttSettings(new MqttBroker("127.0.0.1", port, Optional.of(trust), Optional.empty(), "hanport-test"),
                "meter");
    }
}
