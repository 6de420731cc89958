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

import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.hanport.internal.trouble.ValueTrouble;

/**
 * Tells a doubtful value that came alone from one that goes on. What changes in a house or in the grid is still there
 * in the next telegram; damage that passed a checksum is not.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class Spike {

    private final double likeness;
    private double before = Double.NaN;
    private @Nullable ValueTrouble held;

    /** @param likeness how much the next doubtful value may differ, as a part of it, and still confirm it */
    Spike(double likeness) {
        this.likeness = likeness;
    }

    /** Whether this value is doubtful, and the one before was not of that kind. */
    boolean isAlone(double value, boolean doubtful) {
        boolean confirmed = Math.abs(value - before) <= likeness * Math.abs(before);
        before = doubtful ? value : Double.NaN;
        return doubtful && !confirmed;
    }

    /** Keeps what is to be told of a value that is held, until the next one shows that it was alone. */
    void hold(ValueTrouble trouble) {
        held = trouble;
    }

    /** What is to be told now of the value before; it is nothing if this one is doubtful too. */
    Optional<ValueTrouble> wasAlone(boolean doubtful) {
        ValueTrouble trouble = held;
        held = null;
        return doubtful ? Optional.empty() : Optional.ofNullable(trouble);
    }
}
