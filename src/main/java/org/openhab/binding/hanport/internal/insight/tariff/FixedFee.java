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
import java.util.Map;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What is due whatever flows.
 *
 * @param perYear whether it is for a year; else for a month
 * @param same for every fuse; empty if it goes by the fuse
 * @param byFuse by the main fuse in A
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public record FixedFee(boolean perYear, Optional<BigDecimal> same, Map<Integer, BigDecimal> byFuse) {

    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);

    /** A tariff that tells none. */
    public static final FixedFee UNKNOWN = new FixedFee(false, Optional.empty(), Map.of());

    /** The fee for a year; empty if the tariff does not tell that of this fuse. */
    public Optional<BigDecimal> perYear(int fuse) {
        return same.or(() -> Optional.ofNullable(byFuse.get(fuse))).map(fee -> perYear ? fee : fee.multiply(MONTHS));
    }
}
