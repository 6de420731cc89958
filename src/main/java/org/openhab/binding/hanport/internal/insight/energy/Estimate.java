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

import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.insight.Finding;
import org.openhab.binding.hanport.internal.telegram.Direction;
import org.openhab.binding.hanport.internal.telegram.Value;

/**
 * The energy of one direction as it is now, between two registers.
 *
 * @param direction import or export
 * @param value Wh since the meter was installed; empty where it is not known
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public record Estimate(Direction direction, Optional<Value> value) implements Finding {

    @Override
    public String key() {
        return direction == Direction.IMPORT ? "energy-import-estimate" : "energy-export-estimate";
    }
}
