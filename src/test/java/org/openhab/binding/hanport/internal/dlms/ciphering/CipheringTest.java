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
package org.openhab.binding.hanport.internal.dlms.ciphering;

import static org.junit.jupiter.api.Assertions.*;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.binding.hanport.internal.dlms.DlmsDecoder;
import org.openhab.binding.hanport.internal.dlms.HdlcFixture;
import org.openhab.binding.hanport.internal.dlms.ciphering.Ciphering.Opened;
import org.openhab.binding.hanport.internal.dlms.push.MeterClock;
import org.openhab.binding.hanport.internal.dlms.push.PushList;
import org.openhab.binding.hanport.internal.frame.Slice;
import org.openhab.binding.hanport.internal.telegram.DecodeException;
import org.openhab.binding.hanport.internal.telegram.MeterId;
import org.openhab.binding.hanport.internal.telegram.Telegram;
import org.openhab.binding.hanport.internal.trouble.TelegramTrouble;

/**
 * Envelopes of our own, sealed with keys of our own.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class CipheringTest {

    private static final HexFormat HEX = HexFormat.of();
    private static final byte[] KEY = HEX.parseHex("6b65792d6f662d6f75722d6f776e2121");
    private static final byte[] AUTHENTICATION_KEY = HEX.parseHex("61757468656e7469636174696f6e2121");
    private static final byte[] OTHER_KEY = HEX.parseHex("00112233445566778899aabbccddeeff");
    private static final byte[] TITLE = HEX.parseHex("4b414d4500271828");
    private static final int COUNTER = 7;
    /** One current of 0.1 kA, as short as a list can be. */
    private static final byte[] LIST = HEX.parseHex("0f0000000000" + "020209060100010700ff0600000001");
    private static final int TAG_LENGTH = 12;

    @Test
    void opensAnAuthenticatedList() throws DecodeException {
        DlmsDecoder decoder = new DlmsDecoder(Ciphering.withKeys(KEY, AUTHENTICATION_KEY), PushList.known(),
                MeterClock.DEFAULT);

        Telegram telegram = HdlcFixture.decode(decoder, HdlcFixture.frame(sealedList(0x30))).orElseThrow();

        assertEquals(HdlcFixture.decode("kamstrup-omnipower-1.hex"), telegram);
    }

    @Test
    void opensOneListAfterAnotherWithTheSameCounter() throws DecodeException {
        DlmsDecoder decoder = new DlmsDecoder(Ciphering.withKeys(KEY, AUTHENTICATION_KEY), PushList.known(),
                MeterClock.DEFAULT);
        Telegram first = HdlcFixture.decode(decoder, HdlcFixture.frame(sealedList(0x30))).orElseThrow();

        assertEquals(first, HdlcFixture.decode(decoder, HdlcFixture.frame(sealedList(0x30))).orElseThrow());
    }

    @Test
    void opensAnEncryptedListThatIsNotAuthenticated() throws DecodeException {
        DlmsDecoder decoder = new DlmsDecoder(Ciphering.withKeys(KEY, AUTHENTICATION_KEY), PushList.known(),
                MeterClock.DEFAULT);

        for (int security : new int[] { 0x20, 0x21 }) {
            Telegram telegram = HdlcFixture.decode(decoder, HdlcFixture.frame(sealedList(security))).orElseThrow();

            assertEquals(HdlcFixture.decode("kamstrup-omnipower-1.hex"), telegram);
        }
    }

    @Test
    void leavesTheTagUncheckedWithoutAnAuthenticationKey() throws DecodeException {
        DlmsDecoder decoder = new DlmsDecoder(Ciphering.withKey(KEY), PushList.known(), MeterClock.DEFAULT);

        Telegram telegram = HdlcFixture.decode(decoder, HdlcFixture.frame(sealedList(0x30))).orElseThrow();

        assertEquals(HdlcFixture.decode("kamstrup-omnipower-1.hex"), telegram);
    }

    @Test
    void tellsTheMakerByTheSystemTitleWhereTheListDoesNot() throws DecodeException {
        DlmsDecoder decoder = new DlmsDecoder(Ciphering.withKey(KEY), PushList.known(), MeterClock.DEFAULT);

        Telegram telegram = HdlcFixture.decode(decoder, HdlcFixture.frame(seal(0x20, LIST, true))).orElseThrow();

        assertEquals(new MeterId("Kamstrup", "", ""), telegram.meter());
    }

    @Test
    void opensTextTelegramsToo() throws CipheringException {
        byte[] text = "/XXX5 a text of P1\r\n\r\n!".getBytes();
        Slice envelope = Slice.of(seal(0x30, text, true));

        assertTrue(Ciphering.isEnvelope(envelope));
        assertEquals(Slice.of(text), Ciphering.withKeys(KEY, AUTHENTICATION_KEY).open(envelope).plain());
    }

    @Test
    void acceptsATagWithoutAuthenticationKeyOnlyIfTold() throws CipheringException {
        Slice envelope = Slice.of(seal(0x30, LIST, false));

        assertEquals(TelegramTrouble.WRONG_AUTHENTICATION_KEY,
                trouble(Ciphering.withKeys(KEY, AUTHENTICATION_KEY), envelope));
        assertEquals(Slice.of(LIST), Ciphering.withKeysLenient(KEY, AUTHENTICATION_KEY).open(envelope).plain());
    }

    @Test
    void tellsApartWhyItCannotBeOpened() {
        byte[] sealed = seal(0x30, LIST, true);
        byte[] altered = sealed.clone();
        altered[altered.length - 1] ^= 1;

        assertEquals(TelegramTrouble.NO_KEY, trouble(Ciphering.withoutKey(), Slice.of(sealed)));
        assertEquals(TelegramTrouble.WRONG_KEY,
                trouble(Ciphering.withKeys(OTHER_KEY, AUTHENTICATION_KEY), Slice.of(sealed)));
        assertEquals(TelegramTrouble.WRONG_KEY, trouble(Ciphering.withKey(OTHER_KEY), Slice.of(sealed)));
        assertEquals(TelegramTrouble.WRONG_AUTHENTICATION_KEY,
                trouble(Ciphering.withKeys(KEY, OTHER_KEY), Slice.of(sealed)));
        assertEquals(TelegramTrouble.WRONG_AUTHENTICATION_KEY,
                trouble(Ciphering.withKeys(KEY, AUTHENTICATION_KEY), Slice.of(altered)));
    }

    @Test
    void callsEveryTruncationDamaged() {
        byte[] sealed = seal(0x30, LIST, true);

        for (int length = 1; length < sealed.length; length++) {
            assertEquals(TelegramTrouble.DAMAGED,
                    trouble(Ciphering.withKeys(KEY, AUTHENTICATION_KEY), new Slice(sealed, 0, length)));
        }
    }

    @Test
    void takesAMissingSystemTitleAsZerosWithTheTagOrWithoutIt() throws GeneralSecurityException, CipheringException {
        byte[] plain = "/ABC5 is a header\r\n".getBytes();
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(KEY, "AES"),
                new GCMParameterSpec(8 * TAG_LENGTH, Arrays.copyOf(new byte[8], 12)));
        byte[] text = cipher.doFinal(plain);
        String envelope = "00820024" + "30" + "00000000" + HEX.formatHex(text);

        assertEquals(Slice.of(plain), Ciphering.withKey(KEY).open(Slice.of(HEX.parseHex(envelope))).plain());
        assertEquals(Slice.of(plain), Ciphering.withKey(KEY).open(Slice.of(HEX.parseHex("db" + envelope))).plain());
    }

    @Test
    void keysThatHaveOpenedEnvelopesAreNotBlamedAtOnce() throws CipheringException {
        Ciphering ciphering = Ciphering.withKeys(KEY, AUTHENTICATION_KEY);
        Slice sound = Slice.of(seal(0x30, LIST, true));
        Slice altered = Slice.of(seal(0x30, LIST, true));
        altered.array()[altered.length() - 1] ^= 1;

        ciphering.open(sound);

        for (int i = 0; i < 3; i++) {
            assertEquals(TelegramTrouble.DAMAGED, trouble(ciphering, altered));
        }
        assertEquals(TelegramTrouble.WRONG_AUTHENTICATION_KEY, trouble(ciphering, altered));

        ciphering.open(sound);

        assertEquals(TelegramTrouble.DAMAGED, trouble(ciphering, altered));
    }

    @Test
    void tellsWhetherTheTagWasChecked() throws CipheringException {
        Slice authenticated = Slice.of(seal(0x31, LIST, true));
        Slice encrypted = Slice.of(seal(0x21, LIST, true));

        assertTrue(Ciphering.withKeys(KEY, AUTHENTICATION_KEY).open(authenticated).authentic());
        assertFalse(Ciphering.withKeys(KEY, AUTHENTICATION_KEY).open(encrypted).authentic());
        assertFalse(Ciphering.withKey(KEY).open(authenticated).authentic());
    }

    @Test
    void takesATextAsItIsThatAGatewayHasOpened() throws CipheringException {
        byte[] text = "/XXX5 a text of P1\r\n\r\n!".getBytes();
        for (Ciphering ciphering : List.of(Ciphering.withoutKey(), Ciphering.withKey(KEY),
                Ciphering.withKeys(OTHER_KEY, AUTHENTICATION_KEY), Ciphering.withKeysLenient(KEY, KEY))) {
            for (int security : new int[] { 0x20, 0x30, 0x31, 0x10, 0x00 }) {
                Opened list = ciphering.open(Slice.of(unsealed(security, LIST)));
                assertEquals(Slice.of(LIST), list.plain());
                assertFalse(list.authentic());

                Opened opened = ciphering.open(Slice.of(unsealed(security, text)));
                assertTrue(opened.isText());
                assertFalse(opened.authentic());
                assertEquals(Slice.of(text), opened.plain().slice(0, text.length));
            }
        }
    }

    @Test
    void takesAnOpenedListWhoseTagTheGatewayHasLeftOut() throws CipheringException {
        byte[] withTag = unsealed(0x20, LIST);
        withTag[11] = 0x30;

        assertEquals(Slice.of(LIST), Ciphering.withoutKey().open(Slice.of(withTag)).plain());
    }

    @Test
    void takesNoTextAsItIsThatIsNoWholeList() {
        byte[] cut = Arrays.copyOf(LIST, LIST.length - 1);
        byte[] unknown = LIST.clone();
        unknown[LIST.length - 5] = 0x6B;
        byte[] empty = Arrays.copyOf(LIST, 8);
        empty[7] = 0;

        for (byte[] text : List.of(cut, unknown, empty, "/XXX5 a".getBytes(), "/ABC\0".repeat(5).getBytes())) {
            assertEquals(TelegramTrouble.NO_KEY, trouble(Ciphering.withoutKey(), Slice.of(unsealed(0x20, text))));
            assertEquals(TelegramTrouble.WRONG_KEY, trouble(Ciphering.withKey(KEY), Slice.of(unsealed(0x20, text))));
            assertEquals(TelegramTrouble.DAMAGED, trouble(Ciphering.withKey(KEY), Slice.of(unsealed(0x00, text))));
        }
    }

    @Test
    void anOpenedTextSaysNothingAboutTheKeys() throws CipheringException {
        Ciphering ciphering = Ciphering.withKey(OTHER_KEY);
        ciphering.open(Slice.of(unsealed(0x20, LIST)));

        assertEquals(TelegramTrouble.WRONG_KEY, trouble(ciphering, Slice.of(seal(0x20, LIST, true))));
    }

    @Test
    void noneOfThousandsOfSealedListsSeemsOpened() {
        CipheringEncoder encoder = new CipheringEncoder(KEY, AUTHENTICATION_KEY, TITLE, 0x30);

        for (int counter = 0; counter < 20_000; counter++) {
            assertEquals(TelegramTrouble.NO_KEY,
                    trouble(Ciphering.withoutKey(), Slice.of(encoder.seal(LIST, counter))));
        }
    }

    @Test
    void noWrongKeyOfThousandsGivesAText() {
        Slice envelope = Slice.of(seal(0x20, LIST, true));
        byte[] key = KEY.clone();

        for (int i = 1; i < 5000; i++) {
            key[0] = (byte) i;
            key[1] = (byte) (i >> 8);
            assertEquals(TelegramTrouble.WRONG_KEY, trouble(Ciphering.withKey(key), envelope));
        }
    }

    @Test
    void refusesKeysOfAnotherLength() {
        assertThrows(IllegalArgumentException.class, () -> Ciphering.withKey(new byte[15]));
        assertThrows(IllegalArgumentException.class, () -> Ciphering.withKeys(KEY, new byte[17]));
    }

    /** An envelope as a gateway passes it on that has put the plain text in the ciphertext's place. */
    private static byte[] unsealed(int security, byte[] plain) {
        byte[] envelope = seal(security, plain, true);
        int tag = (security & 0x10) == 0 ? 0 : TAG_LENGTH;
        System.arraycopy(plain, 0, envelope, envelope.length - tag - plain.length, plain.length);
        return envelope;
    }

    private static TelegramTrouble trouble(Ciphering ciphering, Slice envelope) {
        return assertThrows(CipheringException.class, () -> ciphering.open(envelope)).flaw().trouble();
    }

    private static byte[] sealedList(int security) {
        byte[] list = HdlcFixture.information("kamstrup-omnipower-1.hex");
        byte[] envelope = seal(security, Arrays.copyOfRange(list, 3, list.length), true);
        byte[] information = new byte[3 + envelope.length];
        System.arraycopy(list, 0, information, 0, 3);
        System.arraycopy(envelope, 0, information, 3, envelope.length);
        return information;
    }

    private static byte[] seal(int security, byte[] plain, boolean authenticationKeyInTag) {
        return new CipheringEncoder(KEY, authenticationKeyInTag ? AUTHENTICATION_KEY : new byte[0], TITLE, security)
                .seal(plain, COUNTER);
    }
}
