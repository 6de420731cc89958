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
package org.openhab.binding.hanport.internal.channel;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

import javax.measure.Quantity;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.telegram.Dimension;
import org.openhab.binding.hanport.internal.telegram.MeterId;
import org.openhab.binding.hanport.internal.telegram.MeterTime;
import org.openhab.binding.hanport.internal.telegram.ObisCode;
import org.openhab.binding.hanport.internal.telegram.Reading;
import org.openhab.binding.hanport.internal.telegram.Unit;
import org.openhab.binding.hanport.internal.telegram.Value;
import org.openhab.binding.hanport.internal.telegram.Value.Cases;
import org.openhab.binding.hanport.internal.telegram.Value.Clock;
import org.openhab.binding.hanport.internal.telegram.Value.Flag;
import org.openhab.binding.hanport.internal.telegram.Value.History;
import org.openhab.binding.hanport.internal.telegram.Value.Text;
import org.openhab.core.library.types.DateTimeType;
import org.openhab.core.library.types.DecimalType;
import org.openhab.core.library.types.OnOffType;
import org.openhab.core.library.types.QuantityType;
import org.openhab.core.library.types.StringType;
import org.openhab.core.library.unit.MetricPrefix;
import org.openhab.core.library.unit.SIUnits;
import org.openhab.core.library.unit.Units;
import org.openhab.core.types.State;
import org.openhab.core.types.UnDefType;

