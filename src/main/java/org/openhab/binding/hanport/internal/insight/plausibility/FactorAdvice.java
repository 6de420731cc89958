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
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Which factor for energies is to be configured, as far as anything was found. It is never applied by itself: it
 * changes
 * totals.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class FactorAdvice {

    private final BigDecimal configured;
    private @Nullable BigDecimal advised;

    /** @param configured what energies are multiplied with now */
    FactorAdvice(BigDecimal configured) {
        this.configured = configured;
    }

    BigDecimal configured() {
        return configured;
    }

    /** @return the factor that makes up for it */
    String energiesAreTenfold() {
        return advise(configured.movePointLeft(1));
    }

    /** @return the factor that makes up for it */
    String energiesAreATenth() {
        return advise(configured.movePointRight(1));
    }

    private String advise(BigDecimal factor) {
        BigDecimal shortest = factor.stripTrailingZeros();
        BigDecimal plain = shortest.setScale(Math.max(shortest.scale(), 0));
        advised = plain;
        return plain.toPlainString();
    }

    /** The configured factor is right. */
    void energiesAreTrue() {
        advised = null;
    }

    /** The factor to configure; empty if the one that is configured is right, or nothing is known of it. */
    Optional<BigDecimal> advised() {
        return Optional.ofNullable(advised);
    }
}
