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
package org.openhab.binding.hanport.internal.insight.energy;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What an energy rests on.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public enum Quality {
    /** on the meter's own register at both ends */
    EXACT,
    /** on the meter's power, or on registers that are a little apart from an end */
    ESTIMATED,
    /** on nothing: no telegram came where it begins or ends */
    GAP;

    private static final Quality[] ALL = values();

    /** What two of them together rest on. */
    public Quality and(Quality other) {
        return compareTo(other) >= 0 ? this : other;
    }

    static Quality of(int ordinal) {
        return ALL[ordinal];
    }
}
