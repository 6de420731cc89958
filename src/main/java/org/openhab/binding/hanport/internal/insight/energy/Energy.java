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
 * An energy of one direction.
 *
 * @param wattHours whole Wh, not below 0; of a gap what is known of it, which may be too little
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public record Energy(long wattHours, Quality quality) {

    /** Nothing is known. */
    public static final Energy UNKNOWN = new Energy(0, Quality.GAP);
}
