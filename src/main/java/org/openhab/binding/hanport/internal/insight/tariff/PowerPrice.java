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
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What the basis of a power fee costs a month, in the tariff's currency, with or without VAT as the tariff says.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public sealed interface PowerPrice {

    /**
     * What a month's basis costs, not rounded.
     *
     * @param basis kW
     * @param fuse the main fuse in A
     * @return empty if the tariff tells no price for it
     */
    Optional<BigDecimal> of(BigDecimal basis, Month month, int fuse);

    /**
     * What one kW more costs a month; 0 of a table of steps.
     *
     * @return empty if the tariff tells no price
     */
    Optional<BigDecimal> perKilowatt(Month month, int fuse);

    /** So much for each kW, in each month of the year. */
    record PerMonth(Map<Month, BigDecimal> prices) implements PowerPrice {

        @Override
        public Optional<BigDecimal> of(BigDecimal basis, Month month, int fuse) {
            return perKilowatt(month, fuse).map(basis::multiply);
        }

        @Override
        public Optional<BigDecimal> perKilowatt(Month month, int fuse) {
            return Optional.ofNullable(prices.get(month));
        }
    }

    /** So much for each kW, by the main fuse in A. */
    record ByFuse(Map<Integer, BigDecimal> prices) implements PowerPrice {

        @Override
        public Optional<BigDecimal> of(BigDecimal basis, Month month, int fuse) {
            return perKilowatt(month, fuse).map(basis::multiply);
        }

        @Override
        public Optional<BigDecimal> perKilowatt(Month month, int fuse) {
            return Optional.ofNullable(prices.get(fuse));
        }
    }

    /**
     * So much a month for the step that the basis falls in.
     *
     * @param inclusive whether a basis of exactly a step's end still falls in it
     */
    record Steps(boolean inclusive, List<Step> steps) implements PowerPrice {

        @Override
        public Optional<BigDecimal> of(BigDecimal basis, Month month, int fuse) {
            return step(basis).map(Step::price);
        }

        @Override
        public Optional<BigDecimal> perKilowatt(Month month, int fuse) {
            return Optional.of(BigDecimal.ZERO);
        }

        /** The step that a basis in kW falls in. */
        public Optional<Step> step(BigDecimal basis) {
            return steps.stream().filter(step -> step.holds(basis, inclusive)).findFirst();
        }
    }

    /**
     * A step.
     *
     * @param end kW; empty of the last one
     * @param price a month
     */
    record Step(Optional<BigDecimal> end, BigDecimal price) {

        private boolean holds(BigDecimal basis, boolean inclusive) {
            return end.map(basis::compareTo).map(order -> order < 0 || inclusive && order == 0).orElse(true);
        }
    }
}
