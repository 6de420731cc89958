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
package org.openhab.binding.hanport.internal.dlms.push;

import static org.junit.jupiter.api.Assertions.*;

import java.util.HexFormat;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.binding.hanport.internal.dlms.DlmsDecoder;
import org.openhab.binding.hanport.internal.dlms.HdlcFixture;
import org.openhab.binding.hanport.internal.dlms.ciphering.Ciphering;
import org.openhab.binding.hanport.internal.frame.Slice;
import org.openhab.binding.hanport.internal.telegram.DecodeException;
import org.openhab.binding.hanport.internal.telegram.GoldenTelegram;
import org.openhab.binding.hanport.internal.telegram.ObisCode;
import org.openhab.binding.hanport.internal.telegram.Quantities;
import org.openhab.binding.hanport.internal.telegram.Telegram;
import org.openhab.binding.hanport.internal.telegram.Value.Quantity;

/**
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class PushListTest {

    @ParameterizedTest
    @CsvSource({ "230, 0", "100, 0", "300, 0", "999, 0", "1000, -1", "2301, -1", "3000, -1", "3001, 0", "9999, 0",
            "10000, -2", "22199, -2", "30000, -2", "30001, 0", "0, 0" })
    void tellsKamstrupsVoltageScalerByItsSize(long number, int scaler) {
        ObisCode voltage = ObisCode.of(1, 1, 32, 7, 0);

        assertEquals(scaler, PushList.KAMSTRUP.scaler(voltage, Quantities.of(voltage).unit(), number));
    }

    @ParameterizedTest
    @CsvSource({ "6841121BN242100314, -2", "6851131BN243100271, -3", "6861111BN242100141, -2" })
    void tellsKamstrupsCurrentScalerByTheType(String type, int scaler) {
        ObisCode current = ObisCode.of(1, 1, 31, 7, 0);

        assertEquals(scaler, PushList.KAMSTRUP.ofType(type).scaler(current, Quantities.of(current).unit(), 100));
    }

    @ParameterizedTest
    @CsvSource({ "1-0:1.7.0, W", "1-1:22.7.0, W", "1-0:16.7.0, W", "1-0:1.4.0, W", "1-0:1.6.0, W", "1-0:64.7.0, var",
            "1-0:29.7.0, VA", "1-0:1.8.0, Wh", "1-0:2.8.2, Wh", "1-1:61.8.0, Wh", "1-0:8.8.1, varh", "1-0:9.8.0, VAh",
            "1-0:71.7.0, A", "1-0:91.7.0, A", "1-0:31.4.0, A", "1-0:52.7.0, V", "1-0:14.7.0, Hz" })
    void knowsTheUnitOfACode(String code, String unit) {
        assertEquals(unit, Quantities.of(ObisCode.parse(code).orElseThrow()).unit().symbol());
    }

    @ParameterizedTest
    @CsvSource({ "1-0:13.7.0", "1-0:33.7.0", "1-0:32.32.0", "1-0:32.36.0", "1-0:99.97.0", "1-1:0.0.1", "1-0:96.1.1",
            "0-0:96.14.0", "7-0:1.7.0", "1-0:81.7.4" })
    void givesNoUnitToWhatIsNoMeasuredQuantity(String code) {
        assertEquals("", Quantities.of(ObisCode.parse(code).orElseThrow()).unit().symbol());
    }

    @Test
    void readsAUsersOwnOrderBeforeTheKnownOnes() throws DecodeException {
        Scaling scaling = new Scaling(1, -1, -1, 0, 0);
        Layout layout = Layout.of(scaling, "", "1-0:1.7.0 1-0:31.7.0 - 0-0:96.1.0");
        PushList own = new PushList("Maker", "", scaling, List.of(layout));
        byte[] list = HexFormat.of().parseHex("0f00000000000204" + "0600000017" + "120029" + "020111ff" + "09024142");

        Telegram telegram = HdlcFixture
                .decode(new DlmsDecoder(Ciphering.withoutKey(), List.of(own), MeterClock.DEFAULT),
                        HdlcFixture.frame(list))
                .orElseThrow();

        assertEquals(List.of("protocol DLMS/HDLC", "meter Maker |  | AB", "time -", "1-0:1.7.0*255 = 230 W",
                "1-0:31.7.0*255 = 4.1 A", "0-0:96.1.0*255 = \"AB\""), GoldenTelegram.lines(telegram));
    }

    @Test
    void doesNotTakeAListOfAnotherOrderForAKnownOne() {
        byte[] list = HexFormat.of().parseHex("0f0000000000020c" + "090349534b" + "0900" + "0600000001".repeat(10));

        DecodeException refused = assertThrows(DecodeException.class,
                () -> HdlcFixture.decode(new DlmsDecoder(), HdlcFixture.frame(list)));

        assertEquals("12 values without OBIS codes, in an order that is not known", refused.flaw().reason());
    }

    @Test
    void tellsTransformersByThePowersUntilTheLinkIsLost() throws DecodeException {
        DlmsDecoder decoder = new DlmsDecoder();
        Telegram direct = HdlcFixture.decode(decoder, GoldenTelegram.named("kamstrup-omnipower-6.hex"));
        decoder.reset();
        Telegram transformers = HdlcFixture.decode(decoder, GoldenTelegram.named("kamstrup-omnipower-7.hex"));

        assertEquals("5.05", current(direct));
        assertEquals("5.051", current(transformers));
    }

    @Test
    void namesTheMakerOfASystemTitle() {
        assertEquals("Kaifa", PushList.maker(Slice.of("KFM10200".getBytes())));
        assertEquals("Sagemcom", PushList.maker(Slice.of("SAGy0000".getBytes())));
        assertEquals("", PushList.maker(Slice.of(new byte[8])));
    }

    private static String current(Telegram telegram) {
        return telegram.readings().stream().filter(reading -> reading.obis().c() == 31)
                .map(reading -> ((Quantity) reading.value()).number().toPlainString()).findFirst().orElseThrow();
    }
}
