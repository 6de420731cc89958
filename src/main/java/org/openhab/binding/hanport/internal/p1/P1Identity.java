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
import java.util.HexFormat;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.hanport.internal.frame.Slice;
import org.openhab.binding.hanport.internal.telegram.MeterId;
import org.openhab.binding.hanport.internal.telegram.ObisCode;
import org.openhab.binding.hanport.internal.telegram.Value.Text;

/**
 * Puts together who speaks, from the header and the objects that hold an id; the same as the last time where these have
 * not changed.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class P1Identity {

    /** Equipment id (NL, BE), serial number (HU, Nordic), logical device name (LU), and the German form. */
    private static final List<ObisCode> IDS = List.of(ObisCode.of(0, 0, 96, 1, 1), ObisCode.of(0, 0, 96, 1, 0),
            ObisCode.of(0, 0, 42, 0, 0), ObisCode.of(0, 0, 96, 1, 255));
    /** Shorter ones may be decimal serial numbers whose digits happen to make letters. */
    private static final int SHORTEST_HEX = 14;
    private static final Text NO_ID = new Text("");

    private P1Header header = P1Header.NONE;
    private int rank = IDS.size();
    private Text text = NO_ID;
    private @Nullable MeterId meter;
    private Text meterText = NO_ID;

    /** A telegram begins with these bytes up to the line end. */
    void open(Slice telegram, int headerEnd) {
        rank = IDS.size();
        text = NO_ID;
        if (!header.isLine(telegram.array(), telegram.offset(), headerEnd)) {
            header = P1Header.of(telegram.slice(0, headerEnd - telegram.offset()).copy());
            meter = null;
        }
    }

    /** The telegram says this text under that code. */
    void offer(ObisCode obis, Text value) {
        int found = IDS.indexOf(obis);
        if (found >= 0 && found < rank && !value.text().isBlank()) {
            rank = found;
            text = value;
        }
    }

    /** Who speaks in this telegram. */
    MeterId meter() {
        MeterId known = meter;
        if (known == null || !meterText.text().equals(text.text())) {
            known = new MeterId(header.manufacturer(), header.model(), plain(text.text()));
            meter = known;
            meterText = text;
        }
        return known;
    }

    /** Newer dialects send ids as the hexadecimal digits of their characters. */
    private static String plain(String id) {
        String digits = id.strip();
        if (digits.length() < SHORTEST_HEX || digits.length() % 2 != 0 || !isHex(digits)) {
            return digits;
        }
        String characters = new String(HexFormat.of().parseHex(digits), StandardCharsets.ISO_8859_1);
        return isPlain(characters) ? characters.strip() : digits;
    }

    private static boolean isHex(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!HexFormat.isHexDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Letters, digits and blanks, nothing else. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char ch = text.charAt(i);
            if (ch >= 0x7F || !Character.isLetterOrDigit(ch) && ch != ' ') {
                return false;
            }
        }
        return true;
    }
}
