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
package org.openhab.binding.hanport.internal.insight.fuse;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A house's main fuse, one in each phase.
 *
 * @param amperes its rated current
 * @param factor what it is good for of that, such as 0.9 in a hot cupboard
 * @param margin A that are left free when something that can wait is told how much it may take
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public record MainFuse(int amperes, FuseType type, double factor, double margin) {

    /** A that it carries for ever. */
    public double rated() {
        return amperes * factor;
    }

    /** A that may flow when loads can be told to wait. */
    public double allowed() {
        return rated() - margin;
    }
}
