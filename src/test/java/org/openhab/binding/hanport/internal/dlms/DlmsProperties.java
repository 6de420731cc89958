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
package org.openhab.binding.hanport.internal.dlms;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.dlms.axdr.Axdr;
import org.openhab.binding.hanport.internal.dlms.axdr.AxdrWriter;
import org.openhab.binding.hanport.internal.dlms.axdr.CosemDateTime;
import org.openhab.binding.hanport.internal.dlms.push.DataNotification;
import org.openhab.binding.hanport.internal.dlms.push.DlmsEncoder;
import org.openhab.binding.hanport.internal.dlms.push.PushForm;
import org.openhab.binding.hanport.internal.frame.Frame;
import org.openhab.binding.hanport.internal.frame.Slice;
import org.openhab.binding.hanport.internal.telegram.DecodeException;
import org.openhab.binding.hanport.internal.telegram.MeterId;
import org.openhab.binding.hanport.internal.telegram.MeterTime;
import org.openhab.binding.hanport.internal.telegram.ObisCode;
import org.openhab.binding.hanport.internal.telegram.Protocol;
import org.openhab.binding.hanport.internal.telegram.Quantities;
import org.openhab.binding.hanport.internal.telegram.Reading;
import org.openhab.binding.hanport.internal.telegram.Role;
import org.openhab.binding.hanport.internal.telegram.Telegram;
import org.openhab.binding.hanport.internal.telegram.Unit;
import org.openhab.binding.hanport.internal.telegram.Value;
import org.openhab.binding.hanport.internal.telegram.Value.Clock;
import org.openhab.binding.hanport.internal.telegram.Value.Quantity;
import org.openhab.binding.hanport.internal.telegram.Value.Text;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/**
 * What holds for DLMS lists whatever they say.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class DlmsProperties {

    private static final byte[] HEADER = HexFormat.of().parseHex("e6e7000f0000000000");
    private static final MeterId METER = new MeterId("", "MODEL 31", "4711-42");
    private static final int LARGEST_ITEM = 99;

    @Property(tries = 1000)
    void whatIsWrittenIsReadAgain(@ForAll PushForm form, @ForAll Random random) throws DecodeException {
        MeterTime time = new MeterTime(LocalDateTime.of(2025, 1, 1, 0, 0).plusSeconds(random.nextInt(500_000_000)));
        List<Reading> readings = readings(form, time, random);
        Telegram telegram = new Telegram(Protocol.DLMS_HDLC, METER, Optional.of(time), readings, List.of());

        byte[] written = new DlmsEncoder(form).encode(telegram);
        Telegram read = HdlcFixture.decode(new DlmsDecoder(), HdlcFixture.frame(written)).orElseThrow();

        assertEquals(readings, read.readings());
        assertEquals(List.of(), read.flaws());
    }

    @Property(tries = 2000)
    void anOddItemCostsNoOther(@ForAll("oddItems") byte[] odd, @ForAll @IntRange(max = LARGEST_ITEM) int place,
            @ForAll @IntRange(min = 1, max = LARGEST_ITEM) int count) throws DecodeException {
        int at = place % (count + 1);
        AxdrWriter list = new AxdrWriter().raw(HEADER).array(count + 1);
        List<Reading> wanted = new ArrayList<>();
        for (int i = 0; i <= count; i++) {
            if (i == at) {
                list.raw(odd);
            } else {
                ObisCode obis = ObisCode.of(1, 0, 1, 8, i);
                list.structure(3).obis(obis).integer(Axdr.UINT32, 1000 + i).scalerAndUnit(-1, 30);
                wanted.add(new Reading(obis, new Quantity(1000 + i, 1, Unit.WATT_HOUR)));
            }
        }

        assertHolds(at, wanted, list.toBytes());
    }

    @Property(tries = 2000)
    void anOddValueAmongPairsCostsNoOther(@ForAll("oddValues") byte[] odd,
            @ForAll @IntRange(max = LARGEST_ITEM) int place, @ForAll @IntRange(min = 1, max = LARGEST_ITEM) int count)
            throws DecodeException {
        int at = place % (count + 1);
        AxdrWriter list = new AxdrWriter().raw(HEADER).structure(2 * count + 2);
        List<Reading> wanted = new ArrayList<>();
        for (int i = 0; i <= count; i++) {
            ObisCode obis = ObisCode.of(1, 0, 1, 8, i);
            list.obis(obis);
            if (i == at) {
                list.raw(odd);
            } else {
                list.integer(Axdr.UINT32, 1000 + i);
                wanted.add(new Reading(obis, new Quantity(1000 + i, 0, Unit.WATT_HOUR)));
            }
        }

        assertHolds(at, wanted, list.toBytes());
    }

    @Property(tries = 1000)
    void anUnreadableValueCostsNoOther(@ForAll("unreadableValues") byte[] odd,
            @ForAll @IntRange(max = LARGEST_ITEM) int place, @ForAll @IntRange(min = 1, max = LARGEST_ITEM) int count)
            throws DecodeException {
        anOddValueAmongPairsCostsNoOther(odd, place, count);
        byte[] item = new AxdrWriter().structure(3).obis(ObisCode.of(1, 0, 2, 8, 0)).raw(odd).toBytes();
        anOddItemCostsNoOther(item, place, count);
    }

    @Property(tries = 1000)
    void anyBytesAreAListOrRefused(@ForAll @Size(max = 300) byte[] bytes, @ForAll boolean segmented,
            @ForAll boolean headed) {
        byte[] information = headed ? new AxdrWriter().raw(HEADER).raw(bytes).toBytes() : bytes;
        DlmsDecoder decoder = new DlmsDecoder();
        for (Frame frame : List.of(HdlcFixture.frame(Slice.of(information), segmented),
                new Frame.Apdu(Slice.of(information), 0, false))) {
            try {
                (frame instanceof Frame.Hdlc hdlc ? HdlcFixture.decode(decoder, hdlc)
                        : HdlcFixture.decode(decoder, (Frame.Apdu) frame))
                        .ifPresent(telegram -> assertFalse(telegram.readings().isEmpty()));
            } catch (DecodeException e) {
                assertFalse(e.flaw().reason().isEmpty());
            }
        }
    }

    @Property
    void twelveBytesAreADateTimeAndStaySo(@ForAll @Size(12) byte[] bytes) {
        CosemDateTime read = CosemDateTime.decode(Slice.of(bytes));

        assertArrayEquals(bytes, read.encode());
        read.meterTime().ifPresent(time -> assertEquals(time, CosemDateTime.of(time, 0).meterTime().orElseThrow()));
    }

    @Property
    void aNotificationIsReadAsItWasWritten(@ForAll int invokeId, @ForAll @Size(12) byte[] moment,
            @ForAll DataNotification.TimeForm form, @ForAll @Size(max = 50) byte[] body) throws DecodeException {
        CosemDateTime time = form == DataNotification.TimeForm.ABSENT ? null : CosemDateTime.decode(Slice.of(moment));
        DataNotification written = new DataNotification(invokeId, Optional.ofNullable(time), form, Slice.of(body));

        assertEquals(written, DataNotification.decode(Slice.of(written.encode())));
    }

    /** All readings before the odd place are there, and all behind it; between them may be what was made of it. */
    private static void assertHolds(int at, List<Reading> wanted, byte[] information) throws DecodeException {
        List<Reading> read = HdlcFixture.decode(new DlmsDecoder(), HdlcFixture.frame(information)).orElseThrow()
                .readings();

        assertEquals(wanted.subList(0, at), read.subList(0, at));
        assertEquals(wanted.subList(at, wanted.size()), read.subList(read.size() - wanted.size() + at, read.size()));
    }

    /** One reading for each code that the list has room for; numbers and nothing else may be missing. */
    private static List<Reading> readings(PushForm form, MeterTime time, Random random) {
        List<Reading> readings = new ArrayList<>();
        for (ObisCode obis : form.codes()) {
            Unit unit = Quantities.of(obis).unit();
            boolean mayMiss = form.shape() != PushForm.Shape.VALUES && obis.c() != 1;
            if (unit.equals(Unit.NONE) || !mayMiss || random.nextInt(8) > 0) {
                readings.add(new Reading(obis, value(form, obis, unit, time, random)));
            }
        }
        return readings;
    }

    private static Value value(PushForm form, ObisCode obis, Unit unit, MeterTime time, Random random) {
        if (Quantities.of(obis).role() == Role.CLOCK) {
            return new Clock(time);
        } else if (unit.equals(Unit.NONE)) {
            return new Text(Quantities.of(obis).role() == Role.VERSION ? form.id()
                    : Quantities.of(obis).role() == Role.MODEL ? METER.model() : METER.id());
        }
        int scaler = form.scaler(obis, unit, METER.model());
        long number = switch (form.tag(unit)) {
            case Axdr.UINT32 -> random.nextLong(1L << 32);
            case Axdr.INT16 -> random.nextInt(1 << 15);
            // whole volts of more than three digits would be taken for tenths
            default -> random.nextInt(1000);
        };
        BigDecimal exact = BigDecimal.valueOf(number).scaleByPowerOfTen(scaler);
        return new Quantity(exact.scale() < 0 ? exact.setScale(0) : exact, unit);
    }

    /** Elements that no list has where a value is due, each whole in itself. */
    @Provide
    Arbitrary<byte[]> oddValues() {
        return Arbitraries.oneOf(known(), strings(),
                Arbitraries
                        .of("0202000f01", "0100", "0200", "02020f0016ff", "0201020102010f05", "010212000112fffe",
                                "17ffc00000", "187ff0000000000000", "177f800000", "00", "ff", "04050f", "0400", "0d99",
                                "1907e90101ffffffffff800000", "1affffffffff", "1b00000000", "0302", "16ff",
                                "15ffffffffffffffff", "148000000000000000", "090c07e9020e05ffffff00800000")
                        .map(HexFormat.of()::parseHex));
    }

    /** Elements whose end cannot be told. */
    @Provide
    Arbitrary<byte[]> unreadableValues() {
        return Arbitraries.of("6b", "13", "1c0000", "7f31", "0984ffffffff", "0a847fffffff", "0285ff", "0284ffffffff",
                "0180", "0980", "048affff", "02026b").map(HexFormat.of()::parseHex);
    }

    private static Arbitrary<byte[]> known() {
        return Arbitraries
                .of(Axdr.BOOLEAN, Axdr.INT32, Axdr.INT8, Axdr.INT16, Axdr.UINT8, Axdr.UINT16, Axdr.INT64, Axdr.UINT64,
                        Axdr.ENUM, Axdr.FLOAT32, Axdr.FLOAT64, Axdr.DATE_TIME, Axdr.DATE, Axdr.TIME, Axdr.BCD)
                .flatMap(tag -> Arbitraries.bytes().array(byte[].class).ofSize(Axdr.fixedSize(tag))
                        .map(content -> new AxdrWriter().octet(tag).raw(content).toBytes()));
    }

    private static Arbitrary<byte[]> strings() {
        return Arbitraries.bytes().array(byte[].class).ofMaxSize(200)
                .flatMap(content -> Arbitraries.of(Axdr.OCTET_STRING, Axdr.VISIBLE_STRING, Axdr.UTF8_STRING)
                        .map(tag -> new AxdrWriter().octet(tag).length(content.length).raw(content).toBytes()));
    }

    /** A value without a code, with one that is none, with too little or too much behind it, or not in a structure. */
    @Provide
    Arbitrary<byte[]> oddItems() {
        ObisCode obis = ObisCode.of(1, 0, 2, 8, 0);
        return oddValues().flatMap(odd -> Arbitraries.of(odd,
                new AxdrWriter().structure(2).obis(obis).raw(odd).toBytes(),
                new AxdrWriter().structure(3).obis(obis).raw(odd).scalerAndUnit(0, 27).toBytes(),
                new AxdrWriter().structure(3).obis(obis).integer(Axdr.UINT16, 7).raw(odd).toBytes(),
                new AxdrWriter().structure(4).obis(obis).integer(Axdr.UINT16, 7).scalerAndUnit(0, 27).raw(odd)
                        .toBytes(),
                new AxdrWriter().structure(2).raw(odd).integer(Axdr.UINT16, 7).toBytes(),
                new AxdrWriter().structure(1).raw(odd).toBytes(), new AxdrWriter().structure(1).obis(obis).toBytes()));
    }
}
