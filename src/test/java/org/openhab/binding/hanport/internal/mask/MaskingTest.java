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
package org.openhab.binding.hanport.internal.mask;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.hanport.internal.dlms.ciphering.CipheringEncoder;
import org.openhab.binding.hanport.internal.frame.Damage;
import org.openhab.binding.hanport.internal.frame.Frame;
import org.openhab.binding.hanport.internal.frame.FrameListener;
import org.openhab.binding.hanport.internal.frame.HdlcEncoder;
import org.openhab.binding.hanport.internal.frame.HdlcFramer;
import org.openhab.binding.hanport.internal.frame.LlcHeader;
import org.openhab.binding.hanport.internal.frame.MBusEncoder;
import org.openhab.binding.hanport.internal.frame.Slice;
import org.openhab.binding.hanport.internal.reader.MeterKeys;
import org.openhab.binding.hanport.internal.reader.StreamOptions;
import org.openhab.binding.hanport.internal.telegram.GoldenTelegram;
import org.openhab.binding.hanport.internal.telegram.Quantities;
import org.openhab.binding.hanport.internal.telegram.Reading;
import org.openhab.binding.hanport.internal.telegram.Role;
import org.openhab.binding.hanport.internal.telegram.Telegram;
import org.openhab.binding.hanport.internal.telegram.Value.Quantity;
import org.openhab.binding.hanport.internal.trouble.ConfigException;

