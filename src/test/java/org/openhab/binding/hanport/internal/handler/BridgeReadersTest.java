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
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

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
import org.openhab.binding.hanport.internal.reader.MeterKeys;
import org.openhab.binding.hanport.internal.reader.StreamOptions;
import org.openhab.binding.hanport.internal.source.SerialLine;
import org.openhab.binding.hanport.internal.source.SourceThreads;
import org.openhab.core.config.core.Configuration;

/**
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class BridgeReadersTest {

    private final SourceThreads threads = new SourceThreads(new ManualTime().scheduler());
    private final BridgeReaders readers = new BridgeReaders(threads, Clock.systemUTC());
    private final ReaderMaker tcp = readers::tcp;
    private final ReaderMaker http = readers::http;
    private final ReaderMaker replay = readers::replay;
    private final LineMemory memory = mock(LineMemory.class);

    @AfterEach
    void close() {
        threads.close();
    }

    private String fault(ReaderMaker maker, Map<String, Object> parameters) {
        return assertThrows(ConfigFault.class, () -> {
            Configuration configuration = new Configuration(parameters);
            maker.make(configuration, LinkSettings.of(configuration).stream(), memory);
        }).text();
    }

    @Test
    void makesEveryKindOfReader() throws ConfigFault {
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
        assertEquals("@text/offline.config.serial-port", fault(readers::serial, Map.of()));
        assertEquals("@text/offline.config.serial-port", fault(readers::serial, Map.of("port", " ")));
    }

    @Test
    void aSerialBridgeNeedsALineThatThereIs() {
        assertEquals("@text/offline.config.line [\"fast\"]",
                fault(readers::serial, Map.of("port", "/dev/ttyUSB0", "line", "fast")));
    }

    @Test
    void aNetworkBridgeNeedsHostAndPort() {
        assertEquals("@text/offline.config.host", fault(tcp, Map.of("port", 2000)));
        assertEquals("@text/offline.config.tcp-port [\"0\"]", fault(tcp, Map.of("host", "meter.local")));
        assertEquals("@text/offline.config.tcp-port [\"70000\"]",
                fault(tcp, Map.of("host", "meter.local", "port", 70000)));
    }

    @Test
    void lettersAreNoNumber() {
        assertTrue(
                fault(tcp, Map.of("host", "meter.local", "port", "first")).startsWith("@text/offline.config.number ["));
    }

    @Test
    void aReplayBridgeNeedsAFile() {
        assertEquals("@text/offline.config.file", fault(replay, Map.of()));
        assertEquals("@text/trouble.not-found.replay [\"a\0b\"]", fault(replay, Map.of("file", "a\0b")));
        assertEquals("@text/offline.config.interval [\"0\"]", fault(replay, Map.of("file", "day.txt", "interval", 0)));
    }

    @Test
    void theTimeLimitIsInSeconds() throws ConfigFault {
        assertEquals(Duration.ofSeconds(90), LinkSettings.of(new Configuration(Map.of("timeout", 90))).fixedTimeout());
        assertEquals("@text/offline.config.timeout [\"-1\"]",
                fault(readers::serial, Map.of("port", "/dev/ttyUSB0", "timeout", -1)));
    }

    @Test
    void checksumsAreWantedUnlessTheUserSaysOtherwise() throws ConfigFault {
        assertFalse(LinkSettings.of(new Configuration()).stream().acceptMissingChecksum());
        assertTrue(LinkSettings.of(new Configuration(Map.of("acceptMissingChecksum", true))).stream()
                .acceptMissingChecksum());
    }

    @ParameterizedTest
    @ValueSource(strings = { "", " ", "auto", "Auto" })
    void aLineThatIsNotGivenIsSearchedForBeginningWithTheRememberedOne(String line) throws ConfigFault {
        when(memory.remembered()).thenReturn(Optional.of(SerialLine.HAN_EVEN));

        readers.serial(new Configuration(Map.of("port", "/dev/ttyUSB0", "line", line)), StreamOptions.DEFAULT, memory)
                .close();

        verify(memory).remembered();
    }

    @Test
    void aLineThatIsGivenIsNotSearchedFor() throws ConfigFault {
        readers.serial(new Configuration(Map.of("port", "/dev/ttyUSB0", "line", "2400 8N1")), StreamOptions.DEFAULT,
                memory).close();

        verifyNoInteractions(memory);
    }

    @Test
    void normalTimeIsThatOfCentralEuropeUnlessTheUserSaysOtherwise() throws ConfigFault {
        assertEquals(ZoneOffset.ofHours(1), LinkSettings.of(new Configuration()).stream().normalTime());
        assertEquals(ZoneOffset.ofHours(2),
                LinkSettings.of(new Configuration(Map.of("normalTimeOffset", 2))).stream().normalTime());
        assertEquals("@text/offline.config.normal-time [\"19\"]",
                fault(readers::serial, Map.of("port", "/dev/ttyUSB0", "normalTimeOffset", 19)));
    }

    @Test
    void aLayoutFileDescribesListsOfOnesOwn(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("acme.txt");
        Files.writeString(file, "maker Acme\nlist\n1 1-0:1.7.0\n");

        LinkSettings settings = LinkSettings.of(new Configuration(Map.of("layoutFile", file.toString())));

        assertEquals(List.of(), settings.stream().ownLists());
        assertEquals(StreamOptions.DEFAULT.withOwnLists(Files.readString(file)).ownLists(),
                settings.streamWithOwnLists().ownLists());
    }

    private static String layoutFault(Path file) throws ConfigFault {
        LinkSettings settings = LinkSettings.of(new Configuration(Map.of("layoutFile", file.toString())));
        return assertThrows(ConfigFault.class, settings::streamWithOwnLists).text();
    }

    @Test
    void aLayoutFileThatIsNoneNamesItsLine(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("acme.txt");
        Files.writeString(file, "list\n1 power\n");
        Path missing = folder.resolve("missing.txt");

        String wrong = layoutFault(file);
        String absent = layoutFault(missing);

        assertTrue(wrong.startsWith("@text/offline.config.layout [\"line 2: "), wrong);
        assertEquals("@text/offline.config.layout-file [\"" + missing + "\"]", absent);
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

        assertEquals("@text/offline.config." + text, fault(tcp, parameters));
    }

    @Test
    void anHttpBridgeNeedsAGateway() {
        assertEquals("@text/offline.config.gateway", fault(http, Map.of()));
        assertEquals("@text/offline.config.gateway-none [\"a b\"]", fault(http, Map.of("host", "a b")));
        assertEquals("@text/offline.config.http-type [\"other\"]",
                fault(http, Map.of("host", "meter.local", "type", "other")));
        assertEquals("@text/offline.config.interval [\"0\"]",
                fault(http, Map.of("host", "meter.local", "interval", 0)));
    }

    @Test
    void aTibberBridgeNeedsAPassword() throws ConfigFault {
        assertEquals("@text/offline.config.password", fault(http, Map.of("host", "pulse.local", "type", "tibber")));
        assertEquals("@text/offline.config.node [\"-1\"]",
                fault(http, Map.of("host", "pulse.local", "type", "tibber", "password", "ABCD-EFGH", "nodeId", -1)));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "meter.local", "https://meter.local/x", "http://user:secret@meter.local/x",
            "http://[" })
    void anAddressThatCannotWorkIsToldAndNotRepeated(String url) {
        assertEquals("@text/offline.config.url", fault(http, Map.of("type", "url", "url", url)));
    }

    @Test
    void anHttpBridgeAsksTheGatewayThatItIsFor() throws ConfigFault {
        HttpParameters parameters = new HttpParameters();
        parameters.host = "meter.local";
        assertEquals("http://meter.local/api/v1/telegram", parameters.settings().uri().toString());

        parameters.type = "tibber";
        parameters.password = "ABCD-EFGH";
        assertEquals("http://meter.local/data.json?node_id=1", parameters.settings().uri().toString());

        parameters.type = "url";
        parameters.url = "http://10.0.0.7/telegram";
        assertEquals("http://10.0.0.7/telegram", parameters.settings().uri().toString());
    }
}
