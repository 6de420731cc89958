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
package org.openhab.binding.hanport.internal.insight.tariff;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;

/**
 * Finds fields that an object of a JSON text has twice. Parsers take the last one and say nothing, so that half of a
 * tariff would be lost unseen.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class TwiceNamed {

    private static final String ROOT = "$.";

    private TwiceNamed() {
    }

    /**
     * The place of the first such field, as {@code versions[0].energy}; empty if there is none.
     *
     * @param json a text that a lenient parser has read
     */
    static Optional<String> first(String json) throws TariffException {
        JsonReader reader = new JsonReader(new StringReader(json));
        reader.setStrictness(Strictness.LENIENT);
        try {
            return first(reader);
        } catch (IOException e) {
            throw new TariffException("", "this is no JSON: " + e.getMessage());
        }
    }

    private static Optional<String> first(JsonReader reader) throws IOException {
        Deque<Set<String>> names = new ArrayDeque<>();
        while (true) {
            switch (reader.peek()) {
                case BEGIN_OBJECT -> {
                    reader.beginObject();
                    names.push(new HashSet<>());
                }
                case END_OBJECT -> {
                    reader.endObject();
                    names.pop();
                }
                case NAME -> {
                    if (!names.element().add(reader.nextName())) {
                        return Optional.of(reader.getPath().substring(ROOT.length()));
                    }
                }
                case BEGIN_ARRAY -> reader.beginArray();
                case END_ARRAY -> reader.endArray();
                case END_DOCUMENT -> {
                    return Optional.empty();
                }
                default -> reader.skipValue();
            }
        }
    }
}
