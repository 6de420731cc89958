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
package org.openhab.binding.hanport.internal.values;

import static org.junit.jupiter.api.Assertions.*;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.hanport.internal.telegram.DecodeException;
import org.openhab.binding.hanport.internal.telegram.Flaw;
import org.openhab.binding.hanport.internal.telegram.Protocol;
import org.openhab.binding.hanport.internal.telegram.Reading;
import org.openhab.binding.hanport.internal.telegram.Telegram;
import org.openhab.binding.hanport.internal.telegram.Value.Quantity;
import org.openhab.binding.hanport.internal.trouble.TelegramTrouble;

/**
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class ValueDecoderTest {

    private static final ZoneOffset NORMAL_TIME = ZoneOffset.ofHours(1);
    private static final List<Flaw> UNCHECKED = List
            .of(new Flaw(0, "nothing guards the values", TelegramTrouble.CHECKSUM_MISSING));
    private static final String LINES = "{\"status\":\"success\",\"ts\":5,\"data\":[\"0-0:1.0.0(260301081530W)\","
            + "\"1-0:1.8.0(00004127.386*kWh)\",\"1-0:1.7.0(0001.347*kW)\"]}";

    private static ValueDecoder decoder(String name) {
        return new ValueDecoder(ValueMapping.shipped(name), NORMAL_TIME);
    }

    private static ValueDecoder own(String mapping) throws MappingException {
        return new ValueDecoder(ValueMapping.parse(mapping.replace('\'', '"')), NORMAL_TIME);
    }

    private static Optional<Telegram> decoded(ValueDecoder decoder, String json) throws DecodeException {
        return decoder.decode(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    private static String readings(Telegram telegram) {
        return telegram.readings().stream().map(ValueDecoderTest::text).collect(Collectors.joining(", "));
    }

    private static String text(Reading reading) {
        Quantity value = (Quantity) reading.value();
        return reading.obis().toString().replace("*255", "") + " " + value.number() + " " + value.unit().symbol();
    }

    @Test
    void readsAmsreader() throws DecodeException {
        String json = """
                {'im':20000,'i':1347,'e':0,'w':1347,'ri':0,'re':412,'ic':4127.386,'ec':0.000,'ric':18.204,'rec':873.915,
                'l1':{'u':231.40,'i':1.30,'p':0},'l2':{'u':229.80,'i':4.20,'p':0},'l3':{'u':0.00,'i':0.00},'hm':1}
                """;

        Telegram telegram = decoded(decoder("amsreader"), json).orElseThrow();

        assertEquals(Protocol.VALUES, telegram.protocol());
        assertEquals(UNCHECKED, telegram.flaws());
        assertEquals("1-0:1.7.0 1347 W, 1-0:2.7.0 0 W, 1-0:3.7.0 0 var, 1-0:4.7.0 412 var, 1-0:1.8.0 4127.386 kWh, "
                + "1-0:3.8.0 18.204 kvarh, 1-0:4.8.0 873.915 kvarh, 1-0:32.7.0 231.40 V, 1-0:52.7.0 229.80 V, "
                + "1-0:31.7.0 1.30 A, 1-0:51.7.0 4.20 A, 1-0:71.7.0 0.00 A", readings(telegram));
    }

    @Test
    void readsTheLatestOfP1ib() throws DecodeException {
        String json = "{'info':{'okCnt':7},'d':{'1-0:1.7.0':[0,1,2,3,4,5,6,7,8,1.347],"
                + "'1-0:31.7.0':[9,9,9,9,9,9,9,9,9,'1.3'],'1-0:51.7.0':[1,2]}}";

        Telegram telegram = decoded(decoder("p1ib"), json).orElseThrow();

        assertEquals("1-0:1.7.0 1.347 kW, 1-0:31.7.0 1.3 A", readings(telegram));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "640 | 1-0:1.7.0 640 W, 1-0:2.7.0 0 W",
            "-640 | 1-0:1.7.0 0 W, 1-0:2.7.0 640 W" })
    void readsBothDirectionsOfYouLess(String power, String expected) throws DecodeException {
        String json = "[{'tm':1543065732,'net':20289.512,'pwr':" + power
                + ",'p1':16168.673,'p2':9942.712,'n1':1570.936," + "'n2':4250.937,'gas':6192.638}]";

        Telegram telegram = decoded(decoder("youless"), json).orElseThrow();

        assertEquals(expected + ", 1-0:1.8.1 16168.673 kWh, 1-0:1.8.2 9942.712 kWh, 1-0:2.8.1 1570.936 kWh, "
                + "1-0:2.8.2 4250.937 kWh", readings(telegram));
    }

    @Test
    void readsTheLinesOfZap() throws DecodeException {
        Telegram telegram = decoded(decoder("zap"), LINES).orElseThrow();

        assertEquals(Protocol.P1_LINES, telegram.protocol());
        assertEquals(UNCHECKED, telegram.flaws());
        assertEquals("2026-03-01T07:15:30Z", telegram.time().orElseThrow().instant(NORMAL_TIME).toString());
        assertEquals(List.of("1-0:1.8.0 4127.386 kWh", "1-0:1.7.0 1.347 kW"),
                telegram.readings().stream().skip(1).map(ValueDecoderTest::text).toList());
    }

    @Test
    void readsTheValuesOfZap() throws DecodeException {
        String json = "{'meter':{'type':'meter','timestamp':1,'W':-1200,'Hz':50.0,'L1_V':230,'L1_A':5.2,'L1_W':-400,"
                + "'total_import_Wh':25000,'total_export_Wh':0},'version':'v0'}";

        Telegram telegram = decoded(decoder("zap-values"), json).orElseThrow();

        assertEquals("1-0:1.7.0 0 W, 1-0:2.7.0 1200 W, 1-0:14.7.0 50.0 Hz, 1-0:32.7.0 230 V, 1-0:31.7.0 5.2 A, "
                + "1-0:21.7.0 0 W, 1-0:22.7.0 400 W, 1-0:1.8.0 25000 Wh", readings(telegram));
    }

    @ParameterizedTest
    @ValueSource(strings = { "1-0:1.8.0(00004127.386*kW", "1-0:1.8.0(00004127.386*kWh", "1-0:1.8.0(1*kWh)(",
            "8.0(1*kWh)", "1-0:1.8.0", "" })
    void linesThatAreNotWholeAreRefused(String torn) {
        String json = LINES.replace("1-0:1.8.0(00004127.386*kWh)", torn);

        DecodeException refused = assertThrows(DecodeException.class, () -> decoded(decoder("zap"), json));

        assertEquals(new Flaw(0, "a line is not whole", TelegramTrouble.NO_VALUES), refused.flaw());
    }

    @Test
    void whatBringsNoNewsIsNoTelegram() throws DecodeException {
        ValueDecoder decoder = decoder("p1ib");
        String first = "{'info':{'okCnt':7,'uptime':1},'d':{'1-0:1.7.0':[0,1,2,3,4,5,6,7,8,1.347]}}";
        String again = first.replace("'uptime':1", "'uptime':2");
        String next = first.replace("'okCnt':7", "'okCnt':8");

        assertTrue(decoded(decoder, first).isPresent());
        assertEquals(Optional.empty(), decoded(decoder, again));
        assertTrue(decoded(decoder, next).isPresent());

        decoder.reset();
        assertTrue(decoded(decoder, next).isPresent());
    }

    @ParameterizedTest
    @CsvSource({ "1.347e3, 1347", "2E+2, 200", "' 5.0', 5.0" })
    void readsNumbersAsTheyAreWritten(String written, String expected) throws Exception {
        ValueDecoder decoder = own("{'values':{'/a':'1-0:1.7.0 W'}}");

        Telegram telegram = decoded(decoder, "{'a':'" + written + "'}").orElseThrow();

        assertEquals("1-0:1.7.0 " + expected + " W", readings(telegram));
    }

    @ParameterizedTest
    @ValueSource(strings = { "1e999999999", "1e-999999999", "1234567890123456789012345678901", "NaN", "true", "" })
    void takesNoNumberThatNoMeterHas(String number) throws Exception {
        ValueDecoder decoder = own("{'values':{'/a':'1-0:1.7.0 W','/b':'1-0:2.7.0 W'}}");

        Telegram telegram = decoded(decoder, "{'a':'" + number + "','b':1}").orElseThrow();

        assertEquals("1-0:2.7.0 1 W", readings(telegram));
    }

    @Test
    void nestingWithoutAnEndCostsNothing() throws Exception {
        ValueDecoder decoder = own("{'values':{'/a':'1-0:1.7.0 W'}}");

        assertThrows(DecodeException.class, () -> decoded(decoder, "[".repeat(60_000)));
        assertThrows(DecodeException.class, () -> decoded(decoder, "[".repeat(30_000) + "]".repeat(30_000)));
    }

    @Test
    void whatTheReaderCallsOldIsNoTelegram() throws DecodeException {
        assertEquals(Optional.empty(), decoded(decoder("amsreader"), "{'i':1347,'hm':3}"));
        assertEquals(Optional.empty(), decoded(decoder("amsreader"), "{'i':1347}"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "{'state':1} | none of the values is there", "nonsense{ | this is no JSON",
            "{'d':{'1-0:1.7.0':{'9':null}}} | none of the values is there", "[] | none of the values is there" })
    void saysThatThereAreNoValues(String json, String reason) {
        DecodeException refused = assertThrows(DecodeException.class, () -> decoded(decoder("p1ib"), json));

        assertEquals(new Flaw(0, reason, TelegramTrouble.NO_VALUES), refused.flaw());
    }

    @Test
    void readsWhatAFileOfOnesOwnDescribes() throws Exception {
        ValueDecoder decoder = own(
                "{'reader':'mine','only':{'/a/state':'ok'},'values':{'/a/p/1':'1-0:1.7.0 kW 0.001'}}");

        Telegram telegram = decoded(decoder, "{'a':{'state':'ok','p':[5,1347]}}").orElseThrow();

        assertEquals("1-0:1.7.0 1.347 kW", readings(telegram));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "[] | this is no JSON as it is needed", "{ | this is no JSON as it is needed",
            "{} | there must be either values or lines",
            "{'lines':'/a','values':{'/b':'1-0:1.7.0 W'}} | there must be either values or lines",
            "{'value':{}} | \"value\" is not understood",
            "{'values':{'/b':'1-0:1.7.0'}} | \"1-0:1.7.0\" is no OBIS code with a unit, such as 1-0:1.7.0 W",
            "{'values':{'/b':'1.x W'}} | \"1.x W\" is no OBIS code with a unit, such as 1-0:1.7.0 W",
            "{'values':{'/b':'1-0:1.7.0 furlong'}} | \"furlong\" is no unit that is known",
            "{'values':{'/b':'1-0:1.7.0 W x'}} | \"x\" is no factor",
            "{'values':{'b':'1-0:1.7.0 W'}} | \"b\" is no place in the answer: it begins with a slash" })
    void saysWhatIsWrongWithAFileOfOnesOwn(String mapping, String reason) {
        MappingException refused = assertThrows(MappingException.class, () -> own(mapping));

        assertEquals(reason, refused.getMessage());
    }
}
