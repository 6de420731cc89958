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
 * The meters that can be simulated: named after Swedish grid companies that mount them so, or after the German word
 * for their kind (moderne Messeinrichtung, elektronischer Haushaltszähler nach EDL).
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public enum MeterModel {
    /** Dala Energi: Kamstrup OMNIPOWER, RJ45, HAN-NVE; powers every ten seconds, energies once an hour */
    DALA(new KamstrupHan()),
    /** Malung-Sälen: Kamstrup OMNIA, RJ12, P1 5.0.2; all 27 values every ten seconds, clock with summer time */
    MALUNG(SwedishP1.kamstrupOmnia()),
    /** Värnamo: Landis+Gyr E360, RJ12, P1 5.0.2; all 27 values every fifteen seconds, normal time all year */
    VARNAMO(SwedishP1.landisGyrE360()),
    /** Germany: a modern meter behind an optical head, SML; powers with a sign, phase by phase */
    MME(OpticalSml.modern()),
    /** the same before its PIN was entered: whole kWh alone */
    MME_LOCKED(OpticalSml.locked()),
    /** Germany: an older meter behind an optical head, SML; a power without a sign, its direction in the status word */
    EDL(OpticalSml.edl());

    private final Dialect dialect;

    MeterModel(Dialect dialect) {
        this.dialect = dialect;
    }

    Dialect dialect() {
        return dialect;
    }
}
