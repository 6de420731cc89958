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
package org.openhab.binding.hanport.internal.reader;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * The streams of a link by their names, those that were heard of last.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class Strands {

    /** A broker may have any number of topics. */
    private static final int MOST = 1000;

    private final Supplier<Strand> maker;
    private final Map<String, Strand> known = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.@Nullable Entry<String, Strand> eldest) {
            return size() > MOST;
        }
    };

    /** @param maker makes a stream of which nothing has come yet */
    Strands(Supplier<Strand> maker) {
        this.maker = maker;
    }

    /** The stream of this name. */
    Strand of(String name) {
        return known.computeIfAbsent(name, unknown -> maker.get());
    }

    /** All of them are broken off here. */
    void end() {
        known.values().forEach(strand -> strand.decoder().end());
    }
}
