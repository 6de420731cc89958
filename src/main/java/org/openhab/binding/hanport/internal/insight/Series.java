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
package org.openhab.binding.hanport.internal.insight;

import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.telegram.Dimension;
import org.openhab.binding.hanport.internal.telegram.Meaning;
import org.openhab.binding.hanport.internal.telegram.Phase;
import org.openhab.binding.hanport.internal.telegram.Role;

/**
 * Instantaneous values that are judged, each in all and of every phase.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public enum Series {
    /** active power into the house, W */
    IMPORT(Dimension.ACTIVE_POWER),
    /** active power out of it, W */
    EXPORT(Dimension.ACTIVE_POWER),
    /** import minus export, W */
    NET(Dimension.ACTIVE_POWER),
    /** V */
    VOLTAGE(Dimension.VOLTAGE),
    /** A; most meters send it without a sign */
    CURRENT(Dimension.CURRENT);

    /** Those that are powers. */
    public static final List<Series> POWERS = List.of(IMPORT, EXPORT, NET);

    private static final Series[] ALL = values();
    /** What a slot is that is none. */
    static final int NO_SLOT = -1;

    private final Dimension dimension;

    Series(Dimension dimension) {
        this.dimension = dimension;
    }

    Dimension dimension() {
        return dimension;
    }

    int slot(int phase) {
        return ordinal() * Sample.PHASES + phase;
    }

    static Series of(int slot) {
        return ALL[slot / Sample.PHASES];
    }

    /** The slot of a quantity; {@link #NO_SLOT} if it is none of these. */
    static int slot(Meaning meaning) {
        if (meaning.phase() == Phase.NEUTRAL) {
            return NO_SLOT;
        } else if (meaning.role() == Role.VOLTAGE) {
            return VOLTAGE.slot(meaning.phase().ordinal());
        } else if (meaning.role() == Role.CURRENT) {
            return CURRENT.slot(meaning.phase().ordinal());
        } else if (meaning.role() != Role.POWER) {
            return NO_SLOT;
        }
        return switch (meaning.direction()) {
            case IMPORT -> IMPORT.slot(meaning.phase().ordinal());
            case EXPORT -> EXPORT.slot(meaning.phase().ordinal());
            case NET -> NET.slot(meaning.phase().ordinal());
            case ABSOLUTE, QUADRANT, NONE -> NO_SLOT;
        };
    }
}
