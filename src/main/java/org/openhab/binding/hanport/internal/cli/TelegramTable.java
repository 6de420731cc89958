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
package org.openhab.binding.hanport.internal.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.telegram.Reading;
import org.openhab.binding.hanport.internal.telegram.Telegram;
import org.openhab.binding.hanport.internal.telegram.Unit;
import org.openhab.binding.hanport.internal.telegram.Value;
import org.openhab.binding.hanport.internal.telegram.Value.History;
import org.openhab.binding.hanport.internal.telegram.Value.Quantity;

/**
 * A telegram as a table for people: a line for the meter, and one for each reading, named as its channel is.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class TelegramTable {

    private static final String NAME_CODE_VALUE = "  %-30s %-17s %14s";

    private TelegramTable() {
    }

    /** Lines without their ends, in the meter's order. */
    static List<String> lines(Telegram telegram) {
        List<String> lines = telegram.readings().stream().map(TelegramTable::line).collect(Collectors.toList());
        lines.add(0, head(telegram));
        return lines;
    }

    private static String head(Telegram telegram) {
        String meter = telegram.meter().toString();
        String id = telegram.meter().id();
        return (meter.isEmpty() ? "Meter" : meter) + (id.isEmpty() ? "" : " " + id) + ", " + telegram.protocol()
                + telegram.time().map(time -> ", " + time).orElse("");
    }

    private static String line(Reading reading) {
        Value value = reading.value();
        String text = value instanceof History history
                ? history.entries().stream().map(TelegramTable::entry).collect(Collectors.joining(", ", "[", "]"))
                : ValueText.of(value);
        String start = String.format(Locale.ROOT, NAME_CODE_VALUE, reading.name(), reading.obis(), printable(text));
        return (start + unit(value) + time(reading)).stripTrailing();
    }

    private static String entry(Reading reading) {
        return ValueText.of(reading.value()) + unit(reading.value()) + time(reading);
    }

    private static String unit(Value value) {
        return value instanceof Quantity quantity && !quantity.unit().equals(Unit.NONE) ? " " + quantity.unit() : "";
    }

    private static String time(Reading reading) {
        return reading.time().map(time -> " at " + time).orElse("");
    }

    /** Meters' texts may hold any bytes; a terminal shall not obey them. */
    private static String printable(String text) {
        StringBuilder printable = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i))) {
                printable.setCharAt(i, '?');
            }
        }
        return printable.toString();
    }
}
