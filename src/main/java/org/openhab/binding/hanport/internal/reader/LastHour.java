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
package org.openhab.binding.hanport.internal.reader;

import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.frame.Damage;

/**
 * What came over a link during the last hour, as far as it was read then.
 *
 * @param telegrams how many were understood
 * @param damages how many pieces began like a frame and were none, by what was wrong with them
 * @param shortened how many texts among them had fewer characters than the telegram before them
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public record LastHour(int telegrams, Map<Damage.Reason, Integer> damages, int shortened) {

    public LastHour {
        damages = Map.copyOf(damages);
    }

    /** How many pieces of this kind there were. */
    public int damages(Damage.Reason reason) {
        return damages.getOrDefault(reason, 0);
    }

    /** How many damaged pieces there were. */
    public int damaged() {
        return damages.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How many of a hundred frames were damaged, 0 to 100; 0 where none came. */
    public double damageRate() {
        int damaged = damaged();
        int frames = damaged + telegrams;
        return frames == 0 ? 0 : 100.0 * damaged / frames;
    }
}
