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

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.frame.Crc16;
import org.openhab.binding.hanport.internal.telegram.MeterTime;
import org.openhab.binding.hanport.internal.telegram.MeterZone;
import org.openhab.binding.hanport.internal.telegram.ObisCode;
import org.openhab.binding.hanport.internal.telegram.Reading;
import org.openhab.binding.hanport.internal.telegram.Telegram;
import org.openhab.binding.hanport.internal.telegram.Unit;
import org.openhab.binding.hanport.internal.telegram.Value.Cases;
import org.openhab.binding.hanport.internal.telegram.Value.History;
import org.openhab.binding.hanport.internal.telegram.Value.Quantity;
import org.openhab.binding.hanport.internal.telegram.Value.Text;

/**
 * Writes telegrams as a maker's meter does, with the checksum: the other direction of {@link P1Decoder}.
 * <p>
 * Energies go out in kWh and kvarh with three decimals, powers in kW and kvar with three, voltages and currents with
 * one; a number with more decimals is rounded half up. The readings keep the order of the telegram. Source: DSMR P1
 * Companion Standard 5.0.2, sections 6.2, 6.4 and 6.12.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class P1Encoder {

    private static final String LINE_END = "\r\n";
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("uuMMddHHmmss");
    private static final int KILO = 3;
    private static final int LAST_CHARACTER = 0xFF;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;

    private final Cases<String> plain = new Cases<>(this::number, P1Encoder::text, clock -> clock(clock.time()),
            flag -> flag.on() ? "1" : "0", P1Encoder::table);
    private final P1Style style;
    private final ZoneOffset normalTime;

    public P1Encoder(P1Style style) {
        this(style, MeterZone.CENTRAL_EUROPE.normal());
    }

    /** @param normalTime the offset that is written with the flag W; any other one gets S, an unknown one no flag */
    public P1Encoder(P1Style style, ZoneOffset normalTime) {
        this.style = style;
        this.normalTime = normalTime;
    }

    /**
     * The whole telegram, from what the maker puts in front of the '/' to the line end behind the checksum.
     *
     * @throws IllegalArgumentException if a value cannot be written: a text with a line end or a character beyond ISO
     *             8859-1, a table within a table, a clock of a year that two digits do not tell (2000 to 2099)
     */
    public byte[] encode(Telegram telegram) {
        StringBuilder text = new StringBuilder(style.header()).append(LINE_END);
        for (Reading reading : telegram.readings()) {
            text.append(LINE_END).append(code(reading.obis()));
            appendGroups(text, reading);
        }
        text.append(style.endsOnLastLine() ? "!" : LINE_END + "!");
        byte[] checked = text.toString().getBytes(StandardCharsets.ISO_8859_1);
        String start = style.beginsWithEmptyLine() ? LINE_END : "";
        String end = String.format("%04X", Crc16.arc(checked, 0, checked.length)) + LINE_END;
        return (start + text + end).getBytes(StandardCharsets.ISO_8859_1);
    }

    private void appendGroups(StringBuilder text, Reading reading) {
        if (reading.value() instanceof History history) {
            reading.time().ifPresent(time -> appendGroup(text, clock(time)));
            appendGroup(text, Integer.toString(history.count()));
            history.entries().stream().findFirst().ifPresent(entry -> appendGroup(text, code(entry.obis())));
            history.entries().forEach(entry -> appendValue(text, entry));
        } else {
            appendValue(text, reading);
        }
    }

    private void appendValue(StringBuilder text, Reading reading) {
        reading.time().ifPresent(time -> appendGroup(text, clock(time)));
        appendGroup(text, reading.value().match(plain));
    }

    private static void appendGroup(StringBuilder text, String content) {
        text.append('(').append(content).append(')');
    }

    private static String table(History table) {
        throw new IllegalArgumentException("a table of " + table.count() + " entries within a table");
    }

    private static String text(Text text) {
        if (!text.text().chars().allMatch(ch -> ch <= LAST_CHARACTER && ch != '\r' && ch != '\n')) {
            throw new IllegalArgumentException("a text with a line end, or a character beyond ISO 8859-1");
        }
        return text.text();
    }

    private String number(Quantity quantity) {
        Unit unit = quantity.unit();
        return switch (unit.dimension()) {
            case ACTIVE_ENERGY -> padded(quantity, KILO, 8, 3) + "*kWh";
            case REACTIVE_ENERGY -> padded(quantity, KILO, 8, 3) + "*k" + style.var() + "h";
            case ACTIVE_POWER -> padded(quantity, KILO, 4, 3) + "*kW";
            case REACTIVE_POWER -> padded(quantity, KILO, 4, 3) + "*k" + style.var();
            case VOLTAGE -> padded(quantity, 0, 3, 1) + "*V";
            case CURRENT -> padded(quantity, 0, 3, 1) + "*A";
            case NONE -> quantity.number().toPlainString();
            case APPARENT_POWER, APPARENT_ENERGY, FREQUENCY, VOLUME, HEAT, FLOW, TEMPERATURE, DURATION, OTHER ->
                quantity.number().toPlainString() + "*" + unit.symbol();
        };
    }

    /** The number in the unit of this power of ten, with so many digits in front of the point and behind it. */
    private static String padded(Quantity quantity, int exponent, int digits, int decimals) {
        BigDecimal number = quantity.number().movePointRight(quantity.unit().exponent() - exponent).setScale(decimals,
                RoundingMode.HALF_UP);
        String plain = number.abs().toPlainString();
        String zeros = "0".repeat(Math.max(digits + 1 + decimals - plain.length(), 0));
        return (number.signum() < 0 ? "-" : "") + zeros + plain;
    }

    private String clock(MeterTime time) {
        if (time.local().getYear() < FIRST_YEAR || time.local().getYear() > LAST_YEAR) {
            throw new IllegalArgumentException("a clock of the year " + time.local().getYear());
        }
        String flag = time.offset().map(known -> known.equals(normalTime) ? "W" : "S").orElse("");
        return CLOCK.format(time.local()) + flag;
    }

    /** F is left out where it is the value of now. */
    private static String code(ObisCode obis) {
        String code = obis.toString();
        return obis.f() == ObisCode.CURRENT ? code.substring(0, code.indexOf('*')) : code;
    }
}
