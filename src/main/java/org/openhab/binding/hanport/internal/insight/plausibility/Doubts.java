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
package org.openhab.binding.hanport.internal.insight.plausibility;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.hanport.internal.telegram.Quantities;
import org.openhab.binding.hanport.internal.telegram.Reading;
import org.openhab.binding.hanport.internal.telegram.Unit;
import org.openhab.binding.hanport.internal.telegram.Value.Quantity;
import org.openhab.binding.hanport.internal.trouble.ValueTrouble;

/**
 * Collects the doubts about one telegram, and counts those of all.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class Doubts {

    /** What goes on in every telegram is told once in a minute. */
    private static final long QUIET = 60_000;

    private final Set<Check> off;
    private final long[] told = new long[ValueTrouble.Kind.values().length];
    private long now;
    private final long[] counts = new long[Check.values().length];
    private @Nullable List<Doubt> found;

    Doubts(Set<Check> off) {
        this.off = off.isEmpty() ? EnumSet.noneOf(Check.class) : EnumSet.copyOf(off);
        Arrays.fill(told, Long.MIN_VALUE / 2);
    }

    /** @param millis when the telegram came, by the steady clock */
    void begin(long millis) {
        now = millis;
    }

    boolean isOn(Check check) {
        return !off.contains(check);
    }

    /** This reading is held. */
    void hold(Check check, Reading held, ValueTrouble trouble, boolean news) {
        add(new Doubt(check, trouble, Optional.of(held), news && isQuiet(trouble)));
    }

    /** Nothing is held for it. */
    void tell(Check check, ValueTrouble trouble) {
        if (isQuiet(trouble)) {
            add(new Doubt(check, trouble, Optional.empty(), true));
        }
    }

    private boolean isQuiet(ValueTrouble trouble) {
        int kind = trouble.kind().ordinal();
        boolean quiet = told[kind] == now || now - told[kind] >= QUIET;
        told[kind] = quiet ? now : told[kind];
        return quiet;
    }

    private void add(Doubt doubt) {
        List<Doubt> all = found;
        if (all == null) {
            all = new ArrayList<>(2);
            found = all;
        }
        all.add(doubt);
        counts[doubt.check().ordinal()]++;
    }

    /** All since the last call. */
    List<Doubt> take() {
        List<Doubt> all = found;
        found = null;
        return all == null ? List.of() : List.copyOf(all);
    }

    /** How often this check held or told something. */
    long count(Check check) {
        return counts[check.ordinal()];
    }

    /** The name of what is read, as channels have it; the code where it has none. */
    static String name(Reading reading) {
        String name = Quantities.of(reading.obis()).name();
        return name.isEmpty() ? reading.obis().toString() : name;
    }

    /** What the meter sent, with its unit. */
    static String figure(Reading reading) {
        return reading.value() instanceof Quantity quantity ? quantity.number().toPlainString() + " " + quantity.unit()
                : "";
    }

    /** A number in the base unit of such a reading. */
    static String figure(double number, Reading like) {
        if (like.value() instanceof Quantity quantity) {
            Unit unit = quantity.unit();
            int decimals = Math.max(quantity.number().scale(), 0);
            return BigDecimal.valueOf(number).movePointLeft(unit.exponent()).setScale(decimals, RoundingMode.HALF_UP)
                    .toPlainString() + " " + unit;
        }
        return figure(number, "");
    }

    /** A number in a base unit. */
    static String figure(double number, String unit) {
        return Math.round(number) + " " + unit;
    }
}
