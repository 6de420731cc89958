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
import java.time.Instant;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.insight.energy.Energy;

/**
 * The interval that runs.
 *
 * @param start when it began
 * @param end when it will end
 * @param energy import until now
 * @param projected mean power in W over the whole interval if power stays as it was lately
 * @param allowed W that may be used on average from now to its end: up to the user's ceiling, or without a new peak
 *            where there is none; not below 0
 * @param limit W over the whole interval that {@code allowed} goes by, as power is measured, before weighing
 * @param risk whether the interval is about to go over the limit
 * @param weight what its power counts for in the fee that limits it; 0 if no fee is for it
 * @param perKilowatt what one kW over the fee's limit costs this month; empty if nothing or if it is not known
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public record Outlook(Instant start, Instant end, Energy energy, double projected, double allowed, double limit,
        boolean risk, BigDecimal weight, Optional<BigDecimal> perKilowatt) {
}
