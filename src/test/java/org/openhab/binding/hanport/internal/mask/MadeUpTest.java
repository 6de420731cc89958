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
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.openhab.binding.hanport.internal.telegram.MeterId;

/**
 * Chance has its part in it, so what it must never do is tried more than once.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class MadeUpTest {

    private final MadeUp madeUp = new MadeUp();

    @RepeatedTest(50)
    void keepsTheFormOfAnId() {
        String made = madeUp.text("7359992887001234");

        assertTrue(made.matches("\\d{16}"), made);
        assertNotEquals("7359992887001234", made);
    }

    @RepeatedTest(50)
    void keepsUpperAndLowerCaseAndWhatIsNoLetter() {
        String made = madeUp.text("Ring Anna-Karin 070/12");

        assertTrue(made.matches("[A-Z][a-z]{3} [A-Z][a-z]{3}-[A-Z][a-z]{4} \\d{3}/\\d\\d"), made);
    }

    @Test
    void isTheSameForTheSame() {
        String made = madeUp.text("10000001");

        assertEquals(made, madeUp.text("10000001"));
        assertEquals(made + "  ", madeUp.text("10000001  "));
        assertEquals("1ESY" + made, madeUp.text("1ESY10000001"));
        assertEquals("ISK10307" + made, madeUp.text("ISK1030710000001"));
    }

    @Test
    void isTheSameForTheHexadecimalDigitsOfIt() {
        String made = madeUp.text("K1234567");

        assertEquals(made, MeterId.plain(madeUp.text("4B31323334353637")));
        assertEquals(made, MeterId.plain(madeUp.text("4b31323334353637")));
    }

    @RepeatedTest(50)
    void isNotTakenForTheHexadecimalDigitsOfSomethingElse() {
        String made = madeUp.text("9988776655443322");

        assertEquals(made, MeterId.plain(made));
    }

    @RepeatedTest(50)
    void ofATextInHexadecimalDigitsIsATextInHexadecimalDigits() {
        String hex = HexFormat.of().formatHex("Välkommen, 12!".replace("ä", "a").getBytes(StandardCharsets.US_ASCII));

        String made = new String(HexFormat.of().parseHex(madeUp.text(hex)), StandardCharsets.US_ASCII);

        assertTrue(made.matches("[A-Z][a-z]{8}, \\d\\d!"), made);
    }

    @Test
    void keepsWhatTellsNothing() {
        assertEquals("", madeUp.text(""));
        assertEquals("0000000", madeUp.text("0000000"));
        assertEquals("  ", madeUp.text("  "));
    }

    @RepeatedTest(50)
    void keepsTheMakersLettersOfASystemTitle() {
        byte[] title = { 'K', 'F', 'M', 0x67, 0x00, 0x01, (byte) 0x83, 0x11 };

        byte[] made = madeUp.id(title);

        assertArrayEquals(Arrays.copyOf(title, 3), Arrays.copyOf(made, 3));
        assertEquals(title.length, made.length);
        assertNotEquals(HexFormat.of().formatHex(title), HexFormat.of().formatHex(made));
        assertArrayEquals(made, madeUp.id(title));
    }

    @RepeatedTest(50)
    void numberIsNoLargerThanItWas() {
        long made = madeUp.number(20_000_001);

        assertTrue(made > 0 && made < 20_000_001, Long.toString(made));
        assertEquals(made, madeUp.number(20_000_001));
    }

    @Test
    void headerLineKeepsItsTypeAndLosesItsSerialNumber() {
        assertEquals("/KFM5KAIFA-METER 1012", madeUp.line("/KFM5KAIFA-METER 1012"));
        assertTrue(madeUp.line("/KMP5 KA6U001585575011").matches("/KMP5 KA6U00\\d{10}"));
        assertNotEquals("/KMP5 KA6U001585575011", madeUp.line("/KMP5 KA6U001585575011"));
    }
}
