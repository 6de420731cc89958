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
package org.openhab.binding.hanport.internal.telegram;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Which way energy flows that a quantity measures. Source: IEC 62056-61, clause 5.3 (value group C of electricity).
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public enum Direction {
    /** from the grid into the house; never negative */
    IMPORT,
    /** out of the house into the grid; never negative */
    EXPORT,
    /** import minus export: negative while the house exports */
    NET,
    /** import plus export */
    ABSOLUTE,
    /** one of the four quadrants of reactive power */
    QUADRANT,
    /** no direction, or none that the code tells: voltages, currents, clocks, names */
    NONE
}
