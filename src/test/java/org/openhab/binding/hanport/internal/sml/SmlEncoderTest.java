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
package org.openhab.binding.hanport.internal.sml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openhab.binding.hanport.internal.doubles.Recorder;
import org.openhab.binding.hanport.internal.frame.Crc16;
import org.openhab.binding.hanport.internal.frame.SmlChecksum;
import org.openhab.binding.hanport.internal.reader.StreamOptions;
import org.openhab.binding.hanport.internal.telegram.GoldenTelegram;
import org.openhab.binding.hanport.internal.telegram.MeterId;
import org.openhab.binding.hanport.internal.telegram.MeterTime;
import org.openhab.binding.hanport.internal.telegram.ObisCode;
import org.openhab.binding.hanport.internal.telegram.Protocol;
import org.openhab.binding.hanport.internal.telegram.Quantities;
import org.openhab.binding.hanport.internal.telegram.Reading;
import org.openhab.binding.hanport.internal.telegram.Telegram;
import org.openhab.binding.hanport.internal.telegram.Unit;
import org.openhab.binding.hanport.internal.telegram.Value;
import org.openhab.binding.hanport.internal.telegram.Value.Clock;
import org.openhab.binding.hanport.internal.telegram.Value.History;
import org.openhab.binding.hanport.internal.telegram.Value.Quantity;
import org.openhab.binding.hanport.internal.telegram.Value.Text;

