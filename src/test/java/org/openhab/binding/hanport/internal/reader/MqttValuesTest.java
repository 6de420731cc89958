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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.openhab.binding.hanport.internal.source.Broker;
import org.openhab.binding.hanport.internal.source.KeepingBroker;
import org.openhab.binding.hanport.internal.source.MqttBroker;
import org.openhab.binding.hanport.internal.source.MqttByteSource;
import org.openhab.binding.hanport.internal.source.MqttSettings;
import org.openhab.binding.hanport.internal.source.Resources;
import org.openhab.binding.hanport.internal.telegram.Protocol;
import org.openhab.binding.hanport.internal.telegram.Telegram;
import org.openhab.binding.hanport.internal.telegram.Value.Quantity;
import org.openhab.binding.hanport.internal.trouble.KeptTelegram;
import org.openhab.binding.hanport.internal.values.ValueMapping;

/**
 * From the values that readers publish to a real broker to telegrams.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
@Timeout(60)
@TestInstance(Lifecycle.PER_CLASS)
class MqttValuesTest {

    private static final Duration POLL = Duration.ofMillis(10);
    private static final String AMSREADER = "amsreader";
    private static final String P1IB = "p1ib";
    /** Comes last, so what was published before it has come. */
    private static final String END = "{\"data\":{\"P\":9999}}";

    private final Broker broker;
    private final Resources resources = new Resources();
    private final List<Telegram> telegrams = new CopyOnWriteArrayList<>();
    private Optional<TelegramReader> reader = Optional.empty();

    MqttValuesTest() throws Exception {
        broker = Broker.open(0);
    }

    @AfterEach
    void endReader() {
        reader.ifPresent(TelegramReader::close);
        telegrams.clear();
    }

    @AfterAll
    void endBroker() throws Exception {
        broker.close();
        resources.close();
    }

    @Test
    void readsTheFirstMessageWithValuesAmongAllThatAReaderPublishes() throws Exception {
        TelegramReader reading = read(broker.port(), "ams/#", AMSREADER);

        publish("ams", "{\"id\":\"84:cc\",\"up\":5,\"rssi\":-61}");
        publish("ams", "{\"id\":\"84:cc\",\"data\":{\"P\":1347,\"U1\":231.40},\"realtime\":{\"h\":0.120}}");
        publish("ams", "{\"id\":\"84:cc\",\"prices\":{\"import\":[0.5141]}}");
        publish("ams/data", "{\"data\":\"7ea0\"}");
        publish("ams/data", "7ea07b0102");
        publish("ams/dlms/timestamp", "1760000000");
        publish("ams/log", "{");
        publish("ams", "");
        publish("ams", "[1,2]");
        publish("ams", "{\"data\":{\"P\":\"" + "9".repeat(100_000) + "\"}}");
        publish("ams", END);
        await().pollInterval(POLL).until(() -> telegrams.size() >= 2);

        assertEquals(List.of("1347 W, 231.40 V", "9999 W"), values());
        assertEquals(List.of(Protocol.VALUES, Protocol.VALUES), telegrams.stream().map(Telegram::protocol).toList());
        assertEquals(new LinkCounts(2, 0, 1, 0), reading.facts().counts());
    }

    @Test
    void whatComesTwiceAtOnceIsOneTelegram() throws Exception {
        read(broker.port(), "ams/#", AMSREADER);
        String values = "{\"data\":{\"P\":1347}}";

        publish("ams/list1", values);
        publish("ams/list1", values);
        publish("ams/list1", END);
        await().pollInterval(POLL).until(() -> telegrams.size() >= 2);

        assertEquals(List.of("1347 W", "9999 W"), values());
    }

    @Test
    void tellsNewsOfEachTopicByItself() throws Exception {
        read(broker.port(), "+/p1ib/sensor_state", P1IB);

        publish("cellar/p1ib/sensor_state", p1ib(7, "1.347"));
        publish("stairs/p1ib/sensor_state", p1ib(7, "0.480"));
        publish("cellar/p1ib/sensor_state", p1ib(7, "1.348"));
        publish("stairs/p1ib/sensor_state", p1ib(8, "0.481"));
        await().pollInterval(POLL).until(() -> telegrams.size() >= 3);

        assertEquals(List.of("1.347 kW", "0.480 kW", "0.481 kW"), values());
    }

    @Test
    void keptValuesAreToldAndNotUsed() throws Exception {
        byte[] kept = p1ib(7, "1.347").getBytes(StandardCharsets.US_ASCII);
        try (KeepingBroker keeping = new KeepingBroker("p1ib/sensor_state", kept)) {
            TelegramReader reading = read(keeping.port(), "p1ib/sensor_state", P1IB);

            await().pollInterval(POLL).until(() -> reading.facts().kept().isPresent());

            assertEquals(Optional.of(new KeptTelegram(Optional.empty())), reading.facts().kept());
            assertEquals(List.of(), telegrams);
        }
    }

    @Test
    void losesNothingInAFlood() throws Exception {
        int flood = 1000;
        read(broker.port(), "+/p1ib/sensor_state", P1IB);

        List<String> published = new ArrayList<>();
        for (int i = 0; i < flood; i++) {
            publish(i % 7 + "/p1ib/sensor_state", p1ib(i, i + ".000"));
            publish(i % 7 + "/p1ib/p1ib_rssi/state", "-61");
            published.add(i + ".000 kW");
        }
        await().pollInterval(POLL).until(() -> telegrams.size() >= flood);

        assertEquals(published, values());
    }

    private static String p1ib(int count, String power) {
        return "{\"p1ib_active_power_plus_q1_q4\":" + power + ",\"p1ib_telegrams_crc_ok\":" + count + "}";
    }

    private TelegramReader read(int port, String topic, String mapping) throws InterruptedException {
        MqttSettings settings = new MqttSettings(
                new MqttBroker("127.0.0.1", port, Optional.empty(), Optional.empty(), "hanport-test"), topic, true);
        StreamOptions options = StreamOptions.DEFAULT.withValues(ValueMapping.published(mapping));
        TelegramReader made = new TelegramReader(new MqttByteSource(settings, resources.threads), options,
                Clock.systemUTC());
        reader = Optional.of(made);
        CountDownLatch connected = new CountDownLatch(1);
        made.start(new TelegramListener() {

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

    private void publish(String topic, String message) throws Exception {
        broker.publish(topic, message.getBytes(StandardCharsets.US_ASCII));
    }

    /** The numbers of each telegram. */
    private List<String> values() {
        return telegrams
                .stream().map(
                        telegram -> String
                                .join(", ",
                                        telegram.readings().stream().map(reading -> (Quantity) reading.value())
                                                .map(value -> value.number() + " " + value.unit().symbol()).toList()))
                .toList();
    }
}
