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

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The channels of counters that begin anew.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public enum EnergyChannel implements InsightChannel {
    IMPORT_HOUR,
    IMPORT_TODAY,
    IMPORT_MONTH,
    EXPORT_HOUR,
    EXPORT_TODAY,
    EXPORT_MONTH;

    @Override
    public InsightType type() {
        return InsightType.INTERVAL_ENERGY;
    }
}
