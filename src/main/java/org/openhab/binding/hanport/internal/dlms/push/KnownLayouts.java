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

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.hanport.internal.dlms.axdr.AxdrReader;

/**
 * Finds the order of a list that names nothing, by the number of its elements first.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class KnownLayouts {

    private final Map<Integer, List<Match>> byCount = new HashMap<>();

    /** An order, and whose it is. */
    public record Match(PushList list, Layout layout) {
    }

    /** The orders of these lists; the earlier one wins where two fit. */
    public KnownLayouts(List<PushList> table) {
        for (PushList list : table) {
            for (Layout layout : list.layouts()) {
                List<Match> candidates = byCount.getOrDefault(layout.size(), new ArrayList<>());
                candidates.add(new Match(list, layout));
                byCount.put(layout.size(), candidates);
            }
        }
    }

    /** The first order that the elements fit which follow; of a list that is cut short, the only one. */
    public Optional<Match> find(AxdrReader reader, int count) {
        List<Match> candidates = byCount.get(count);
        @Nullable
        Match found = null;
        if (candidates != null) {
            for (Match match : candidates) {
                if (match.layout().fits(reader)) {
                    if (found != null) {
                        return Optional.empty();
                    } else if (!reader.ranOut()) {
                        return Optional.of(match);
                    }
                    found = match;
                }
            }
        }
        return Optional.ofNullable(found);
    }
}
