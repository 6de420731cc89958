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

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A fee for each kWh of import.
 *
 * @param id its name in the tariff
 * @param windows when it is due
 * @param price hundredths of the tariff's currency for a kWh, such as öre
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public record EnergyComponent(String id, Windows windows, BigDecimal price) {
}
