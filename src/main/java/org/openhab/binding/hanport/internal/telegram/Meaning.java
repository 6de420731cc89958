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
 * What an OBIS code means.
 *
 * @param name the name of the quantity, in lower case with hyphens: {@code power-import-l1}; the same for all codes
 *            that stand for the same thing, and empty where the catalogue has no name
 * @param unit the unit in which meters send it when they do not tell, the base unit; {@link Unit#NONE} where it has
 *            none
 * @param personal whether the value may tell who lives there: ids, messages, and texts of unknown meaning
 *
 * @see Quantities
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public record Meaning(String name, Role role, Phase phase, Direction direction, Unit unit, boolean personal) {

    /** Whether the catalogue has a name for it. */
    public boolean isNamed() {
        return !name.isEmpty();
    }
}
