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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.hanport.internal.doubles.HandClock;
import org.openhab.binding.hanport.internal.insight.Memory;
import org.openhab.binding.hanport.internal.reader.MeterKeys;
import org.openhab.binding.hanport.internal.reader.StreamOptions;
import org.openhab.binding.hanport.internal.source.Issuers;
import org.openhab.binding.hanport.internal.source.MqttBroker;
import org.openhab.binding.hanport.internal.source.MqttLogin;
import org.openhab.binding.hanport.internal.source.MqttSettings;
import org.openhab.binding.hanport.internal.source.Pairing;
import org.openhab.binding.hanport.internal.source.SerialLine;
import org.openhab.binding.hanport.internal.source.SourceThreads;
import org.openhab.binding.hanport.internal.trouble.ConfigException;
import org.openhab.binding.hanport.internal.values.ValueMapping;
import org.openhab.core.config.core.Configuration;

/**
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class BridgeReadersTest {

    private final SourceThreads threads = new SourceThreads(new HandClock().scheduler());
    private final BridgeReaders readers = new BridgeReaders(threads, Clock.systemUTC());
    private final ReaderMaker tcp = readers::tcp;
    private final ReaderMaker http = readers::http;
    private final ReaderMaker mqtt = readers::mqtt;
    private final ReaderMaker replay = readers::replay;
    private final Remembered memory = new Remembered();

    /** A line that was found some time ago. */
    private static final class Remembered implements ReaderMemory {

        private int asked;

        @Override
        public Optional<SerialLine> remembered() {
            asked++;
            return Optional.of(SerialLine.HAN_EVEN);
        }

        @Override
        public void remember(SerialLine line) {
            throw new AssertionError("nothing is found here");
        }

        @Override
        public Pairing.Memory pairing() {
            return new PairingMemory(Memory.NONE, "bridge");
        }
    }

    @AfterEach
    void close() {
        threads.close();
    }

    private String fault(ReaderMaker maker, Map<String, Object> parameters) {
        return StatusText.of(assertThrows(ConfigException.class, () -> {
            Configuration configuration = new Configuration(parameters);
            maker.make(configuration, LinkSettings.of(configuration).stream(), memory);
        }).trouble());
    }

    @Test
    void makesEveryKindOfReader() throws ConfigException {
        readers.serial(new Configuration(Map.of("port", "/dev/ttyUSB0")), StreamOptions.DEFAULT, memory).close();
        readers.serial(new Configuration(Map.of("port", "/dev/ttyUSB0", "line", "2400 8e1")), StreamOptions.DEFAULT,
                memory).close();
        readers.tcp(new Configuration(Map.of("host", "meter.local", "port", new BigDecimal("2000"))),
                StreamOptions.DEFAULT, memory).close();
        readers.http(new Configuration(Map.of("host", "meter.local", "type", "homewizard")), StreamOptions.DEFAULT,
                memory).close();
        readers.replay(new Configuration(Map.of("file", "day.txt", "interval", new BigDecimal(5))),
                StreamOptions.DEFAULT, memory).close();
    }

    @Test
    void aSerialBridgeNeedsAPort() {
        assertEquals("@text/trouble.config.serial-port", fault(readers::serial, Map.of()));
        assertEquals("@text/trouble.config.serial-port", fault(readers::serial, Map.of("port", " ")));
    }

    @Test
    void aSerialBridgeNeedsALineThatThereIs() {
        assertEquals("@text/trouble.config.line [\"fast\"]",
                fault(readers::serial, Map.of("port", "/dev/ttyUSB0", "line", "fast")));
    }

    @Test
    void aNetworkBridgeNeedsHostAndPort() {
        assertEquals("@text/trouble.config.host", fault(tcp, Map.of("port", 2000)));
        assertEquals("@text/trouble.config.tcp-port [\"0\"]", fault(tcp, Map.of("host", "meter.local")));
        assertEquals("@text/trouble.config.tcp-port [\"70000\"]",
                fault(tcp, Map.of("host", "meter.local", "port", 70000)));
    }

    @Test
    void lettersAreNoNumber() {
        assertEquals("@text/trouble.config.number [\"first\"]",
                fault(tcp, Map.of("host", "meter.local", "port", "first")));
    }

    @Test
    void aReplayBridgeNeedsAFile() {
        assertEquals("@text/trouble.config.file", fault(replay, Map.of()));
        assertEquals("@text/trouble.config.file-path [\"a\0b\"]", fault(replay, Map.of("file", "a\0b")));
        assertEquals("@text/trouble.config.interval [\"0\"]", fault(replay, Map.of("file", "day.txt", "interval", 0)));
    }

    @Test
    void theTimeLimitIsInSeconds() throws ConfigException {
        assertEquals(Optional.of(Duration.ofSeconds(90)),
                LinkSettings.of(new Configuration(Map.of("timeout", 90))).fixedTimeout());
        assertEquals("@text/trouble.config.timeout [\"-1\"]",
                fault(readers::serial, Map.of("port", "/dev/ttyUSB0", "timeout", -1)));
    }

    @Test
    void checksumsAreWantedUnlessTheUserSaysOtherwise() throws ConfigException {
        assertFalse(LinkSettings.of(new Configuration()).stream().acceptMissingChecksum());
        assertTrue(LinkSettings.of(new Configuration(Map.of("acceptMissingChecksum", true))).stream()
                .acceptMissingChecksum());
    }

    @ParameterizedTest
    @ValueSource(strings = { "", " ", "auto", "Auto" })
    void aLineThatIsNotGivenIsSearchedForBeginningWithTheRememberedOne(String line) throws ConfigException {
        readers.serial(new Configuration(Map.of("port", "/dev/ttyUSB0", "line", line)), StreamOptions.DEFAULT, memory)
                .close();

        assertEquals(1, memory.asked);
    }

    @Test
    void aLineThatIsGivenIsNotSearchedFor() throws ConfigException {
        readers.serial(new Configuration(Map.of("port", "/dev/ttyUSB0", "line", "2400 8N1")), StreamOptions.DEFAULT,
                memory).close();

        assertEquals(0, memory.asked);
    }

    @Test
    void normalTimeIsThatOfCentralEuropeUnlessTheUserSaysOtherwise() throws ConfigException {
        assertEquals(ZoneOffset.ofHours(1), LinkSettings.of(new Configuration()).stream().normalTime());
        assertEquals(ZoneOffset.ofHours(2),
                LinkSettings.of(new Configuration(Map.of("normalTimeOffset", 2))).stream().normalTime());
        assertEquals("@text/trouble.config.normal-time [\"19\"]",
                fault(readers::serial, Map.of("port", "/dev/ttyUSB0", "normalTimeOffset", 19)));
    }

    @Test
    void aLayoutFileDescribesListsOfOnesOwn(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("acme.txt");
        Files.writeString(file, "maker Acme\nlist\n1 1-0:1.7.0\n");

        LinkSettings settings = LinkSettings.of(new Configuration(Map.of("layoutFile", file.toString())));

        assertEquals(List.of(), settings.stream().ownLists());
        assertEquals(StreamOptions.DEFAULT.withOwnLists(Files.readString(file)).ownLists(),
                settings.streamWithFiles().ownLists());
    }

    private static String layoutFault(Path file) throws ConfigException {
        LinkSettings settings = LinkSettings.of(new Configuration(Map.of("layoutFile", file.toString())));
        return StatusText.of(assertThrows(ConfigException.class, settings::streamWithFiles).trouble());
    }

    @Test
    void aLayoutFileThatIsNoneNamesItsLine(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("acme.txt");
        Files.writeString(file, "list\n1 power\n");
        Path missing = folder.resolve("missing.txt");

        String wrong = layoutFault(file);
        String absent = layoutFault(missing);

        assertEquals("@text/trouble.config.layout [\"2\"]", wrong);
        assertEquals("@text/trouble.config.layout-file [\"" + missing + "\"]", absent);
    }

    @Test
    void keysAreTaken() throws Exception {
        String key = "00112233445566778899AABBCCDDEEFF";

        assertEquals(MeterKeys.of(key, ""), LinkSettings.of(new Configuration(Map.of("key", key))).stream().keys());
        assertEquals(MeterKeys.of(key, key),
                LinkSettings.of(new Configuration(Map.of("key", key, "authenticationKey", key))).stream().keys());
        assertEquals(MeterKeys.NONE, LinkSettings.of(new Configuration()).stream().keys());
    }

    @ParameterizedTest
    @CsvSource({ "0123, '', key-length", "0123456789ABCDEF0123456789ABCDEX, '', key-digits",
            "'', 0123456789ABCDEF0123456789ABCDEF, key-missing",
            "0123456789ABCDEF0123456789ABCDEF, 0123, authentication-key-length",
            "0123456789ABCDEF0123456789ABCDEF, 0123456789ABCDEF0123456789ABCDEX, authentication-key-digits" })
    void aKeyThatIsNoneIsToldAndNotRepeated(String key, String authenticationKey, String text) {
        Map<String, Object> parameters = Map.of("host", "meter.local", "port", 2000, "key", key, "authenticationKey",
                authenticationKey);

        assertEquals("@text/trouble.config." + text, fault(tcp, parameters));
    }

    @Test
    void anHttpBridgeNeedsAGateway() {
        assertEquals("@text/trouble.config.gateway", fault(http, Map.of()));
        assertEquals("@text/trouble.config.gateway-none [\"a b\"]", fault(http, Map.of("host", "a b")));
        assertEquals("@text/trouble.config.http-type [\"other\"]",
                fault(http, Map.of("host", "meter.local", "type", "other")));
        assertEquals("@text/trouble.config.interval [\"0\"]",
                fault(http, Map.of("host", "meter.local", "interval", 0)));
    }

    @Test
    void anMqttBridgeNeedsABrokerAndATopic() {
        assertEquals("@text/trouble.config.broker", fault(mqtt, Map.of("topic", "tibber")));
        assertEquals("@text/trouble.config.gateway-none [\"a b\"]", fault(mqtt, Map.of("host", "a b", "topic", "t")));
        assertEquals("@text/trouble.config.topic", fault(mqtt, Map.of("host", "broker.local")));
        assertEquals("@text/trouble.config.topic-filter [\"a/#/b\"]",
                fault(mqtt, Map.of("host", "broker.local", "topic", "a/#/b")));
        assertEquals("@text/trouble.config.tcp-port [\"70000\"]",
                fault(mqtt, Map.of("host", "broker.local", "topic", "t", "port", 70000)));
        assertEquals("@text/trouble.config.broker-user",
                fault(mqtt, Map.of("host", "broker.local", "topic", "t", "password", "open-sesame")));
        assertEquals("@text/trouble.config.ca-file [\"pom.xml\"]",
                fault(mqtt, Map.of("host", "broker.local", "topic", "t", "caFile", "pom.xml")));
        assertEquals("@text/trouble.config.ca-file [\"no/such.pem\"]",
                fault(mqtt, Map.of("host", "broker.local", "topic", "t", "caFile", "no/such.pem")));
    }

    @Test
    void anMqttBridgeConnectsAsItIsTold() throws ConfigException {
        MqttParameters parameters = new MqttParameters();
        parameters.host = " broker.local ";
        parameters.topic = "tibber/#";
        assertEquals("broker.local:1883 tibber/#", parameters.settings(false).toString());
        assertEquals(20, parameters.settings(false).broker().clientId().length());
        assertNotEquals(parameters.settings(false).broker().clientId(), parameters.settings(false).broker().clientId());

        parameters.tls = true;
        parameters.user = "me";
        parameters.password = "open-sesame";
        parameters.clientId = "cellar";
        MqttSettings settings = parameters.settings(false);

        assertEquals(new MqttSettings(new MqttBroker("broker.local", 8883, Optional.of(Issuers.ofJava()),
                Optional.of(new MqttLogin("me", "open-sesame")), "cellar"), "tibber/#"), settings);
        assertFalse((settings + " " + settings.broker().login()).contains("open-sesame"));
    }

    @Test
    void anMqttBridgeOfValuesKnowsItsReaders() throws ConfigException {
        MqttParameters parameters = new MqttParameters();
        assertEquals(Optional.empty(), parameters.mapping());

        parameters.mapping = " amsreader ";
        assertEquals(Optional.of(ValueMapping.published("amsreader")), parameters.mapping());
        parameters.mapping = "p1ib";
        assertEquals(Optional.of(ValueMapping.published("p1ib")), parameters.mapping());

        assertEquals("@text/trouble.config.mapping-name [\"youless\"]",
                fault(mqtt, Map.of("host", "broker.local", "topic", "t", "mapping", "youless")));
    }

    @Test
    void aTibberBridgeNeedsAPassword() throws ConfigException {
        assertEquals("@text/trouble.config.password", fault(http, Map.of("host", "pulse.local", "type", "tibber")));
        assertEquals("@text/trouble.config.node [\"-1\"]",
                fault(http, Map.of("host", "pulse.local", "type", "tibber", "password", "ABCD-EFGH", "nodeId", -1)));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "meter.local", "ftp://meter.local/x", "http://user:secret@meter.local/x", "http://[" })
    void anAddressThatCannotWorkIsToldAndNotRepeated(String url) {
        assertEquals("@text/trouble.config.url", fault(http, Map.of("type", "url", "url", url)));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "host", "http://host/ws", "ws://user:secret@host/ws", "ws://[" })
    void aWebSocketThatCannotWorkIsToldAndNotRepeated(String url) throws ConfigException {
        assertEquals("@text/trouble.config.websocket-url", fault(readers::webSocket, Map.of("url", url)));

        readers.webSocket(new Configuration(Map.of("url", "ws://host/ws")), StreamOptions.DEFAULT, memory).close();
    }

    @Test
    void aSerialNumberOfHomeWizardHasTwelveDigits() {
        assertEquals("@text/trouble.config.serial-number",
                fault(http, Map.of("host", "meter.local", "serialNumber", "5c2faf")));
    }
}