/**
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class SmlEncoderTest {

    private static final SmlEncoder MODERN = new SmlEncoder(SmlStyle.MODERN, SmlChecksum.X25);
    private static final SmlEncoder EDL = new SmlEncoder(SmlStyle.EDL, SmlChecksum.KERMIT);
    private static final MeterId METER = new MeterId("XYZ", "", "1XYZ0012345678");
    private static final ObisCode REGISTER = ObisCode.of(1, 0, 1, 8, 0);
    private static final ObisCode ABSOLUTE = ObisCode.of(1, 0, 15, 7, 0);

    static List<GoldenTelegram> goldens() {
        return GoldenTelegram.all("sml");
    }

    @Test
    void writesAFileAsModernMetersDo() {
        Telegram telegram = telegram(METER, reading(REGISTER, 123, 1, Unit.WATT_HOUR),
                reading(Quantities.NET_POWER, -1520, 0, Unit.WATT), reading(Quantities.POWER_IMPORT, 0, 0, Unit.WATT),
                reading(Quantities.POWER_EXPORT, 1520, 0, Unit.WATT));

        String file = HexFormat.of().formatHex(MODERN.encode(telegram, 0x1234));

        String open = checked("7605000048d062006200" + "726301017601010500001234" + "0b0a0158595a0000bc614e" + "0101");
        String list = checked("7605000048d162006200" + "7263070177" + "01" + "0b0a0158595a0000bc614e" + "070100620affff"
                + "7262016500001234" + "72" //
                + "77070100010800ff" + "6500000904" + "01" + "621e52ff" + "69000000000000007b" + "01"
                + "77070100100700ff" + "01" + "01" + "621b5200" + "55fffffa10" + "01" + "0101");
        String close = checked("7605000048d262006200" + "726302017101");
        assertEquals("1b1b1b1b01010101" + open + list + close + "1b1b1b1b1a00", file.substring(0, file.length() - 4));
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void writesWhatIsReadTheSameInEveryChunking(GoldenTelegram golden) {
        Telegram telegram = Recorder.listenTo(StreamOptions.DEFAULT, golden.bytes(), golden.bytes().length).telegrams()
                .get(0);
        for (SmlEncoder encoder : List.of(MODERN, EDL)) {
            byte[] file = encoder.encode(telegram, 4_294_967_295L);
            for (int chunk = 1; chunk <= file.length; chunk++) {
                Recorder recorder = Recorder.listenTo(StreamOptions.DEFAULT, file, chunk);

                assertEquals(List.of(telegram), recorder.telegrams());
                assertEquals(List.of(), recorder.flaws());
                assertEquals(List.of(), recorder.damages());
            }
        }
    }

    @Test
    void tellsByTheStatusWordWhichWayAPowerWithoutASignFlows() {
        Telegram exporting = telegram(METER, reading(REGISTER, 1, 0, Unit.KILOWATT_HOUR),
                reading(ABSOLUTE, 15, 1, Unit.WATT), reading(Quantities.POWER_IMPORT, 0, 1, Unit.WATT),
                reading(Quantities.POWER_EXPORT, 15, 1, Unit.WATT));
        Telegram importing = telegram(METER, reading(REGISTER, 1, 0, Unit.KILOWATT_HOUR),
                reading(ABSOLUTE, 15, 1, Unit.WATT), reading(Quantities.POWER_IMPORT, 15, 1, Unit.WATT),
                reading(Quantities.POWER_EXPORT, 0, 1, Unit.WATT));

        assertEquals(List.of(exporting, importing, exporting, importing), Stream.of(EDL, MODERN)
                .flatMap(encoder -> Stream.of(exporting, importing).map(telegram -> encoder.encode(telegram, 0)))
                .flatMap(SmlEncoderTest::decoded).toList());
    }

    static List<Value> unwritable() {
        return List.of(new Text(""), new Text("å"), new Clock(new MeterTime(LocalDateTime.of(2026, 1, 31, 13, 0))),
                new History(List.of()), new Quantity(new BigDecimal("9223372036854775808"), Unit.WATT),
                new Quantity(1, 19, Unit.WATT), new Quantity(1, 0, Unit.GIGAJOULE));
    }

    @ParameterizedTest
    @MethodSource("unwritable")
    void refusesWhatNoMeterCanSend(Value value) {
        Telegram telegram = telegram(METER, new Reading(REGISTER, value));

        assertThrows(IllegalArgumentException.class, () -> MODERN.encode(telegram, 0));
    }

    static List<MeterTime> untold() {
        return List.of(new MeterTime(LocalDateTime.of(2026, 1, 31, 13, 0)),
                new MeterTime(LocalDateTime.of(1969, 12, 31, 23, 0), ZoneOffset.UTC),
                new MeterTime(LocalDateTime.of(2106, 3, 1, 0, 0), ZoneOffset.UTC),
                new MeterTime(LocalDateTime.of(2026, 1, 31, 13, 0), ZoneOffset.ofTotalSeconds(3601)));
    }

    @ParameterizedTest
    @MethodSource("untold")
    void refusesATimeThatCannotBeTold(MeterTime time) {
        Telegram telegram = new Telegram(Protocol.SML, METER, Optional.of(time),
                List.of(reading(REGISTER, 1, 0, Unit.WATT_HOUR)), List.of());

        assertThrows(IllegalArgumentException.class, () -> MODERN.encode(telegram, 0));
    }

    @Test
    void refusesAMeterWithoutAnId() {
        Telegram telegram = telegram(MeterId.UNKNOWN, reading(REGISTER, 1, 0, Unit.WATT_HOUR));

        assertThrows(IllegalArgumentException.class, () -> MODERN.encode(telegram, 0));
    }

    /** A message with its checksum and end. */
    private static String checked(String message) {
        int checksum = Crc16.x25(HexFormat.of().parseHex(message), 0, message.length() / 2);
        return message + String.format("63%02x%02x00", checksum & 0xFF, checksum >> 8);
    }

    private static Telegram telegram(MeterId meter, Reading... readings) {
        return new Telegram(Protocol.SML, meter, Optional.empty(), List.of(readings), List.of());
    }

    private static Reading reading(ObisCode obis, long unscaled, int decimals, Unit unit) {
        return new Reading(obis, new Quantity(unscaled, decimals, unit));
    }

    private static Stream<Telegram> decoded(byte[] file) {
        return Recorder.listenTo(StreamOptions.DEFAULT, file, file.length).telegrams().stream();
    }
}
