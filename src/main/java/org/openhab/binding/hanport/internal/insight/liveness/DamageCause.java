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
package org.openhab.binding.hanport.internal.insight.liveness;

import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.reader.LastHour;
import org.openhab.binding.hanport.internal.trouble.DamagedFrames;
import org.openhab.binding.hanport.internal.trouble.DamagedFrames.Cause;

/**
 * What most likely damages frames, from how they are damaged.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class DamageCause {

    /** Fewer than these are noise. */
    private static final int FEW = 5;
    private static final int TENTH = 10;

    private DamageCause() {
    }

    /** What is to be told of a link that brings damaged frames alone. */
    static DamagedFrames of(LastHour hour) {
        int percent = Math.max(TENTH, (int) Math.round(hour.damageRate() / TENTH) * TENTH);
        return new DamagedFrames(cause(hour), percent);
    }

    /** What is to be told of a link that brings telegrams too; empty where no more than a tenth is damaged. */
    static Optional<DamagedFrames> amongTelegrams(LastHour hour) {
        boolean many = hour.damaged() >= FEW && hour.damageRate() > TENTH;
        return many ? Optional.of(of(hour)) : Optional.empty();
    }

    private static Cause cause(LastHour hour) {
        if (hour.wrong() >= hour.shortened() && hour.wrong() >= hour.brokenOff()) {
            return Cause.BIT_ERRORS;
        }
        return hour.brokenOff() >= hour.shortened() ? Cause.CUT_SHORT : Cause.BYTES_LOST;
    }
}
