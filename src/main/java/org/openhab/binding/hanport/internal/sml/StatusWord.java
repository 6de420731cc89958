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
package org.openhab.binding.hanport.internal.sml;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What a meter tells of itself beside a register. There are two forms: that of meters since 2010 ("EDL", with bit 7),
 * and that of the modern meters (FNN, Lastenheft Basiszähler, status word; their lowest byte is 4).
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
record StatusWord(long bits) {

    private static final int OLD = 0x80;
    private static final int OLD_EXPORTING = 0x20;
    private static final int LOWEST_BYTE = 0xFF;
    private static final int MODERN = 0x04;
    private static final int MODERN_RUNNING = 0x0100;
    private static final int MODERN_EXPORTING = 0x0800;

    /** In the form of meters since 2010. */
    static StatusWord old(boolean exporting) {
        return new StatusWord(OLD | (exporting ? OLD_EXPORTING : 0));
    }

    /** In the form of modern meters. */
    static StatusWord modern(boolean running, boolean exporting) {
        return new StatusWord(MODERN | (running ? MODERN_RUNNING : 0) | (exporting ? MODERN_EXPORTING : 0));
    }

    /** Whether it has a form that tells the direction. */
    boolean tellsDirection() {
        return isModern() || (bits & OLD) != 0;
    }

    /** Whether the power of all phases flows into the grid. */
    boolean isExporting() {
        return (bits & (isModern() ? MODERN_EXPORTING : OLD_EXPORTING)) != 0;
    }

    /** Whether there is so much power that the meter counts, by a status word of the modern form. */
    boolean isRunning() {
        return isModern() && (bits & MODERN_RUNNING) != 0;
    }

    private boolean isModern() {
        return (bits & LOWEST_BYTE) == MODERN;
    }
}
