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
package org.openhab.binding.hanport.internal.simulator;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The four energy registers of a meter, in Ws and vars, so that nothing is lost between two whole watt-hours.
 * <p>
 * They count the sum over the phases, as Swedish meters do: what one phase gives while another takes as much is counted
 * in neither direction.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public record Registers(long activeImport, long activeExport, long reactiveImport, long reactiveExport) {

    private static final int SECONDS_OF_HOUR = 3_600;

    /** What a register shows: whole watt-hours (or var-hours), the rest is still to be counted. */
    public static long wholeHours(long seconds) {
        return seconds / SECONDS_OF_HOUR;
    }

    static Registers ofHours(long activeImport, long activeExport, long reactiveImport, long reactiveExport) {
        return new Registers(activeImport * SECONDS_OF_HOUR, activeExport * SECONDS_OF_HOUR,
                reactiveImport * SECONDS_OF_HOUR, reactiveExport * SECONDS_OF_HOUR);
    }

    /** After so many seconds with these net powers in W and var, import positive. */
    Registers after(int seconds, int watts, int vars) {
        return new Registers(activeImport + (long) seconds * Math.max(watts, 0),
                activeExport + (long) seconds * Math.max(-watts, 0),
                reactiveImport + (long) seconds * Math.max(vars, 0),
                reactiveExport + (long) seconds * Math.max(-vars, 0));
    }
}
