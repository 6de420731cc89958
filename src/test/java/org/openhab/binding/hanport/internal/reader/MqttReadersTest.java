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
package org.openhab.binding.hanport.internal.reader;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openhab.binding.hanport.internal.dlms.HdlcFixture;
import org.openhab.binding.hanport.internal.doubles.Bytes;
import org.openhab.binding.hanport.internal.doubles.Recorder;
import org.openhab.binding.hanport.internal.simulator.MeterModel;
import org.openhab.binding.hanport.internal.simulator.SimulatedMeter;
import org.openhab.binding.hanport.internal.source.Broker;
import org.openhab.binding.hanport.internal.source.KeepingBroker;
import org.openhab.binding.hanport.internal.source.MqttBroker;
import org.openhab.binding.hanport.internal.source.MqttByteSource;
import org.openhab.binding.hanport.internal.source.MqttSettings;
import org.openhab.binding.hanport.internal.source.Resources;
import org.openhab.binding.hanport.internal.telegram.GoldenTelegram;
import org.openhab.binding.hanport.internal.telegram.Telegram;
import org.openhab.binding.hanport.internal.trouble.KeptTelegram;

/**
 * From what readers publish to a real broker to telegrams.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
@Timeout(60)
@TestInstance(Lifecycle.PER_CLASS)
class MqttReadersTest {

    private static final GoldenTelegram P1 = GoldenTelegram.named("landisgyr-e360-1.p1");
    private static final GoldenTelegram HDLC = GoldenTelegram.named("aidon-6525-1.hex");
    private static final Duration POLL = Duration.ofMillis(10);
    private static final String TOPIC = "home/reader";
    private static final byte[] LLC = HexFormat.of().parseHex("e6e700");
    private static final byte[] APDU = apdu();
    /** A field of protocol buffers with a length and another in front of the frame, as Tibber Pulse sends. */
    private static final byte[] PREFIX = HexFormat.of().parseHex("0814129b0208a1");

    private final Broker broker;
    private final Resources resources = new Resources();
    private final List<Telegram> telegrams = new CopyOnWriteArrayList<>();
    private final List<byte[]> received = new CopyOnWriteArrayList<>();
    private Optional<TelegramReader> reader = Optional.empty();

    MqttReadersTest() throws Exception {
        broker = Broker.open(0);
    }

    @AfterEach
    void endReader() {
        reader.ifPresent(TelegramReader::close);
        telegrams.clear();
        received.clear();
    }

    @AfterAll
    void endBroker() throws Exception {
        broker.close();
        resources.close();
    }

    /** What readers publish, a message or several for a telegram. */
    enum Form {
        P1_TEXT(P1, P1.bytes()),
        P1_WITHOUT_ITS_LAST_LINE_END(P1, Arrays.copyOf(P1.bytes(), P1.bytes().length - 2)),
        P1_AS_HEX(P1, ascii(hex(P1.bytes()))),
        P1_IN_PIECES(P1, Arrays.copyOf(P1.bytes(), 100), Arrays.copyOfRange(P1.bytes(), 100, P1.bytes().length)),
        P1_LINE_BY_LINE(P1, lines("%s")),
        P1_LINE_BY_LINE_IN_JSON(P1, lines("{\"SerialReceived\":\"%s\"}")),
        P1_BEHIND_A_PREFIX(P1, Bytes.join(PREFIX, P1.bytes())),
        HDLC_FRAME(HDLC, HDLC.bytes()),
        HDLC_IN_PIECES(HDLC, Arrays.copyOf(HDLC.bytes(), 30),
                Arrays.copyOfRange(HDLC.bytes(), 30, HDLC.bytes().length)),
        HDLC_AS_HEX(HDLC, ascii(hex(HDLC.bytes()))),
        HDLC_AS_HEX_WITH_SPACES(HDLC, ascii(HexFormat.ofDelimiter(" ").withUpperCase().formatHex(HDLC.bytes()))),
        HDLC_AS_HEX_IN_JSON(HDLC, ascii("{\"id\":\"ams\",\"data\":\"" + hex(HDLC.bytes()) + "\"}")),
        HDLC_BEHIND_A_PREFIX(HDLC, Bytes.join(PREFIX, HDLC.bytes())),
        BARE_APDU(HDLC, APDU),
        BARE_APDU_WITH_LLC_HEADER(HDLC, Bytes.join(LLC, APDU)),
        BARE_APDU_AS_HEX(HDLC, ascii(hex(APDU))),
        BARE_APDU_IN_JSON(HDLC, ascii("{\"data\":\"" + hex(APDU) + "\"}"));

        private final GoldenTelegram golden;
        private final byte[][] messages;

        Form(GoldenTelegram golden, byte[]... messages) {
            this.golden = golden;
            this.messages = messages;
        }

        private static byte[][] lines(String form) {
            String text = new String(P1.bytes(), StandardCharsets.ISO_8859_1);
            return text.lines().filter(line -> !line.isEmpty()).map(line -> ascii(form.formatted(line)))
                    .toArray(byte[][]::new);
        }
    }

    @ParameterizedTest
    @EnumSource
    void readsTheFirstTelegramInEachForm(Form form) throws Exception {
        read(TOPIC);

        publish(TOPIC, form.messages);
        await().pollInterval(POLL).until(() -> !telegrams.isEmpty());

        assertEquals(List.of(content(form.golden.expected())), contents());
    }

    /** A recording knows of no messages: it has the bytes of all of them, one behind the other. */
    @ParameterizedTest
    @EnumSource
    void whatCanBeRecordedOfEachFormIsReadAgain(Form form) throws Exception {
        read(TOPIC);

        publish(TOPIC, form.messages);
        publish(TOPIC, form.messages);
        await().pollInterval(POLL).until(() -> received.size() == 2 * form.messages.length);
        Recorder again = Recorder.listenTo(StreamOptions.DEFAULT, Bytes.join(received.toArray(byte[][]::new)), 4096);

        List<String> expected = content(form.golden.expected());
        assertEquals(List.of(expected, expected),
                again.telegrams().stream().map(telegram -> content(GoldenTelegram.lines(telegram))).toList());
    }

    @Test
    void usesATelegramOnceThatComesAsAFrameAndAsItsContent() throws Exception {
        read("home/#");

        publish("home/frame", HDLC.bytes());
        publish("home/content", APDU);
        publish("home/other", P1.bytes());
        await().pollInterval(POLL).until(() -> telegrams.size() >= 2);

        assertEquals(List.of(HDLC.expected(), P1.expected()), telegrams.stream().map(GoldenTelegram::lines).toList());
    }

    @Test
    void neverJoinsWhatCameOnTwoTopics() throws Exception {
        read("home/#");
        byte[] head = Arrays.copyOf(P1.bytes(), 200);
        byte[] rest = Arrays.copyOfRange(P1.bytes(), 200, P1.bytes().length);

        publish("home/1", head);
        publish("home/2", rest);
        publish("home/3", HDLC.bytes());
        publish("home/1", rest);
        await().pollInterval(POLL).until(() -> telegrams.size() >= 2);

        assertEquals(List.of(HDLC.expected(), P1.expected()), telegrams.stream().map(GoldenTelegram::lines).toList());
    }

    @Test
    void tellsHowOldAKeptTelegramIsAndDoesNotUseIt() throws Exception {
        try (KeepingBroker keeping = new KeepingBroker(TOPIC, P1.bytes())) {
            TelegramReader reading = read(keeping.port(), TOPIC);

            await().pollInterval(POLL).until(() -> reading.facts().kept().isPresent());

            Duration age = reading.facts().kept().flatMap(KeptTelegram::age).orElseThrow();
            assertEquals(List.of(), telegrams);
            assertEquals(List.of(), received);
            assertTrue(age.toDays() > 0, age::toString);
        }
    }

    @Test
    void passesOverWhatIsOfNoMeter() throws Exception {
        read("home/#");

        publish("home/1", ascii("Hello"), ascii("{\"status\":{\"rssi\":-61}}"), ascii("{\"data\":5}"), ascii("{"),
                ascii(""), ascii("[1,2]"), ascii("21.5"), ascii("online"), new byte[100_000],
                ascii("{\"data\":\"zz\"}"));
        publish("home/1", P1.bytes());
        await().pollInterval(POLL).until(() -> !telegrams.isEmpty());

        assertEquals(List.of(P1.expected()), telegrams.stream().map(GoldenTelegram::lines).toList());
    }

    @Test
    void losesNothingInAFlood() throws Exception {
        int flood = 1000;
        SimulatedMeter meter = new SimulatedMeter(MeterModel.VARNAMO, 7, Instant.parse("2026-01-31T12:00:00Z"));
        read("home/#");

        Instant start = Instant.parse("2026-01-31T18:00:00Z");
        List<Instant> times = IntStream.range(0, flood).mapToObj(i -> start.plusSeconds(10L * i)).toList();
        for (Instant time : times) {
            publish("home/" + time.getEpochSecond() % 7, meter.wholePushAt(time).bytes(), ascii("{\"uptime\":1}"));
        }
        await().pollInterval(POLL).until(() -> telegrams.size() >= flood);

        assertEquals(times, telegrams.stream()
                .map(telegram -> telegram.time().orElseThrow().instant(ZoneOffset.ofHours(1))).toList());
    }

    private TelegramReader read(String topic) throws InterruptedException {
        return read(broker.port(), topic);
    }

    private TelegramReader read(int port, String topic) throws InterruptedException {
        MqttSettings settings = new MqttSettings(
                new MqttBroker("127.0.0.1", port, Optional.empty(), Optional.empty(), "hanport-test"), topic);
        TelegramReader made = new TelegramReader(new MqttByteSource(settings, resources.threads), StreamOptions.DEFAULT,
                Clock.systemUTC());
        reader = Optional.of(made);
        CountDownLatch connected = new CountDownLatch(1);
        made.start(new TelegramListener() {

            @Override
            public void bytes(byte[] bytes, int offset, int length) {
                received.add(Arrays.copyOfRange(bytes, offset, offset + length));
            }

            @Override
            public void telegram(Telegram telegram) {
                telegrams.add(telegram);
            }

            @Override
            public void connected() {
                connected.countDown();
            }
        });
        assertTrue(connected.await(20, TimeUnit.SECONDS), "subscribed");
        return made;
    }

    private void publish(String topic, byte[]... messages) throws Exception {
        for (byte[] message : messages) {
            broker.publish(topic, message);
        }
    }

    private List<List<String>> contents() {
        return telegrams.stream().map(telegram -> content(GoldenTelegram.lines(telegram))).toList();
    }

    /** All but the first line, which says in what frame it came. */
    private static List<String> content(List<String> lines) {
        return lines.subList(1, lines.size());
    }

    private static byte[] apdu() {
        byte[] information = HdlcFixture.frames(HDLC).get(0).information().copy();
        return Arrays.copyOfRange(information, LLC.length, information.length);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
