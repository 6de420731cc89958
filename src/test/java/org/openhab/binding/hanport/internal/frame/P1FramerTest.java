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
package org.openhab.binding.hanport.internal.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.binding.hanport.internal.doubles.Bytes;
import org.openhab.binding.hanport.internal.doubles.Recorder;
import org.openhab.binding.hanport.internal.frame.Damage.Reason;

/**
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class P1FramerTest {

    private static final String BODY = "/LGF5E360\r\n\r\n1-0:1.8.0(00000007.125*kWh)\r\n1-0:1.7.0(0000.480*kW)\r\n!";
    private static final String OTHER = "/KAM5\r\n\r\n1-0:1.8.0(00000099.001*kWh)\r\n!";

    /** Shenzhen Star's first line. */
    private static final String ODD = "\u00B9\u00EAu\u00EA\u00CD\\2MSZ314X\r\n\r\n";

    private final P1Framer framer = new P1Framer();
    private final Recorder recorder = new Recorder();

    @Test
    void deliversWithTheFourthDigitOfTheChecksum() {
        String telegram = BODY + crc(BODY);

        feed(telegram.substring(0, telegram.length() - 1));
        assertEquals(List.of(), recorder.frames());

        feed(telegram.substring(telegram.length() - 1));
        assertEquals(List.of(checked(BODY)), recorder.frames());
    }

    @Test
    void takesTheChecksumInLowerCase() {
        feed(BODY + crc(BODY).toLowerCase(Locale.ROOT));

        assertEquals(List.of(checked(BODY)), recorder.frames());
    }

    @Test
    void takesTheChecksumWithoutItsLeadingZeros() {
        String body = bodyWithShortChecksum();
        String digits = Integer.toHexString(Crc16.arc(bytes(body), 0, body.length()));

        feed(body + digits + "\r\n");

        assertTrue(digits.length() < 4, digits);
        assertEquals(List.of(checked(body)), recorder.frames());
        assertEquals(List.of(), recorder.damages());
    }

    @Test
    void aShortChecksumAtTheEndOfTheStreamIsWhole() {
        String body = bodyWithShortChecksum();

        feed(body + Integer.toHexString(Crc16.arc(bytes(body), 0, body.length())));
        framer.end(recorder);

        assertEquals(List.of(checked(body)), recorder.frames());
    }

    @Test
    void deliversATelegramWithoutChecksumAtTheLineEnd() {
        feed(BODY);
        assertEquals(List.of(), recorder.frames());

        feed("\r");
        assertEquals(List.of(unchecked(BODY)), recorder.frames());
    }

    @Test
    void deliversATelegramWithoutChecksumWhenTheNextOneBegins() {
        feed(BODY + OTHER + crc(OTHER));

        assertEquals(List.of(unchecked(BODY), checked(OTHER)), recorder.frames());
    }

    @Test
    void deliversATelegramWithoutChecksumAtTheEndOfTheStream() {
        feed(BODY);
        framer.end(recorder);

        assertEquals(List.of(unchecked(BODY)), recorder.frames());
    }

    @Test
    void aStreamMayEndAfterALineInFrontOfTheExclamationMark() {
        String lines = BODY.substring(0, BODY.length() - 1);

        feed(lines);
        framer.end(recorder);

        assertEquals(List.of(unchecked(lines)), recorder.frames());
    }

    @Test
    void tellsOfATelegramThatIsCutInALine() {
        feed("xx" + BODY.substring(0, 30));
        framer.end(recorder);

        assertEquals(List.of(), recorder.frames());
        assertEquals(List.of(new Damage(Reason.CUT_SHORT, 2, 30)), recorder.damages());
    }

    @Test
    void refusesAWrongChecksum() {
        feed("\r\n" + BODY + wrong(BODY) + "\r\n");
        framer.end(recorder);

        assertEquals(List.of(), recorder.frames());
        assertEquals(List.of(new Damage(Reason.CHECKSUM, 2, BODY.length() + 4)), recorder.damages());
    }

    @Test
    void anExclamationMarkInATextEndsNothing() {
        String body = "/ISk5\\2MT382\r\n\r\n0-0:96.13.0(Hi! (A)!B 1!)\r\n0-0:96.14.0(1)\r\n!";

        feed(body + crc(body));

        assertEquals(List.of(checked(body)), recorder.frames());
    }

    @Test
    void anExclamationMarkMayFollowTheLastValue() {
        String body = "/ADN9 6534\r\n\r\n1-0:1.8.0(00000007.125*kWh)!";

        feed(body + crc(body) + "\r\n");

        assertEquals(List.of(checked(body)), recorder.frames());
    }

    @Test
    void aHeaderMayHoldControlBytes() {
        String body = "/ISk5\u0002MIE5T\r\n\r\n0-0:96.14.0(1)\r\n!";

        feed(body + crc(body));

        assertEquals(List.of(checked(body)), recorder.frames());
    }

    @Test
    void findsTheTelegramThatBeginsInsideATornOne() {
        String torn = BODY.substring(0, 40);

        feed(torn + BODY + crc(BODY));

        assertEquals(List.of(checked(BODY)), recorder.frames());
        assertEquals(List.of(new Damage(Reason.RESTARTED, 0, 40)), recorder.damages());
    }

    @Test
    void anOddLineThatLooksLikeAHeaderTearsNothingOff() {
        String body = BODY.replace("1-0:1.7.0(0000.480*kW)", "1-0:1.7.0/XXX5");

        feed(body + crc(body));

        assertEquals(List.of(checked(body)), recorder.frames());
        assertEquals(List.of(), recorder.damages());
    }

    @Test
    void findsTheTelegramThatBeginsInsideATornOneWithoutChecksum() {
        String torn = BODY.substring(0, 40);

        feed(torn + BODY + "\r\n");

        assertEquals(List.of(unchecked(BODY)), recorder.frames());
        assertEquals(List.of(new Damage(Reason.RESTARTED, 0, 40)), recorder.damages());
    }

    @Test
    void recoversAfterOverflow() {
        String line = "1-0:1.8.0(00000007.125*kWh)\r\n";
        String endless = "/LGF5E360\r\n\r\n" + line.repeat(600);

        feed(endless);
        feed(BODY + crc(BODY));

        assertEquals(List.of(checked(BODY)), recorder.frames());
        assertEquals(List.of(new Damage(Reason.TOO_LONG, 0, 8192)), recorder.damages());
    }

    @Test
    void aHeaderSplitByTheOverflowIsNotLost() {
        for (int missing = 0; missing < 20; missing++) {
            Recorder each = new Recorder();
            String filling = "/LGF5E360\r\n\r\n1-0:1.8.0(".concat("7".repeat(8192));
            String stream = filling.substring(0, 8192 - missing) + BODY + crc(BODY);

            each.feed(new P1Framer(), bytes(stream), 8192);

            assertEquals(List.of(checked(BODY)), each.frames());
        }
    }

    @Test
    void listensSilentlyToBinaryData() {
        byte[] noise = new byte[1 << 20];
        new Random(7).nextBytes(noise);

        Recorder each = Recorder.listenTo(framer, noise, 1000);

        assertEquals(List.of(), each.frames());
        assertEquals(List.of(), each.damages());
    }

    @Test
    void findsATelegramBehindAnyNoise() {
        Random random = new Random(11);
        for (int round = 0; round < 200; round++) {
            byte[] noise = new byte[random.nextInt(3000)];
            random.nextBytes(noise);
            byte[] stream = Bytes.join(noise, bytes(BODY + crc(BODY)));

            Recorder each = Recorder.listenTo(new P1Framer(), stream, 1 + random.nextInt(300));

            assertEquals(List.of(checked(BODY)), each.frames());
        }
    }

    @Test
    void aFloodOfHeadersIsPassedInLinearTime() {
        byte[] flood = bytes("x/AAA\n".repeat(200_000));

        Recorder each = Recorder.listenTo(framer, flood, 1000);

        assertEquals(List.of(), each.frames());
    }

    @Test
    void putsCarriageReturnsBackOnceASecondTelegramNeedsThemToo() {
        String stripped = BODY.replace("\r", "");

        feed(stripped + crc(BODY) + "\n");
        assertEquals(List.of(), recorder.frames());
        assertEquals(List.of(new Damage(Reason.CHECKSUM, 0, stripped.length() + 4)), recorder.damages());

        feed(stripped + crc(BODY) + "\n" + stripped + crc(BODY));
        assertEquals(List.of(checked(stripped), checked(stripped)), recorder.frames());
    }

    @Test
    void putsThemBackInHolleysTelegramsToo() {
        String body = "/HLY5\\D1\r\n\r\n1-0:1.7.0(1*kW)\r\n!";
        String checksum = String.format("%04X", Crc16.x25(bytes(body), 0, body.length()));
        String stripped = body.replace("\r", "");

        feed((stripped + checksum + "\n").repeat(2));

        assertEquals(List.of(checked(stripped)), recorder.frames());
    }

    @Test
    void takesAChecksumThatTheGatewayMadeForBareLineFeeds() {
        String stripped = BODY.replace("\r", "");

        feed(stripped + crc(stripped));

        assertEquals(List.of(checked(stripped)), recorder.frames());
    }

    @Test
    void takesParityBitsOffOnceASecondTelegramNeedsItToo() {
        byte[] telegram = withEvenParity(BODY + crc(BODY) + "\r\n");

        recorder.feed(framer, telegram, telegram.length);
        assertEquals(List.of(), recorder.frames());

        recorder.feed(framer, telegram, 10);
        assertEquals(List.of(checked(BODY)), recorder.frames());
    }

    @Test
    void takesParityBitsAndCarriageReturnsAtOnce() {
        byte[] telegram = withEvenParity(BODY.replace("\r", "") + crc(BODY) + "\n");

        recorder.feed(framer, Bytes.join(telegram, telegram), 100);

        assertEquals(List.of(checked(BODY.replace("\r", ""))), recorder.frames());
    }

    @Test
    void takesParityBitsOffATelegramWithoutChecksum() {
        byte[] telegram = withEvenParity(BODY + "\r\n");

        recorder.feed(framer, telegram, telegram.length);

        assertEquals(List.of(unchecked(BODY)), recorder.frames());
    }

    @Test
    void oneDamagedTelegramBetweenDoesNotMakeARepairForgotten() {
        byte[] telegram = withEvenParity(BODY + crc(BODY) + "\r\n");
        byte[] damaged = withEvenParity(BODY.replace("480", "481") + crc(BODY) + "\r\n");

        recorder.feed(framer, Bytes.join(telegram, damaged, telegram), 64);

        assertEquals(List.of(checked(BODY)), recorder.frames());
        assertEquals(List.of(Reason.CHECKSUM, Reason.CHECKSUM),
                recorder.damages().stream().map(Damage::reason).toList());
    }

    @Test
    void startsAfreshAfterTheEnd() {
        feed(BODY.substring(0, 30));
        framer.end(recorder);
        feed(BODY.substring(30) + crc(BODY) + "\r\n");
        assertEquals(List.of(), recorder.frames());

        feed(BODY + crc(BODY));
        assertEquals(List.of(checked(BODY)), recorder.frames());
    }

    @Test
    void endingTwiceTellsNothingNew() {
        feed(BODY);
        framer.end(recorder);
        framer.end(recorder);

        assertEquals(List.of(unchecked(BODY)), recorder.frames());
        assertEquals(List.of(), recorder.damages());
    }

    @Test
    void oneMakeHasOtherBytesWhereAllHaveTheSlash() {
        String body = ODD + "1-0:1.8.0(00000007.125*kWh)\r\n!";

        feed("x/\u00B9\u00EA" + body + crc(body) + "\r\n" + BODY + crc(BODY) + body + crc(body));

        assertEquals(List.of(checked(body), checked(BODY), checked(body)), recorder.frames());
        assertEquals(List.of(), recorder.damages());
    }

    @Test
    void anOddHeaderInsideATelegramMeansThatItWasTornOff() {
        String body = ODD + "1-0:1.8.0(00000007.125*kWh)\r\n!";
        String torn = body.substring(0, 40);

        feed(torn + body + crc(body));

        assertEquals(List.of(checked(body)), recorder.frames());
        assertEquals(List.of(new Damage(Reason.RESTARTED, 0, torn.length())), recorder.damages());
    }

    @Test
    void anOddTelegramWhoseChecksumDoesNotHoldIsDamaged() {
        String body = ODD + "1-0:1.8.0(00000007.125*kWh)\r\n!";

        feed(body + wrong(body));

        assertEquals(List.of(), recorder.frames());
        assertEquals(List.of(new Damage(Reason.CHECKSUM, 0, body.length() + 4)), recorder.damages());
    }

    /** One in 65,536 torn telegrams makes the checksum of the damaged one behind it fit the two together. */
    @Test
    void isNotTakenInByATornTelegramWhoseChecksumFitsWithTheDamagedOneBehindIt() {
        String damaged = BODY.replace("480", "481");
        String sent = crc(BODY);
        String torn = IntStream.range(0, 10_000_000).mapToObj(number -> "/LGF5E360\r\n\r\n1-0:1.8.0(" + number)
                .filter(text -> crc(text + damaged).equals(sent)).findFirst().orElseThrow();

        feed(torn + damaged + sent + "\r\n");

        assertEquals(List.of(), recorder.frames());
        assertEquals(
                List.of(new Damage(Reason.RESTARTED, 0, torn.length()),
                        new Damage(Reason.CHECKSUM, torn.length(), damaged.length() + sent.length())),
                recorder.damages());
    }

    private void feed(String text) {
        recorder.feed(framer, bytes(text), text.length());
    }

    private static Frame checked(String body) {
        return new Frame.P1(Slice.of(bytes(body)), true);
    }

    private static Frame unchecked(String body) {
        return new Frame.P1(Slice.of(bytes(body)), false);
    }

    private static String crc(String body) {
        return String.format("%04X", Crc16.arc(bytes(body), 0, body.length()));
    }

    private static String wrong(String body) {
        return String.format("%04X", Crc16.arc(bytes(body), 0, body.length()) ^ 0x0100);
    }

    private static String bodyWithShortChecksum() {
        int value = 0;
        String body = BODY;
        while (Crc16.arc(bytes(body), 0, body.length()) > 0x0FFF) {
            body = BODY.replace("7.125", "7." + (100 + value++));
        }
        return body;
    }

    private static byte[] withEvenParity(String text) {
        byte[] bytes = bytes(text);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] |= Integer.bitCount(bytes[i]) % 2 == 0 ? 0 : 0x80;
        }
        return bytes;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
