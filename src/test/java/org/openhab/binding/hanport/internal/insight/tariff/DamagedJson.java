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

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/**
 * A JSON text again and again, each time with another of its values damaged.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class DamagedJson {

    private final JsonElement root;
    private final JsonElement other;
    private final List<String> all = new ArrayList<>();

    private DamagedJson(JsonElement root, JsonElement other) {
        this.root = root;
        this.other = other;
    }

    /** @param other what stands in the place of each value in turn */
    static List<String> of(String text, JsonElement other) {
        DamagedJson damaged = new DamagedJson(JsonParser.parseString(text), other);
        damaged.damage(damaged.root);
        return damaged.all;
    }

    private void damage(JsonElement element) {
        if (element instanceof JsonObject object) {
            for (Map.Entry<String, JsonElement> entry : List.copyOf(object.entrySet())) {
                JsonElement was = entry.getValue();
                object.add(entry.getKey(), other);
                all.add(root.toString());
                object.add(entry.getKey(), was);
                damage(was);
            }
        } else if (element instanceof JsonArray array) {
            for (int i = 0; i < array.size(); i++) {
                JsonElement was = array.set(i, other);
                all.add(root.toString());
                array.set(i, was);
                damage(was);
            }
        }
    }
}