/**
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class MaskingTest {

    private static final String KEY = "5C0FFEE05C0FFEE05C0FFEE05C0FFEE0";
    private static final String AUTHENTICATION_KEY = "0DDBA110DDBA110DDBA110DDBA110DDB";
    private static final byte[] TITLE = { 'K', 'A', 'M', 0x45, 0x11, 0x22, 0x33, 0x44 };
    private static final Slice CLIENT = Slice.of((byte) 0x41);
    private static final Slice METER = Slice.of((byte) 0x02, (byte) 0x23);

    static Stream<GoldenTelegram> goldens() {
        return Stream.of("p1", "hex", "sml").flatMap(ending -> GoldenTelegram.all(ending).stream());
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void telegramReadsTheSameButForWhoLivesThere(GoldenTelegram golden) {
        MaskedStream made = MaskedStream.of(golden.bytes());

        made.assertSameButForPersons();
        assertEquals(made.original().size(), made.masked().telegrams());
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void piecesStayWhatTheyWereTogether(GoldenTelegram golden) {
        List<byte[]> pieces = new ArrayList<>();
        for (int at = 0; at < golden.bytes().length; at += 7) {
            pieces.add(Slice.of(golden.bytes()).slice(at, Math.min(7, golden.bytes().length - at)).copy());
        }

        MaskedStream made = MaskedStream.of(new Pieces(pieces, false), MaskedStream.ALL);

        made.assertSameButForPersons();
        if (made.bytes().length == golden.bytes().length) {
            assertEquals(lengths(pieces), lengths(made.masked().pieces()));
        }
    }

    private static List<Integer> lengths(List<byte[]> pieces) {
        return pieces.stream().map(piece -> piece.length).toList();
    }

    @Test
    void envelopeIsSealedUnderTheTestKeys() throws ConfigException {
        byte[] list = information("kamstrup-omnipower-2.hex");
        byte[] sealed = sealed(LlcHeader.without(Slice.of(list)).copy(), 0x30);
        StreamOptions options = MaskedStream.ALL.withKeys(MeterKeys.of(KEY, AUTHENTICATION_KEY));

        MaskedStream made = MaskedStream.of(new Pieces(List.of(hdlc(sealed, 2000)), false), options);

        made.assertSameButForPersons();
        assertTrue(made.masked().resealed());
        assertFalse(made.text().contains("\u0045\u0011\"3D"), "the system title is left");
        assertTrue(made.text().contains("KAM"), "the maker is gone");
    }

    @Test
    void envelopeInSegmentsAndWithoutATagIsSealedTheSame() throws ConfigException {
        byte[] list = information("kamstrup-omnipower-2.hex");
        byte[] sealed = sealed(LlcHeader.without(Slice.of(list)).copy(), 0x20);
        StreamOptions options = MaskedStream.ALL.withKeys(MeterKeys.of(KEY, ""));

        MaskedStream made = MaskedStream.of(new Pieces(List.of(hdlc(sealed, 100)), false), options);

        made.assertSameButForPersons();
        assertEquals(1, made.masked().telegrams());
    }

    @Test
    void p1TextInAnEnvelopeOfItsOwnIsSealedTheSame() throws ConfigException {
        byte[] sealed = sealed(GoldenTelegram.named("iskra-am550-1.p1").bytes(), 0x30);
        StreamOptions options = MaskedStream.ALL.withKeys(MeterKeys.of(KEY, AUTHENTICATION_KEY));

        MaskedStream made = MaskedStream.of(new Pieces(List.of(sealed, sealed), false), options);

        made.assertSameButForPersons();
        assertEquals(2, made.masked().telegrams());
    }

    @Test
    void envelopeThatNoKeyOpensIsLeftOutAndCounted() {
        byte[] sealed = sealed(GoldenTelegram.named("iskra-am550-1.p1").bytes(), 0x30);

        MaskedStream made = MaskedStream.of(sealed);

        assertArrayEquals(new byte[0], made.bytes());
        assertEquals(1, made.masked().locked());
        assertEquals(sealed.length, made.masked().leftOut());
    }

    @Test
    void segmentsOfTwoFramingsAreMaskedWhereTheyLie() {
        byte[] list = information("kamstrup-omnipower-2.hex");
        byte[] apdu = LlcHeader.without(Slice.of(list)).copy();
        byte[] bus = MBusEncoder.encodeSegmented(Slice.of(apdu), 64);

        MaskedStream overHdlc = MaskedStream.of(hdlc(apdu, 50));
        MaskedStream overBus = MaskedStream.of(bus);

        overHdlc.assertSameButForPersons();
        overBus.assertSameButForPersons();
        assertEquals(1, overHdlc.masked().telegrams());
        assertEquals(bus.length, overBus.bytes().length);
    }

    @Test
    void frameWhoseOtherPieceIsMissingIsLeftOut() {
        byte[] apdu = LlcHeader.without(Slice.of(information("kamstrup-omnipower-2.hex"))).copy();
        byte[] frames = hdlc(apdu, 50);
        int second = new String(frames, StandardCharsets.ISO_8859_1).indexOf("~~") + 1;

        MaskedStream made = MaskedStream.of(Slice.of(frames).slice(0, second).copy());

        assertEquals("", made.text());
        assertEquals(second, made.masked().leftOut());
    }

    @Test
    void sameIdIsTheSameInAllTelegramsOfAFile() {
        byte[] golden = GoldenTelegram.named("iskra-am550-1.p1").bytes();

        MaskedStream made = MaskedStream.of(new Pieces(List.of(golden, golden), false), MaskedStream.ALL);

        assertEquals(made.telegrams().get(0), made.telegrams().get(1));
    }

    @Test
    void noiseIsLeftOutAndCounted() {
        byte[] golden = GoldenTelegram.named("landisgyr-e360-1.p1").bytes();
        byte[] noise = "login: anna password\r\n".getBytes(StandardCharsets.US_ASCII);

        MaskedStream made = MaskedStream.of(new Pieces(List.of(noise, golden, noise), false), MaskedStream.ALL);

        assertEquals(1, made.telegrams().size());
        assertEquals(2 * noise.length - 2, made.masked().leftOut());
        assertFalse(made.text().contains("anna"));
    }

    @Test
    void damagedTextKeepsItsNumbersAndItsWrongChecksum() {
        String sound = new String(GoldenTelegram.named("iskra-am550-1.p1").bytes(), StandardCharsets.ISO_8859_1);
        String damaged = sound.replaceFirst("0-0:96\\.1\\.1\\(", "0-0:96.1.1");

        MaskedStream made = MaskedStream.of(damaged.getBytes(StandardCharsets.ISO_8859_1));

        assertEquals(List.of(), made.telegrams());
        assertEquals(1, made.masked().damaged());
        String id = sound.replaceFirst("(?s).*0-0:96\\.1\\.1\\((\\w+)\\).*", "$1");
        assertFalse(made.text().contains(id.substring(8)), "the id is left");
        assertEquals(numbers(damaged), numbers(made.text()));
    }

    private static List<String> numbers(String text) {
        return text.lines().filter(line -> line.contains("*")).toList();
    }

    /** One bit makes the code of an id that of a type, and no checksum tells. */
    @ParameterizedTest
    @ValueSource(strings = { "0-0:96.1.1", "1-0:96.1.1", "0-0:96.1.4", "0-0:96.3.1", "1-0:1.8.0", "0-0:96.1" })
    void noCodeOfADamagedTextIsBelieved(String code) {
        String text = "/KMP5 ZABF00123p56789\r\n\r\n1-0:1.7.0(00.123*kW)\r\n" + code + "(7359992887001234)\r\n" + code
                + "(28870012)\r\n!0000\r\n";

        MaskedStream made = MaskedStream.of(text.replace("!0000", "!0001").getBytes(StandardCharsets.US_ASCII));

        assertEquals(1, made.masked().damaged());
        assertTrue(made.text().contains("(00.123*kW)"), made.text());
        assertFalse(made.text().matches("(?s).*(28870012|00123p|56789).*"), made.text());
    }

    @Test
    void lineThatIsNotUnderstoodIsMadeUp() {
        String text = "/ABC5TEST\r\n\r\n1-0:1.7.0(00.123*kW)\r\nowner Anna Ek 19800101\r\n1-0:99.1.1(AnnaEk1980)\r\n!\r\n";

        MaskedStream made = MaskedStream.of(text.getBytes(StandardCharsets.US_ASCII));

        assertTrue(made.text().contains("1-0:1.7.0(00.123*kW)"), made.text());
        assertFalse(made.text().contains("Anna") || made.text().contains("1980"), made.text());
    }

    @Test
    void parityBitsStayAndFit() {
        byte[] golden = GoldenTelegram.named("iskra-am550-1.p1").bytes();
        byte[] parity = golden.clone();
        for (int i = 0; i < parity.length; i++) {
            parity[i] |= (byte) (Integer.bitCount(parity[i]) % 2 << 7);
        }

        MaskedStream made = MaskedStream.of(new Pieces(List.of(parity, parity, parity), false), MaskedStream.ALL);

        made.assertSameButForPersons();
        for (byte octet : made.bytes()) {
            assertEquals(0, Integer.bitCount(octet & 0xFF) % 2);
        }
        assertEquals(2, made.telegrams().size());
    }

    @Test
    void lostCarriageReturnsStayLost() {
        String lost = new String(GoldenTelegram.named("iskra-am550-1.p1").bytes(), StandardCharsets.ISO_8859_1)
                .replace("\r", "");
        byte[] bytes = lost.getBytes(StandardCharsets.ISO_8859_1);

        MaskedStream made = MaskedStream.of(new Pieces(List.of(bytes, bytes, bytes), false), MaskedStream.ALL);

        made.assertSameButForPersons();
        assertEquals(2, made.telegrams().size());
        assertFalse(made.text().contains("\r"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "iskra-am550-1.p1", "sagemcom-s211-1.p1", "wasion-hungary-1.p1" })
    void damagedTelegramCostsNoSoundOne(String fixture) {
        byte[] golden = GoldenTelegram.named(fixture).bytes();
        for (int at = 20; at < golden.length - 10; at += 13) {
            byte[] damaged = golden.clone();
            damaged[at] ^= 1;

            MaskedStream made = MaskedStream.of(new Pieces(List.of(golden, damaged, golden), false), MaskedStream.ALL);

            assertEquals(made.original().size(), made.masked().telegrams(), "byte " + at);
        }
    }

    @Test
    void lockedTelegramCostsNoOpenOne() {
        byte[] apdu = LlcHeader.without(Slice.of(information("kamstrup-omnipower-2.hex"))).copy();
        byte[] open = hdlc(apdu, 2000);
        byte[] locked = hdlc(sealed(apdu, 0x30), 2000);

        MaskedStream made = MaskedStream.of(new Pieces(List.of(locked, open, locked, open), false), MaskedStream.ALL);

        assertEquals(2, made.masked().telegrams());
        assertEquals(2, made.masked().locked());
    }

    @Test
    void manyOddTelegramsCostNoOtherOne() {
        String odd = "/ABC5TEST\r\n\r\n1-0:1.7.0(00.123*kW)\r\n0-0:42.0.0(001%02d123)\r\n1-0:1.8.0(001%02d123.000*kWh)\r\n!\r\n";
        List<byte[]> pieces = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            pieces.add(String.format(odd, i, i).getBytes(StandardCharsets.US_ASCII));
        }
        pieces.add(GoldenTelegram.named("iskra-am550-1.p1").bytes());

        MaskedStream made = MaskedStream.of(new Pieces(pieces, false), MaskedStream.ALL);

        assertEquals(1, made.masked().telegrams());
        assertEquals(40, made.masked().refused());
    }

    @ParameterizedTest
    @ValueSource(strings = { "0-0:96.13.0(--------------------)", "0-0:96.1.1(0000000000000000)",
            "0-0:96.1.4(0000000000)", "0-0:96.14.0(TARIFF 1)", "0-0:96.7.21(0000000000014)" })
    void whatTellsNothingStays(String line) {
        String text = "/ABC5TEST-000000\r\n\r\n1-0:1.7.0(00.123*kW)\r\n" + line + "\r\n!\r\n";

        MaskedStream made = MaskedStream.of(text.getBytes(StandardCharsets.US_ASCII));

        assertEquals(1, made.masked().telegrams());
        assertTrue(made.text().contains("1-0:1.7.0(00.123*kW)"), made.text());
    }

    @Test
    void bareNumberUnderAnUnknownCodeStaysOnlyWhereAChecksumHolds() {
        String text = "/ABC5TEST\r\n\r\n1-0:1.7.0(00.123*kW)\r\n0-0:86.1.0(348356441858)\r\n!\r\n";

        MaskedStream made = MaskedStream.of(text.getBytes(StandardCharsets.US_ASCII));

        assertFalse(made.text().contains("348356441858"), made.text());
    }

    /** One of each dialect with a register. */
    @ParameterizedTest
    @ValueSource(strings = { "sagemcom-t211-1.p1", "aidon-6534-3.hex", "edl-1.sml" })
    void registersAreShiftedByTheSameAllAlong(String fixture) {
        byte[] golden = GoldenTelegram.named(fixture).bytes();
        Pieces pieces = new Pieces(List.of(golden, golden), false);

        MaskedStream made = MaskedStream.shifted(pieces);

        assertEquals(2, made.telegrams().size());
        assertEquals(made.telegrams().get(0), made.telegrams().get(1));
        BigDecimal before = energy(made.original().get(0));
        BigDecimal after = energy(made.telegrams().get(0));
        assertTrue(after.signum() > 0 && after.compareTo(before) < 0, before + " to " + after);
        assertEquals(before.scale(), after.scale());
        assertEquals(others(made.original().get(0)), others(made.telegrams().get(0)));
    }

    private static BigDecimal energy(Telegram telegram) {
        return telegram.readings().stream().filter(MaskingTest::isRegister)
                .map(reading -> ((Quantity) reading.value()).number()).filter(number -> number.signum() > 0).findFirst()
                .orElseThrow();
    }

    private static List<Reading> others(Telegram telegram) {
        return telegram.readings().stream()
                .filter(reading -> reading.value() instanceof Quantity && !isRegister(reading)).toList();
    }

    private static boolean isRegister(Reading reading) {
        Role role = Quantities.of(reading.obis()).role();
        return role == Role.ENERGY || role == Role.REACTIVE_ENERGY;
    }

    @Test
    void nothingComesOfNothing() {
        MaskedStream made = MaskedStream.of(new byte[] { 1, 2, 3 });

        assertEquals(3, made.masked().leftOut());
        assertEquals(0, made.bytes().length);
    }

    /** What the first HDLC frame of a fixture carries, with its LLC header. */
    private static byte[] information(String fixture) {
        ByteArrayOutputStream information = new ByteArrayOutputStream();
        byte[] bytes = GoldenTelegram.named(fixture).bytes();
        new HdlcFramer().feed(bytes, 0, bytes.length, new FrameListener() {

            @Override
            public void frame(Frame frame) {
                information.writeBytes(frame.content().copy());
            }

            @Override
            public void damage(Damage damage) {
                throw new AssertionError(damage);
            }
        });
        return information.toByteArray();
    }

    private static byte[] hdlc(byte[] apdu, int maximum) {
        byte[] information = new byte[LlcHeader.SIZE + apdu.length];
        System.arraycopy(HexFormat.of().parseHex("e6e700"), 0, information, 0, LlcHeader.SIZE);
        System.arraycopy(apdu, 0, information, LlcHeader.SIZE, apdu.length);
        return new HdlcEncoder(CLIENT, METER, 0x13).encodeSegmented(Slice.of(information), maximum);
    }

    private static byte[] sealed(byte[] plain, int security) {
        return new CipheringEncoder(HexFormat.of().parseHex(KEY), HexFormat.of().parseHex(AUTHENTICATION_KEY), TITLE,
                security).seal(plain, 4711);
    }
}
