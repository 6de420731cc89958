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
package org.openhab.binding.hanport.internal.p1;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.frame.OddHeader;

/**
 * The first line of a telegram: {@code /XXXZ identification}. Source: DSMR P1 Companion Standard 5.0.2, section 6.2;
 * the codes XXX are given out by the FLAG association.
 *
 * @param line the bytes from the '/' to the last one in front of the line end
 * @param manufacturer the maker's name; the three characters where we have none
 * @param model the identification without escape and control characters; may be empty
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
record P1Header(byte[] line, String manufacturer, String model) {

    static final P1Header NONE = new P1Header(new byte[0], "", "");

    private static final int CODE_END = 4;

    private static final String LANDIS_GYR = "Landis+Gyr";
    private static final String KAMSTRUP = "Kamstrup";
    private static final String SAGEMCOM = "Sagemcom";
    private static final String ITRON = "Itron";
    private static final String SHENZHEN_STAR = "Shenzhen Star";

    /** Sagemcom sells some meters under the code of the grid company: Ellevio, Enexis, Fluvius, Luxembourg, Styria. */
    private static final Map<String, String> MAKERS = Map.ofEntries(Map.entry("LGF", LANDIS_GYR),
            Map.entry("LGZ", LANDIS_GYR), Map.entry("XMX", LANDIS_GYR), Map.entry("KAM", KAMSTRUP),
            Map.entry("KMP", KAMSTRUP), Map.entry("SAG", SAGEMCOM), Map.entry("ELL", SAGEMCOM),
            Map.entry("ENE", SAGEMCOM), Map.entry("FLU", SAGEMCOM), Map.entry("LUX", SAGEMCOM),
            Map.entry("EST", SAGEMCOM), Map.entry("ADN", "Aidon"), Map.entry("ISK", "Iskraemeco"),
            Map.entry("KFM", "Kaifa"), Map.entry("SX6", "Sanxing"), Map.entry("ITR", ITRON), Map.entry("ACE", ITRON),
            Map.entry("ELS", "Elster"), Map.entry("ESY", "EasyMeter"), Map.entry("EGM", "Elgama"),
            Map.entry("HLY", "Holley"), Map.entry("WSE", "Wasion"), Map.entry("NES", "NES"));

    /** @param line as in {@link #line()}; at least the '/' and the three characters */
    static P1Header of(byte[] line) {
        String text = new String(line, StandardCharsets.ISO_8859_1);
        if (text.length() < CODE_END) {
            return new P1Header(line, "", "");
        }
        String code = text.substring(1, CODE_END);
        String manufacturer = OddHeader.begins(line, 0, line.length) ? SHENZHEN_STAR
                : MAKERS.getOrDefault(code.toUpperCase(Locale.ROOT), code);
        return new P1Header(line, manufacturer, model(text));
    }

    /** The baud digit is no part of it, unless the code before it has digits and so belongs to a type ("SX631"). */
    private static String model(String text) {
        boolean isType = Character.isDigit(text.charAt(CODE_END - 1));
        boolean hasBaudDigit = text.length() > CODE_END && Character.isDigit(text.charAt(CODE_END));
        int begin = isType ? 1 : hasBaudDigit ? CODE_END + 1 : CODE_END;
        StringBuilder model = new StringBuilder();
        for (int i = begin; i < text.length(); i++) {
            char ch = text.charAt(i);
            if (isModeSequence(text, i)) {
                i++;
            } else if (ch >= ' ' && ch < 0x7F && ch != '\\') {
                model.append(ch);
            }
        }
        return model.toString().strip();
    }

    /**
     * Whether a backslash and the character of a mode stand here, such as {@code \2} for mode HDLC. Sagemcom's part
     * numbers, {@code \253833635_A}, begin with digits behind a backslash too. Source: IEC 62056-21, clause 6.3.2.
     */
    private static boolean isModeSequence(String text, int at) {
        return text.charAt(at) == '\\' && at + 2 < text.length() && !Character.isLetter(text.charAt(at + 1))
                && Character.isLetter(text.charAt(at + 2));
    }

    boolean isLine(byte[] bytes, int from, int to) {
        return Arrays.equals(line, 0, line.length, bytes, from, to);
    }
}
