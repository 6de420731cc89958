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
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.hanport.internal.telegram.DecodeException;
import org.openhab.binding.hanport.internal.telegram.Telegram;
import org.openhab.binding.hanport.internal.telegram.Value.Quantity;

/**
 * What readers publish over MQTT, by the mappings that are shipped.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class PublishedValuesTest {

    private static final String AMSREADER = "amsreader";
    private static final String P1IB = "p1ib";

    private static ValueDecoder decoder(String name) {
        return new ValueDecoder(ValueMapping.published(name), ZoneOffset.ofHours(1));
    }

    private static Optional<Telegram> decoded(ValueDecoder decoder, String json) throws DecodeException {
        return decoder.decode(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    private static String readings(Telegram telegram) {
        return telegram.readings().stream().map(reading -> {
            Quantity value = (Quantity) reading.value();
            return reading.obis().toString().replace("*255", "") + " " + value.number() + " " + value.unit().symbol();
        }).collect(Collectors.joining(", "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "{'id':'84:cc','name':'ams','up':5,'t':1760000000,'data':{%s},'realtime':{'h':0.120,'peaks':[2.11]}}",
            "{'id':'84:cc','name':'ams','up':5,'t':1760000000,%s,'rt_h':0.120,'peaks':[2.11]}",
            "{'lv':'AIDON_V0001',%s,'t':'2026-03-01T07:15:30Z'}" })
    void readsEachPayloadOfAmsreader(String payload) throws DecodeException {
        String values = "'lv':'AIDON_V0001','meterId':'7359992','type':'6525','P':1347,'Q':0,'PO':0,'QO':412,'I1':1.30,"
                + "'I2':0.00,'I3':4.20,'U1':231.40,'U2':0.00,'U3':229.80,'tPI':4127.386,'tPIT1':0.000,'tPO':0.000,"
                + "'tQI':18.204,'tQO':873.915,'rtc':1760000000";

        Telegram telegram = decoded(decoder(AMSREADER), payload.formatted(values)).orElseThrow();

        assertEquals(
                "1-0:1.7.0 1347 W, 1-0:2.7.0 0 W, 1-0:3.7.0 0 var, 1-0:4.7.0 412 var, 1-0:32.7.0 231.40 V, "
                        + "1-0:72.7.0 229.80 V, 1-0:31.7.0 1.30 A, 1-0:51.7.0 0.00 A, 1-0:71.7.0 4.20 A, "
                        + "1-0:1.8.0 4127.386 kWh, 1-0:3.8.0 18.204 kvarh, 1-0:4.8.0 873.915 kvarh",
                readings(telegram));
    }

    @Test
    void readsPhasesAndTariffsOfAmsreader() throws DecodeException {
        String json = "{'data':{'P':900,'P1':500,'P2':400,'P3':0,'PO':0,'PO1':0,'PO2':0,'PO3':30,'PF':0.98,"
                + "'tPI':30.1,'tPIT1':10.0,'tPIT2':20.1,'tPO':3.1,'tPOT1':1.0,'tPOT2':2.1}}";

        Telegram telegram = decoded(decoder(AMSREADER), json).orElseThrow();

        assertEquals(
                "1-0:1.7.0 900 W, 1-0:2.7.0 0 W, 1-0:21.7.0 500 W, 1-0:22.7.0 0 W, 1-0:41.7.0 400 W, "
                        + "1-0:42.7.0 0 W, 1-0:61.7.0 0 W, 1-0:62.7.0 30 W, 1-0:1.8.0 30.1 kWh, 1-0:1.8.1 10.0 kWh, "
                        + "1-0:1.8.2 20.1 kWh, 1-0:2.8.0 3.1 kWh, 1-0:2.8.1 1.0 kWh, 1-0:2.8.2 2.1 kWh",
                readings(telegram));
    }

    @ParameterizedTest
    @ValueSource(strings = { "{'id':'84:cc','name':'ams','up':5,'vcc':3.3,'rssi':-61,'temp':21.5,'version':'v2'}",
            "{'id':'84:cc','prices':{'import':[0.5141,0.6],'min':0.5}}", "{'temperatures':{'28ff':21.50}}",
            "{'max':4.1,'peaks':[2.11],'threshold':5,'hour':{'use':0.12},'t':'2026-03-01T07:15:30Z'}",
            "{'data':'7ea0'}", "{'id':'84:cc','pr_0':0.5141,'pr_min':0.5}" })
    void findsNoValuesInWhatElseAmsreaderPublishes(String json) {
        assertThrows(DecodeException.class, () -> decoded(decoder(AMSREADER), json));
    }

    @Test
    void readsP1ib() throws DecodeException {
        String json = "{'p1ib_clock_date':null,'p1ib_hourly_active_import_q1_q4':4127.386,"
                + "'p1ib_hourly_active_export_q2_q3':0,'p1ib_hourly_reactive_export_q3_q4':873.915,"
                + "'p1ib_active_power_plus_q1_q4':1.347,'p1ib_active_power_minus_q2_q3':0,"
                + "'p1ib_reactive_power_minus_q3_q4':0.412,'p1ib_active_power_plus_l2':0.9,'p1ib_voltage_l1':231.4,"
                + "'p1ib_current_l3':11.8,'p1ib_firmware':'757b45d','p1ib_rssi':'-58','p1ib_telegrams_crc_ok':312677}";

        Telegram telegram = decoded(decoder(P1IB), json).orElseThrow();

        assertEquals(
                "1-0:1.8.0 4127.386 kWh, 1-0:4.8.0 873.915 kvarh, 1-0:1.7.0 1.347 kW, 1-0:2.7.0 0 kW, "
                        + "1-0:4.7.0 0.412 kvar, 1-0:41.7.0 0.9 kW, 1-0:32.7.0 231.4 V, 1-0:71.7.0 11.8 A",
                readings(telegram));
    }

    @Test
    void whatP1ibRepeatsIsNoTelegram() throws DecodeException {
        ValueDecoder decoder = decoder(P1IB);
        String first = "{'p1ib_active_power_plus_q1_q4':1.347,'p1ib_telegrams_crc_ok':7}";

        assertTrue(decoded(decoder, first).isPresent());
        assertEquals(Optional.empty(), decoded(decoder, first));
        assertTrue(decoded(decoder, first.replace(":7", ":8")).isPresent());
    }
}
