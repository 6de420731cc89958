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
package org.openhab.binding.hanport.internal.dlms;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.telegram.MeterId;
import org.openhab.binding.hanport.internal.telegram.ObisCode;

/**
 * Gathers from the texts of a list who the meter is.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class MeterNames {

    private String model = "";
    private String id = "";
    private int rank;

    void take(ObisCode obis, String text) {
        if (text.isEmpty()) {
            return;
        }
        if (model.isEmpty() && Obis.isModel(obis)) {
            model = text;
        }
        int better = Obis.idRank(obis);
        if (better > rank) {
            rank = better;
            id = text;
        }
    }

    MeterId meter(String manufacturer) {
        return new MeterId(manufacturer, model, id);
    }
}
