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
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What a load that begins now would bring.
 *
 * @param watts the highest mean power of the intervals that it runs in, as the tariff weighs it
 * @param newPeak whether one of them goes over what the power fee goes by so far
 * @param cost of that, this month, with VAT; 0 if there is none, empty if the tariff does not tell the price
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public record WhatIf(double watts, boolean newPeak, Optional<BigDecimal> cost) {
}
