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
package org.openhab.binding.hanport.internal.values;

import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;

import com.google.gson.JsonElement;

/**
 * Names a place in a JSON text: {@code /l1/u}, {@code /d/1-0:1.7.0/9}; a number names a place in an array. Source: RFC
 * 6901; the escapes of it are not needed here.
 *
 * @param text from the first slash on
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
record JsonPointer(String text) {

    /** @throws MappingException if it does not begin with a slash */
    static JsonPointer parse(String text) throws MappingException {
        if (!text.startsWith("/")) {
            throw new MappingException("\"" + text + "\" is no place in the answer: it begins with a slash");
        }
        return new JsonPointer(text);
    }

    /** What stands there; empty if nothing does. */
    Optional<JsonElement> in(JsonElement root) {
        Optional<JsonElement> at = Optional.of(root);
        for (String step : text.substring(1).split("/")) {
            at = at.flatMap(place -> child(place, step));
        }
        return at.filter(found -> !found.isJsonNull());
    }

    private static Optional<JsonElement> child(JsonElement place, String step) {
        if (place.isJsonObject()) {
            return Optional.ofNullable(place.getAsJsonObject().get(step));
        } else if (place.isJsonArray() && step.matches("\\d{1,6}")) {
            int index = Integer.parseInt(step);
            return index < place.getAsJsonArray().size() ? Optional.of(place.getAsJsonArray().get(index))
                    : Optional.empty();
        }
        return Optional.empty();
    }

    /** The text or number that stands there. */
    Optional<String> textIn(JsonElement root) {
        return in(root).filter(JsonElement::isJsonPrimitive).map(JsonElement::getAsString);
    }
}
