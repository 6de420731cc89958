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
package org.openhab.binding.hanport.internal.insight.tariff;

import java.math.BigDecimal;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * When something counts, and for how much.
 *
 * @param in always, if there are none
 * @param except what does not count all the same
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public record Windows(List<Window> in, List<Window> except) {

    /** What counts always, and for all that it is. */
    public static final Windows ALWAYS = new Windows(List.of(), List.of());

    public Windows {
        in = List.copyOf(in);
        except = List.copyOf(except);
    }

    /** Whether everything counts, and for all that it is. */
    boolean isAlways() {
        return in.isEmpty() && except.isEmpty();
    }

    /** Whether windows begin and end with full hours. */
    boolean isOfHours() {
        return Stream.concat(in.stream(), except.stream()).allMatch(Window::isOfHours);
    }

    /**
     * What an interval's energy counts for.
     *
     * @param start local time in the tariff's zone
     * @return by the first window that holds it; 0 if it does not count
     */
    public BigDecimal weight(ZonedDateTime start, SpecialDays specialDays) {
        return weight(start, asksForSpecialDays() && specialDays.contains(start.toLocalDate()));
    }

    /** Which days are special takes a while to find out. */
    private boolean asksForSpecialDays() {
        for (Window window : in) {
            if (window.exceptsSpecialDays()) {
                return true;
            }
        }
        for (Window window : except) {
            if (window.exceptsSpecialDays()) {
                return true;
            }
        }
        return false;
    }

    /** The same for a day of which it is known whether it is special. */
    BigDecimal weight(ZonedDateTime start, boolean special) {
        for (Window window : except) {
            if (window.holds(start, special)) {
                return BigDecimal.ZERO;
            }
        }
        for (Window window : in) {
            if (window.holds(start, special)) {
                return window.weight();
            }
        }
        return in.isEmpty() ? BigDecimal.ONE : BigDecimal.ZERO;
    }
}
