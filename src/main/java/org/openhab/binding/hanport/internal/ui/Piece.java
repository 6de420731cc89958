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
package org.openhab.binding.hanport.internal.ui;

import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A piece of what MainUI draws, and what stands inside it.
 *
 * @param type the name that MainUI knows it by, such as {@code oh-label-card}
 * @param config what MainUI is told of it; on a page a text that begins with {@code =} is worked out in the browser
 * @param slots what stands inside, by the names of its places
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
record Piece(String type, Map<String, Object> config, Map<String, List<Piece>> slots) {

    private static final String DEFAULT = "default";

    Piece {
        config = Map.copyOf(config);
        slots = Map.copyOf(slots);
    }

    /** A piece of a page; what stands inside it has one place only. */
    Piece(String type, Map<String, Object> config, List<Piece> children) {
        this(type, config, children.isEmpty() ? Map.of() : Map.of(DEFAULT, List.copyOf(children)));
    }

    /** What stands inside a piece of a page. */
    List<Piece> children() {
        return slots.getOrDefault(DEFAULT, List.of());
    }
}
