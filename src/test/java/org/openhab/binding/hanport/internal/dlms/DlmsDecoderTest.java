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

import static org.junit.jupiter.api.Assertions.*;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.hanport.internal.frame.Frame;
import org.openhab.binding.hanport.internal.frame.Slice;
import org.openhab.binding.hanport.internal.telegram.DecodeException;
import org.openhab.binding.hanport.internal.telegram.Flaw;
import org.openhab.binding.hanport.internal.telegram.GoldenTelegram;
import org.openhab.binding.hanport.internal.telegram.MeterId;
import org.openhab.binding.hanport.internal.telegram.Protocol;
import org.openhab.binding.hanport.internal.telegram.Telegram;
import org.openhab.binding.hanport.internal.trouble.TelegramTrouble;

/**
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class DlmsDecoderTest {

    /** Size of E6 E7 00. */
    private static final int LLC = 3;
    private static final int CUT = 20;
    private static final HexFormat HEX = HexFormat.of();
    private static final String HEADER = "e6e7000f0000000000";

    private final DlmsDecoder decoder = new DlmsDecoder();

    static List<GoldenTelegram> fixtures() {
        return GoldenTelegram.all("hex");
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void givesExactlyTheExpectedReadings(GoldenTelegram golden) throws DecodeException {
        Telegram telegram = HdlcFixture.decode(decoder, golden);

        assertEquals(golden.expected(), GoldenTelegram.lines(telegram));
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void givesTheSameOnceMoreWithoutReset(GoldenTelegram golden) throws DecodeException {
        HdlcFixture.decode(decoder, golden);

        Telegram again = HdlcFixture.decode(decoder, golden);

        assertEquals(golden.expected(), GoldenTelegram.lines(again));
    }

    @Test
    void takesAnApduWithItsLlcHeaderAlone() throws DecodeException {
        Slice bytes = Slice.of(HdlcFixture.information("aidon-6534-2.hex"));

        Telegram telegram = HdlcFixture.decode(decoder, new Frame.Apdu(bytes, 0, false)).orElseThrow();

        assertEquals(Protocol.DLMS_LLC, telegram.protocol());
        assertEquals(HdlcFixture.decode("aidon-6534-2.hex").readings(), telegram.readings());
    }

    @Test
    void takesABareApdu() throws DecodeException {
        Slice bytes = Slice.of(HdlcFixture.information("aidon-6534-2.hex"));

        Telegram telegram = HdlcFixture.decode(decoder, new Frame.Apdu(bytes.slice(3, bytes.length() - 3), 0, false))
                .orElseThrow();

        assertEquals(HdlcFixture.decode("aidon-6534-2.hex").readings(), telegram.readings());
    }

    @Test
    void remembersTheMeterForListsThatNameNone() throws DecodeException {
        MeterId before = HdlcFixture.decode(decoder, GoldenTelegram.named("kaifa-ma304h3e-1.hex")).meter();
        HdlcFixture.decode(decoder, GoldenTelegram.named("kaifa-ma304h3e-2.hex"));
        MeterId after = HdlcFixture.decode(decoder, GoldenTelegram.named("kaifa-ma304h3e-1.hex")).meter();
        decoder.reset();
        MeterId afterReset = HdlcFixture.decode(decoder, GoldenTelegram.named("kaifa-ma304h3e-1.hex")).meter();

        assertEquals(MeterId.UNKNOWN, before);
        assertEquals(new MeterId("Kaifa", "MA304H3E", "6970631400271828"), after);
        assertEquals(before, afterReset);
    }

    @Test
    void doesNotGiveAMeterOfAnotherAddressTheRememberedId() throws DecodeException {
        HdlcFixture.decode(decoder, GoldenTelegram.named("kaifa-ma304h3e-2.hex"));

        MeterId meter = HdlcFixture.decode(decoder, GoldenTelegram.named("aidon-6534-1.hex")).meter();

        assertEquals(MeterId.UNKNOWN, meter);
    }

    @Test
    void deliversWhatThereIsOfAListThatNeverGoesOn() throws DecodeException {
        byte[] bytes = HdlcFixture.information("kamstrup-omnipower-1.hex");
        Frame.Hdlc cut = HdlcFixture.frame(Arrays.copyOf(bytes, bytes.length - 3));

        Telegram first = HdlcFixture.decode(decoder, cut).orElseThrow();
        Telegram second = HdlcFixture.decode(decoder, cut).orElseThrow();

        List<String> expected = GoldenTelegram.named("kamstrup-omnipower-1.hex").expected();
        List<String> lines = GoldenTelegram.lines(first);
        assertEquals(expected.subList(0, expected.size() - 1), lines.subList(0, lines.size() - 1));
        assertEquals("flaw ends in the middle at byte 211", lines.get(lines.size() - 1));
        assertEquals(first, second);
    }

    @Test
    void beginsAnewWhenSegmentsWereLost() throws DecodeException {
        GoldenTelegram golden = GoldenTelegram.named("aidon-esd-2.hex");
        List<Frame.Hdlc> frames = HdlcFixture.frames(golden);

        Optional<Telegram> begun = HdlcFixture.decode(decoder, frames.get(0));
        DecodeException lost = assertThrows(DecodeException.class, () -> HdlcFixture.decode(decoder, frames.get(0)));
        Optional<Telegram> whole = Optional.empty();
        for (Frame.Hdlc frame : frames.subList(1, frames.size())) {
            whole = HdlcFixture.decode(decoder, frame);
        }

        assertEquals(Optional.empty(), begun);
        assertEquals(TelegramTrouble.PIECES_MISSING, lost.flaw().trouble());
        assertEquals(golden.expected(), GoldenTelegram.lines(whole.orElseThrow()));
    }

    @Test
    void refusesASegmentWhoseBeginningWasLost() {
        List<Frame.Hdlc> frames = HdlcFixture.frames(GoldenTelegram.named("aidon-esd-2.hex"));
        Frame.Hdlc last = frames.get(frames.size() - 1);

        assertThrows(DecodeException.class, () -> HdlcFixture.decode(decoder, last));
    }

    @Test
    void forgetsSegmentsWhenTheLinkIsLost() throws DecodeException {
        List<Frame.Hdlc> frames = HdlcFixture.frames(GoldenTelegram.named("aidon-esd-2.hex"));
        HdlcFixture.decode(decoder, frames.get(0));

        decoder.reset();

        assertThrows(DecodeException.class, () -> {
            for (Frame.Hdlc frame : frames.subList(1, frames.size())) {
                HdlcFixture.decode(decoder, frame);
            }
        });
    }

    @Test
    void saysWhichBlockIsMissing() throws DecodeException {
        GoldenTelegram golden = GoldenTelegram.named("landisgyr-e450-3.hex");
        List<Frame.Hdlc> frames = HdlcFixture.frames(golden);
        HdlcFixture.decode(decoder, frames.get(0));

        DecodeException missing = assertThrows(DecodeException.class, () -> HdlcFixture.decode(decoder, frames.get(2)));

        assertEquals(new Flaw(2, "block missing before block 3", TelegramTrouble.PIECES_MISSING), missing.flaw());
        assertEquals(golden.expected(), GoldenTelegram.lines(HdlcFixture.decode(decoder, golden)));
    }

    @Test
    void givesUpSegmentsThatNeverEnd() throws DecodeException {
        byte[] begin = HdlcFixture.information("aidon-esd-1.hex");
        Frame.Hdlc first = HdlcFixture.frame(Slice.of(begin), true);
        Frame.Hdlc next = HdlcFixture.frame(Slice.of(new byte[2000]), true);
        HdlcFixture.decode(decoder, first);

        DecodeException tooLong = assertThrows(DecodeException.class, () -> {
            for (int i = 0; i < 100; i++) {
                HdlcFixture.decode(decoder, next);
            }
        });

        assertEquals("APDU longer than any list", tooLong.flaw().reason());
    }

    @Test
    void saysThatAKeyIsMissing() {
        Frame.Hdlc frame = HdlcFixture
                .frame(HEX.parseHex("e6e700db084b414d0000000001820014" + "30" + "00000001" + "00".repeat(15)));

        DecodeException exception = assertThrows(DecodeException.class, () -> HdlcFixture.decode(decoder, frame));

        assertEquals(new Flaw(0, "encrypted, and no key is configured", TelegramTrouble.NO_KEY), exception.flaw());
    }

    @Test
    void refusesOtherApdusByName() {
        assertEquals(new Flaw(0, "APDU of an unknown kind"), refused("e6e700c201"));
        assertEquals(new Flaw(0, "no APDU"), refused("e6e700"));
        assertEquals(new Flaw(0, "no APDU"), refused(""));
        assertEquals(new Flaw(5, "date-time of an unknown form"), refused("e6e7000f00000000070102"));
        assertEquals(new Flaw(6, "date-time of an unknown form"), refused("e6e7000f00000000090b02"));
        assertEquals(new Flaw(6, "list is neither array nor structure"), refused(HEADER + "0600000001"));
        assertEquals(new Flaw(6, "2 values without OBIS codes, in an order that is not known"),
                refused(HEADER + "020206000000010600000002"));
        assertEquals(new Flaw(8, "list without a value"), refused(HEADER + "0100"));
    }

    @Test
    void keepsAMeterThatSendsAnUnknownListId() throws DecodeException {
        Frame.Hdlc frame = HdlcFixture.frame(HEX.parseHex(HEADER + "02030a03415f4209060100010700ff0600000102"));

        Telegram telegram = HdlcFixture.decode(decoder, frame).orElseThrow();

        assertEquals(List.of("protocol DLMS/HDLC", "meter  |  | ", "time -", "1-1:0.2.129*255 = \"A_B\"",
                "1-0:1.7.0*255 = 258 W"), GoldenTelegram.lines(telegram));
    }

    /** Kamstrup's number 1-1:0.0.1 as a number and as a text; a GS1 id that was never written. */
    @ParameterizedTest
    @ValueSource(strings = { "09060101000001ff0600000000", "09060101000001ff0a083030303030303030",
            "09060101000005ff0a0430303030" })
    void zerosAreNoId(String id) throws DecodeException {
        Frame.Hdlc frame = HdlcFixture.frame(
                HEX.parseHex(HEADER + "02050a0e4b616d73747275705f5630303031" + id + "09060101010700ff06000001c0"));

        MeterId meter = HdlcFixture.decode(decoder, frame).orElseThrow().meter();

        assertEquals(new MeterId("Kamstrup", "", ""), meter);
    }

    @Test
    void readsAnApduBehindAnotherOneAlsoWithoutItsLlcHeader() throws DecodeException {
        byte[] one = HdlcFixture.information("aidon-6534-1.hex");
        byte[] other = HdlcFixture.information("aidon-6534-2.hex");
        byte[] both = Arrays.copyOf(one, one.length + other.length - LLC);
        System.arraycopy(other, LLC, both, one.length, other.length - LLC);

        Telegram last = HdlcFixture.decode(decoder, HdlcFixture.frame(both)).orElseThrow();

        assertEquals(HdlcFixture.decode("aidon-6534-2.hex").readings(), last.readings());
    }

    @Test
    void readsSeveralApdusThatCameInSegments() throws DecodeException {
        byte[] one = HdlcFixture.information("aidon-6534-1.hex");
        byte[] other = HdlcFixture.information("aidon-6534-2.hex");
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        Slice information = Slice.of(both);
        HdlcFixture.decode(decoder, HdlcFixture.frame(information.slice(0, CUT), true));

        Telegram last = HdlcFixture.decode(decoder, HdlcFixture.frame(information.slice(CUT, both.length - CUT), false))
                .orElseThrow();

        assertEquals(HdlcFixture.decode("aidon-6534-2.hex").readings(), last.readings());
    }

    private Flaw refused(String information) {
        Frame.Hdlc frame = HdlcFixture.frame(HEX.parseHex(information));
        return assertThrows(DecodeException.class, () -> HdlcFixture.decode(new DlmsDecoder(), frame)).flaw();
    }
}
