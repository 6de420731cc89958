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
package org.openhab.binding.hanport.internal.dlms.push;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What a meter's lists tell about it. What the first one tells is believed; to turn it takes two in a row, since a load
 * may
 * come between the moments at which power and current are measured.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class SteadyBelief {

    private boolean told;
    private boolean doubted;
    private boolean belief;

    /** Whether it is believed; not before the first list. */
    public boolean holds() {
        return belief;
    }

    /** Whether this is what is believed. */
    public boolean is(boolean word) {
        return told && belief == word;
    }

    /** Takes what one list tells. */
    public void learn(boolean word) {
        if (!told || doubted || word == belief) {
            doubted = false;
            belief = word;
        } else {
            doubted = true;
        }
        told = true;
    }
}
