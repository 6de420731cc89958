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
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.hanport.internal.telegram.Unit;
import org.openhab.binding.hanport.internal.telegram.Value;
import org.openhab.binding.hanport.internal.telegram.Value.Quantity;

/**
 * Makes one value of all that come for a channel within its minimum interval. The first value counts at once; each
 * window begins when a value was made, and ends with the first one that comes when its time is over.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class Window {

    /** Every value counts by itself. It remembers nothing, so all channels may share it. */
    static final Window EACH = new Window(Duration.ZERO, Over.LAST);

    private final Duration length;
    private final Over over;
    private @Nullable Instant begun;
    private BigDecimal sum = BigDecimal.ZERO;
    private int count;
    private @Nullable Quantity largest;
    private Unit unit = Unit.NONE;

    /** @param length how long at least it is from value to value; zero for every value */
    Window(Duration length, Over over) {
        this.length = length;
        this.over = over;
    }

    /** @return the value of the window that ends with this one; empty if it goes on */
    Optional<Value> add(Value value, Instant now) {
        Instant start = begun;
        if (length.isZero()) {
            return Optional.of(value);
        }
        if (value instanceof Quantity quantity) {
            collect(quantity);
        }
        if (start != null && now.isBefore(start.plus(length))) {
            return Optional.empty();
        }
        Value made = value instanceof Quantity quantity ? made(quantity) : value;
        forget();
        begun = now;
        return Optional.of(made);
    }

    /** What came so far counts no more, and the next value counts at once. */
    void clear() {
        if (!length.isZero()) {
            forget();
            begun = null;
        }
    }

    private void forget() {
        sum = BigDecimal.ZERO;
        count = 0;
        largest = null;
    }

    /** A meter does not change the unit of a value; if it did all the same, what came before could not be added. */
    private void collect(Quantity quantity) {
        if (!quantity.unit().equals(unit)) {
            forget();
            unit = quantity.unit();
        }
        sum = sum.add(quantity.number());
        count++;
        Quantity most = largest;
        largest = most == null || quantity.number().compareTo(most.number()) > 0 ? quantity : most;
    }

    private Value made(Quantity last) {
        Quantity most = largest;
        return switch (over) {
            case LAST -> last;
            case MAXIMUM -> most == null ? last : most;
            case AVERAGE -> count == 1 ? last : new Quantity(mean(last.number().scale()), unit);
        };
    }

    /** One decimal more than the meter sends. */
    private BigDecimal mean(int scale) {
        return sum.divide(BigDecimal.valueOf(count), MathContext.DECIMAL64).setScale(scale + 1, RoundingMode.HALF_EVEN);
    }
}
