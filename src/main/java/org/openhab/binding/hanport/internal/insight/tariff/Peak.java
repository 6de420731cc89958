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
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.insight.energy.Energy;

/**
 * An interval that a power fee goes by, or would go by.
 *
 * @param start when it began
 * @param day the local date that it began on
 * @param length an hour, or a quarter of one
 * @param energy import in it, less export where the fee is for net
 * @param weighted Wh, times the weight of its window
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public record Peak(Instant start, LocalDate day, Duration length, Energy energy, BigDecimal weighted) {

    /** The mean power that the fee goes by, in W. */
    public double watts() {
        return watts(weighted.doubleValue(), length);
    }

    static double watts(double wattHours, Duration length) {
        return wattHours * Duration.ofHours(1).toMillis() / length.toMillis();
    }
}
