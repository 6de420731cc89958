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

import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.telegram.ObisCode;
import org.openhab.binding.hanport.internal.telegram.Phase;
import org.openhab.binding.hanport.internal.telegram.Quantities;

/**
 * The codes of what a meter measures on one phase, of which power is the product of the last three.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
record PhaseCodes(ObisCode powerImport, ObisCode powerExport, ObisCode voltage, ObisCode current,
        ObisCode powerFactor) {

    /** Of L1, L2 and L3. */
    static final List<PhaseCodes> ALL = List.of(of(Phase.L1), of(Phase.L2), of(Phase.L3));

    private static PhaseCodes of(Phase phase) {
        return new PhaseCodes(Quantities.rate(phase, 1), Quantities.rate(phase, 2), Quantities.rate(phase, 12),
                Quantities.rate(phase, 11), Quantities.rate(phase, 13));
    }

    /** Voltage, current and power factor. */
    List<ObisCode> factors() {
        return List.of(voltage, current, powerFactor);
    }
}
