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
package org.openhab.binding.hanport.internal.telegram;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.telegram.Value.Text;

/**
 * Which meter sends. What it does not tell is an empty string; Swedish P1 meters tell no id at all.
 *
 * @param manufacturer the maker's name, such as {@code Landis+Gyr}; its code where we have no name for it
 * @param model type or model as the meter writes it, such as {@code E360}
 * @param id serial number or GS1 id; personal data, so it is left out of {@link #toString()} and never logged
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public record MeterId(String manufacturer, String model, String id) {

    public static final MeterId UNKNOWN = new MeterId("", "", "");

    /** Fewer digits than this are a number of their own. */
    private static final int SHORTEST_HEX = 8;
    private static final String ISKRAEMECO = "ISK";
    private static final int DEVICE_NAME_LENGTH = 16;
    private static final int SERIAL_NUMBER_LENGTH = 8;
    /** So many decimal digits make letters by chance too seldom to matter: one in two hundred serial numbers. */
    private static final int LONG_HEX = 14;

    /**
     * An id in plain characters: many meters send it as the hexadecimal digits of its characters. One that makes no
     * letters and digits stays as it is; so does a short one of decimal digits, which may be a serial number, unless
     * all of its characters are digits.
     *
     * @param id as sent
     */
    public static String plain(String id) {
        String digits = id.strip();
        if (digits.length() < SHORTEST_HEX || digits.length() % 2 != 0
                || !digits.chars().allMatch(HexFormat::isHexDigit)) {
            return digits;
        }
        String characters = new String(HexFormat.of().parseHex(digits), StandardCharsets.ISO_8859_1);
        boolean certain = digits.length() >= LONG_HEX || !digits.chars().allMatch(MeterId::isDigit)
                || characters.chars().allMatch(MeterId::isDigit);
        return certain && characters.chars().allMatch(MeterId::isPlain) ? characters.strip() : digits;
    }

    /**
     * Whether this tells a meter from others: no mark of an object that cannot be read, and not zeros or blanks alone.
     */
    public static boolean isId(Text text) {
        return !text.isUnreadable()
                && plain(text.text()).chars().anyMatch(ch -> ch != '0' && !Character.isWhitespace(ch));
    }

    /**
     * The serial number in Iskraemeco's device name: the maker's letters, five digits of the type, and eight of the
     * number. Lists of the same meter hold it alone; P1 texts may hold the whole name alone.
     *
     * @param id in plain characters; any other is its own serial number
     */
    public static String serialNumber(String id) {
        boolean isName = id.startsWith(ISKRAEMECO) && id.length() == DEVICE_NAME_LENGTH;
        return isName ? id.substring(DEVICE_NAME_LENGTH - SERIAL_NUMBER_LENGTH) : id;
    }

    /**
     * Whether these ids are of one meter, whatever it speaks: they are alike, or one is the serial number in the other.
     */
    public static boolean areOfOneMeter(String one, String other) {
        return serialNumber(one).equals(serialNumber(other));
    }

    private static boolean isDigit(int ch) {
        return ch >= '0' && ch <= '9';
    }

    private static boolean isPlain(int ch) {
        return ch < 0x7F && (Character.isLetterOrDigit(ch) || ch == ' ');
    }

    @Override
    public String toString() {
        return (manufacturer + " " + model).strip();
    }
}
