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
package org.openhab.binding.hanport.internal.insight.fuse;

import java.math.BigDecimal;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Which main fuse a house needs.
 *
 * @param verdict what to do
 * @param amperes the fuse that would do; the present one while there is not enough data
 * @param balanced the fuse that would do if the phases carried the same; the same as {@code amperes} if that is no help
 * @param days of which the currents are known
 * @param winterDays of these, from November to March
 * @param phase 0 to 2: the one that carries most
 * @param highest the highest mean of ten minutes on it, A
 * @param saving a year, in the tariff's currency; empty if the fees are not known
 * @param payBackMonths how long it takes to save the cost of the change; empty if that or the saving is not known
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public record FuseAdvice(Verdict verdict, int amperes, int balanced, int days, int winterDays, int phase,
        double highest, Optional<BigDecimal> saving, Optional<Integer> payBackMonths) {

    /** What to do. */
    public enum Verdict {
        /** wait: a year's peaks are not yet in it */
        NOT_ENOUGH_DATA,
        /** the fuse is right */
        KEEP,
        /** a smaller one would do */
        LOWER,
        /** it is too small */
        HIGHER
    }
}