/**
 * Values as openHAB states. Numbers are not converted: the unit that the meter used goes with its number, and openHAB
 * converts for display. openHAB sends states around as text, so number and unit must be such that it reads back what it
 * writes. What does not fit is UNDEF.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class States {

    private static final Map<Unit, javax.measure.Unit<?>> UNITS = Map.ofEntries(Map.entry(Unit.WATT, Units.WATT),
            Map.entry(Unit.KILOWATT, MetricPrefix.KILO(Units.WATT)), //
            Map.entry(Unit.VAR, Units.VAR), Map.entry(Unit.KILOVAR, Units.KILOVAR),
            Map.entry(Unit.VOLT_AMPERE, Units.VOLT_AMPERE), Map.entry(Unit.KILOVOLT_AMPERE, Units.KILOVOLT_AMPERE),
            Map.entry(Unit.WATT_HOUR, Units.WATT_HOUR), Map.entry(Unit.KILOWATT_HOUR, Units.KILOWATT_HOUR),
            Map.entry(Unit.MEGAWATT_HOUR, Units.MEGAWATT_HOUR), //
            Map.entry(Unit.VAR_HOUR, Units.VAR_HOUR), Map.entry(Unit.KILOVAR_HOUR, Units.KILOVAR_HOUR),
            Map.entry(Unit.VOLT_AMPERE_HOUR, Units.VOLT_AMPERE_HOUR), //
            Map.entry(Unit.VOLT, Units.VOLT), Map.entry(Unit.KILOVOLT, MetricPrefix.KILO(Units.VOLT)),
            Map.entry(Unit.AMPERE, Units.AMPERE), Map.entry(Unit.KILOAMPERE, MetricPrefix.KILO(Units.AMPERE)),
            Map.entry(Unit.HERTZ, Units.HERTZ), Map.entry(Unit.KILOHERTZ, MetricPrefix.KILO(Units.HERTZ)),
            Map.entry(Unit.CUBIC_METRE, SIUnits.CUBIC_METRE), Map.entry(Unit.GIGAJOULE, MetricPrefix.GIGA(Units.JOULE)), //
            Map.entry(Unit.CUBIC_METRE_PER_HOUR, Units.CUBICMETRE_PER_HOUR), Map.entry(Unit.CELSIUS, SIUnits.CELSIUS),
            Map.entry(Unit.SECOND, Units.SECOND));

    /** Longer texts of digits are numbers of something, not numbers. */
    private static final int LONGEST_NUMBER = 15;

    private static final Cases<String> TEXTS = new Cases<>(
            quantity -> (quantity.number().toPlainString() + " " + quantity.unit()).strip(), Text::text,
            clock -> clock.time().toString(), flag -> flag.on() ? "on" : "off", States::text);

    /** Makes a state of a value. */
    @FunctionalInterface
    interface Conversion {

        /** @param zone of a clock that does not tell its offset */
        State state(Value value, ZoneId zone);
    }

    private States() {
    }

    /** Takes quantities of this dimension. */
    static Conversion of(Dimension dimension) {
        return (value, zone) -> value instanceof Value.Quantity quantity && quantity.unit().dimension() == dimension
                ? quantity(quantity)
                : UnDefType.UNDEF;
    }

    private static State quantity(Value.Quantity quantity) {
        if (quantity.unit().equals(Unit.KILOVOLT_AMPERE_HOUR)) {
            // openHAB writes kVAh and does not read it
            return quantity(quantity.number().movePointRight(Unit.KILOVOLT_AMPERE_HOUR.exponent()),
                    Units.VOLT_AMPERE_HOUR);
        }
        javax.measure.Unit<?> unit = UNITS.get(quantity.unit());
        return unit == null ? UnDefType.UNDEF : quantity(quantity.number(), unit);
    }

    private static <Q extends Quantity<Q>> State quantity(BigDecimal number, javax.measure.Unit<Q> unit) {
        return new QuantityType<>(plain(number), unit);
    }

    static State ratio(Value value, ZoneId zone) {
        return plainNumber(value).<State> map(number -> quantity(number, Units.ONE)).orElse(UnDefType.UNDEF);
    }

    static State percent(Value value, ZoneId zone) {
        return plainNumber(value).<State> map(number -> quantity(number, Units.PERCENT)).orElse(UnDefType.UNDEF);
    }

    /** The same number without an exponent: tens of watt hours come as such. */
    private static BigDecimal plain(BigDecimal number) {
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    static State number(Value value, ZoneId zone) {
        return plainNumber(value).<State> map(number -> new DecimalType(plain(number))).orElse(UnDefType.UNDEF);
    }

    /**
     * A breaker that is closed is 1; open 0, or open and ready to be closed 2 (IEC 62056-6-2, disconnect control).
     * Wasion in Hungary sends ON and OFF.
     */
    static State onOff(Value value, ZoneId zone) {
        if (value instanceof Flag flag) {
            return OnOffType.from(flag.on());
        } else if (value instanceof Text text && (isWord(text, OnOffType.ON) || isWord(text, OnOffType.OFF))) {
            return OnOffType.from(isWord(text, OnOffType.ON));
        }
        return plainNumber(value).<State> map(number -> OnOffType.from(number.compareTo(BigDecimal.ONE) == 0))
                .orElse(UnDefType.UNDEF);
    }

    static State moment(Value value, ZoneId zone) {
        return value instanceof Clock clock ? new DateTimeType(clock.time().instant(zone)) : UnDefType.UNDEF;
    }

    static State text(Value value, ZoneId zone) {
        return isUnreadable(value) ? UnDefType.UNDEF : new StringType(text(value));
    }

    private static boolean isUnreadable(Value value) {
        return value instanceof Text text && text.isUnreadable();
    }

    /** Ids in plain characters, however the meter sends them. */
    static State identification(Value value, ZoneId zone) {
        return isUnreadable(value) ? UnDefType.UNDEF
                : new StringType(value instanceof Text text ? MeterId.plain(text.text()) : text(value));
    }

    private static String text(Value value) {
        return value.match(TEXTS);
    }

    /**
     * Each entry with its time; where there are several columns, with their codes, and the time as often as it changes.
     */
    private static String text(History history) {
        boolean coded = history.entries().stream().map(Reading::obis).distinct().count() > 1;
        StringBuilder text = new StringBuilder();
        Optional<MeterTime> before = Optional.empty();
        for (Reading entry : history.entries()) {
            boolean timed = !coded || !entry.time().equals(before);
            text.append(text.isEmpty() ? "" : "; ");
            text.append(entry.time().filter(any -> timed).map(time -> time + " ").orElse(""));
            text.append(coded ? code(entry.obis()) + " " : "").append(text(entry.value()));
            before = entry.time();
        }
        return text.toString();
    }

    private static String code(ObisCode obis) {
        return obis.f() == ObisCode.CURRENT ? obis.toString().substring(0, obis.toString().indexOf('*'))
                : obis.toString();
    }

    private static boolean isWord(Text text, OnOffType word) {
        return text.text().equalsIgnoreCase(word.name());
    }

    /**
     * A number that counts or names a state; some meters write such a one with leading zeros, as a text, or with what
     * it counts in front: TARIFF 1 (Wasion), RATE2 (Landis+Gyr E450 in Cyprus).
     */
    private static Optional<BigDecimal> plainNumber(Value value) {
        if (value instanceof Value.Quantity quantity) {
            return quantity.unit().dimension() == Dimension.NONE ? Optional.of(quantity.number()) : Optional.empty();
        } else if (value instanceof Text text) {
            String number = withoutWord(text.text());
            return isNumber(number) ? Optional.of(new BigDecimal(number)) : Optional.empty();
        }
        return Optional.empty();
    }

    private static String withoutWord(String text) {
        int at = 0;
        while (at < text.length() && (Character.isLetter(text.charAt(at)) || text.charAt(at) == ' ')) {
            at++;
        }
        return text.substring(at);
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.length() <= LONGEST_NUMBER
                && text.chars().allMatch(ch -> ch >= '0' && ch <= '9');
    }
}
