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
package org.openhab.binding.hanport.internal.source;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * How bits run on a serial line.
 *
 * @param baud bits per second, 50..4000000
 * @param dataBits 7 or 8
 * @param parity the check bit after the data bits
 * @param stopBits 1 or 2
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public record SerialLine(int baud, int dataBits, Parity parity, int stopBits) {

    /** P1 ports of DSMR 4 and later, and Sweden's. */
    public static final SerialLine P1 = new SerialLine(115200, 8, Parity.NONE, 1);
    /** HAN ports of Kamstrup, Aidon and others. */
    public static final SerialLine HAN = new SerialLine(2400, 8, Parity.NONE, 1);
    /** HAN ports of Kaifa, and M-Bus. */
    public static final SerialLine HAN_EVEN = new SerialLine(2400, 8, Parity.EVEN, 1);
    /** P1 ports of DSMR 2 and 3, and IEC 62056-21 mode D. */
    public static final SerialLine D0 = new SerialLine(9600, 7, Parity.EVEN, 1);

    private static final int LOWEST_BAUD = 50;
    private static final int HIGHEST_BAUD = 4_000_000;
    private static final Pattern FORM = Pattern.compile("([0-9]{2,7}) +([78])([NEO])([12])");

    /** The check bit; its initial is what stands between data bits and stop bits in the usual notation. */
    public enum Parity {
        NONE,
        EVEN,
        ODD
    }

    public SerialLine {
        if (baud < LOWEST_BAUD || baud > HIGHEST_BAUD || dataBits < 7 || dataBits > 8 || stopBits < 1 || stopBits > 2) {
            throw new IllegalArgumentException("no serial line: " + baud + " " + dataBits + parity + stopBits);
        }
    }

    /**
     * Reads the usual notation, such as {@code 115200 8N1}.
     *
     * @return the line, or empty if the text is none
     */
    public static Optional<SerialLine> parse(String text) {
        Matcher form = FORM.matcher(text.strip().toUpperCase(Locale.ROOT));
        if (!form.matches()) {
            return Optional.empty();
        }
        int baud = Integer.parseInt(form.group(1));
        if (baud < LOWEST_BAUD || baud > HIGHEST_BAUD) {
            return Optional.empty();
        }
        return Optional.of(new SerialLine(baud, Integer.parseInt(form.group(2)), parity(form.group(3)),
                Integer.parseInt(form.group(4))));
    }

    private static Parity parity(String initial) {
        return "E".equals(initial) ? Parity.EVEN : "O".equals(initial) ? Parity.ODD : Parity.NONE;
    }

    /** The usual notation, such as {@code 115200 8N1}. */
    @Override
    public String toString() {
        return baud + " " + dataBits + parity.name().charAt(0) + stopBits;
    }
}
