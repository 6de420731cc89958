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

import static org.junit.jupiter.api.Assertions.*;

import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.hanport.internal.trouble.SourceFault;
import org.openhab.binding.hanport.internal.trouble.SourceFault.Kind;

/**
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
@Timeout(60)
class HomeWizardGatewayTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Pairing PAIRING = new Pairing(Certificates.SERIAL, HomeWizardMeter.TOKEN);

    private final Resources resources = new Resources();
    private final Received received = new Received();
    private final Kept kept = new Kept();

    /** What a bridge remembers. */
    private static final class Kept implements Pairing.Memory {

        private volatile Optional<Pairing> pairing = Optional.empty();

        @Override
        public Optional<Pairing> load() {
            return pairing;
        }

        @Override
        public void save(Pairing given) {
            pairing = Optional.of(given);
        }

        @Override
        public void forget() {
            pairing = Optional.empty();
        }
    }

    @AfterEach
    void endThreads() {
        resources.close();
    }

    private static HomeWizardMeter meter(String certificate) throws Exception {
        return new HomeWizardMeter(0, 0, certificate, number -> "/telegram " + number);
    }

    private ByteSource source(HomeWizardMeter meter) throws Exception {
        return source(meter.settings(Optional.empty()));
    }

    private ByteSource source(HomeWizardSettings settings) {
        return new HttpByteSource(new HomeWizardGateway(settings, kept, Duration.ofMillis(5)), settings.pause(),
                resources.threads, Resources.fast(), PATIENCE);
    }

    private String text() {
        return new String(received.bytes(), StandardCharsets.ISO_8859_1);
    }

    @Test
    void readsVersionOneWhereItIsSwitchedOn() throws Exception {
        try (HomeWizardMeter meter = meter(Certificates.METER); ByteSource source = source(meter)) {
            meter.isOpen = true;
            source.start(received);

            received.awaitBytes(22);

            assertTrue(text().startsWith("/telegram 1/telegram 2"), text());
            assertEquals(List.of(), meter.asked());
            assertEquals(List.of(), received.faults());
        }
    }

    @Test
    void asksForTheButtonAndGoesOnWithTheTokenOnceItWasPressed() throws Exception {
        try (HomeWizardMeter meter = meter(Certificates.METER); ByteSource source = source(meter)) {
            source.start(received);
            received.awaitFaults(2);
            SourceFault fault = received.faults().get(0);
            meter.isPressed = true;

            received.awaitBytes(22);

            assertEquals(new SourceFault(Kind.PRESS_BUTTON, "127.0.0.1:" + meter.securePort() + "/api/telegram"),
                    fault);
            assertTrue(text().startsWith("/telegram 1/telegram 2"), text());
            assertEquals(Optional.of(PAIRING), kept.pairing);
            assertTrue(meter.asked().get(0).endsWith("\r\n\r\n{\"name\": \"local/openhab-012345\"}"),
                    meter.asked().get(0));
            assertEquals(List.of(Kind.PRESS_BUTTON), received.kinds());
        }
    }

    @Test
    void goesOnWithTheTokenAfterARestartAndAsksVersionOneNoMore() throws Exception {
        kept.save(PAIRING);
        try (HomeWizardMeter meter = meter(Certificates.METER); ByteSource source = source(meter)) {
            meter.isOpen = true;
            source.start(received);

            received.awaitBytes(22);

            assertTrue(meter.asked().size() >= 2);
            assertTrue(meter.asked().stream().allMatch(request -> request.startsWith("GET /api/telegram HTTP/1.1")));
            assertEquals(List.of(), received.faults());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { Certificates.KWH_METER, Certificates.IMPOSTOR, Certificates.LOCALHOST })
    void tellsNothingToWhoHasAnotherCertificate(String certificate) throws Exception {
        kept.save(PAIRING);
        try (HomeWizardMeter meter = meter(certificate); ByteSource source = source(meter)) {
            source.start(received);

            received.awaitFaults(3);

            assertEquals(List.of(Kind.CERTIFICATE), received.kinds());
            assertEquals(List.of(), meter.asked());
            assertEquals("", text());
        }
    }

    @Test
    void doesNotPairWithAnotherDeviceOfTheMaker() throws Exception {
        try (HomeWizardMeter meter = meter(Certificates.KWH_METER); ByteSource source = source(meter)) {
            meter.isPressed = true;
            source.start(received);

            received.awaitFaults(2);

            assertEquals(
                    new SourceFault(Kind.CERTIFICATE,
                            "127.0.0.1:" + meter.securePort() + "/api/user: made out to another"),
                    received.faults().get(0));
            assertEquals(Optional.empty(), kept.pairing);
        }
    }

    @Test
    void talksToTheMeterOfTheSerialNumberAlone() throws Exception {
        try (HomeWizardMeter meter = meter(Certificates.METER);
                ByteSource source = source(meter.settings(Optional.of("5C2FAF000002")))) {
            meter.isPressed = true;
            source.start(received);

            received.awaitFaults(2);

            assertEquals(List.of(Kind.CERTIFICATE), received.kinds());
        }
        Received right = new Received();
        try (HomeWizardMeter meter = meter(Certificates.METER);
                ByteSource source = source(meter.settings(Optional.of("5C2FAF000001")))) {
            meter.isPressed = true;
            source.start(right);

            right.awaitBytes(11);

            assertEquals(List.of(), right.faults());
        }
    }

    @Test
    void takesItForNothingNewThatThereIsNoTelegramYet() throws Exception {
        kept.save(PAIRING);
        try (HomeWizardMeter meter = meter(Certificates.METER); ByteSource source = source(meter)) {
            meter.hasTelegram = false;
            source.start(received);
            received.awaitConnections(1);
            meter.hasTelegram = true;

            received.awaitBytes(11);

            assertEquals(List.of(), received.faults());
            assertEquals(1, received.connections());
        }
    }

    @Test
    void asksForTheButtonAgainOnceTheMeterKnowsUsNoMore() throws Exception {
        kept.save(PAIRING);
        try (HomeWizardMeter meter = meter(Certificates.METER); ByteSource source = source(meter)) {
            source.start(received);
            received.awaitBytes(11);
            meter.isKnown = false;

            received.awaitFault(Kind.PRESS_BUTTON);
            assertEquals(Optional.empty(), kept.pairing);
            meter.isPressed = true;
            received.awaitConnections(2);

            assertEquals(Optional.of(PAIRING), kept.pairing);
            assertEquals(List.of(Kind.LOST, Kind.PRESS_BUTTON), received.kinds());
        }
    }

    @Test
    void saysThatTheMeterHasNoRoomForAnotherUser() throws Exception {
        try (HomeWizardMeter meter = meter(Certificates.METER); ByteSource source = source(meter)) {
            meter.hasRoom = false;
            source.start(received);

            received.awaitFaults(2);

            assertEquals(List.of(Kind.NO_ROOM), received.kinds());
        }
    }

    @Test
    void comesBackToAMeterThatDied() throws Exception {
        kept.save(PAIRING);
        HomeWizardMeter first = meter(Certificates.METER);
        try (ByteSource source = source(first)) {
            source.start(received);
            received.awaitBytes(11);

            first.close();
            received.awaitFault(Kind.REFUSED);
            try (HomeWizardMeter second = new HomeWizardMeter(first.openPort(), first.securePort(), Certificates.METER,
                    number -> "/again " + number)) {
                received.await("a telegram", () -> text().contains("/again 1"));
            }

            assertEquals(Kind.LOST, received.faults().get(0).kind());
        }
    }

    @Test
    void saysHowVersionOneFailsWhereThereIsNoVersionTwo() throws Exception {
        try (Gateway old = new Gateway(0, (number, output) -> output.write(Gateway.http(403, "", "")));
                Gateway closed = new Gateway(0, (number, output) -> output.write(Gateway.http(200, "", "")))) {
            int nobody = closed.port();
            closed.close();
            try (ByteSource source = source(HomeWizardMeter.settings(old.port(), nobody, Optional.empty()))) {
                source.start(received);

                received.awaitFaults(2);

                assertEquals(
                        new SourceFault(Kind.LOGIN_REFUSED, "127.0.0.1:" + old.port() + "/api/v1/telegram: HTTP 403"),
                        received.faults().get(0));
            }
        }
    }

    @Test
    void saysThatWhatAnswersSpeaksNoTls() throws Exception {
        kept.save(PAIRING);
        try (ServerSocket plain = new ServerSocket(0);
                ByteSource source = source(
                        HomeWizardMeter.settings(plain.getLocalPort(), plain.getLocalPort(), Optional.empty()))) {
            source.start(received);

            try (Socket socket = plain.accept()) {
                socket.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                received.awaitFaults(1);
            }

            assertEquals(new SourceFault(Kind.NO_TLS, "127.0.0.1:" + plain.getLocalPort() + "/api/telegram"),
                    received.faults().get(0));
        }
    }

    @Test
    void showsNoTokenInAnyText() throws Exception {
        try (HomeWizardMeter meter = meter(Certificates.METER)) {
            kept.save(PAIRING);
            HomeWizardSettings settings = meter.settings(Optional.empty());

            String texts = PAIRING + " " + settings + source(settings);

            assertFalse(texts.contains(HomeWizardMeter.TOKEN), texts);
            assertEquals(Optional.of(PAIRING), Pairing.parse(PAIRING.written()));
            assertEquals(Optional.empty(), Pairing.parse("2 " + PAIRING.written()));
        }
    }

    @Test
    void leavesNeitherThreadNorHandle() throws Exception {
        kept.save(PAIRING);
        try (HomeWizardMeter meter = meter(Certificates.METER)) {
            for (int life = 0; life < 10; life++) {
                Received listener = new Received();
                try (ByteSource source = source(meter)) {
                    source.start(listener);
                    listener.awaitConnections(1);
                }
            }
            received.await("the ends of the connections", () -> meter.open() == 0);

            assertEquals(0, resources.planned());
        }
    }
}
