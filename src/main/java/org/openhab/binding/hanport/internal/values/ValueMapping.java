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

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/**
 * What the JSON of a reader means that hands out values and no telegrams; docs/readers/values.md tells how such a file
 * is written.
 *
 * @param path where on the reader it is to be had, such as {@code /data.json}; empty where that is configured, and for
 *            what is published
 * @param lines where the lines of a P1 telegram stand, in an array; empty where there are values
 * @param news what changes whenever the meter has sent something; empty where nothing tells
 * @param only what must stand in the answer, or the values are old
 * @param values what stands where
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public record ValueMapping(String path, Optional<JsonPointer> lines, Optional<JsonPointer> news,
        Map<JsonPointer, String> only, Map<JsonPointer, List<ValueTarget>> values) {

    private static final String FOLDER = "/readers/";
    /** Of the names of files for what readers publish. */
    private static final String PUBLISHED = "-mqtt";
    private static final String PATH = "path";
    private static final String LINES = "lines";
    private static final String NEWS = "news";
    private static final String ONLY = "only";
    private static final String VALUES = "values";
    private static final Set<String> NAMES = Set.of("reader", "source", PATH, LINES, NEWS, ONLY, VALUES);

    /** The one that is shipped under this name, which is one of them. */
    public static ValueMapping shipped(String name) {
        try (@Nullable
        InputStream file = ValueMapping.class.getResourceAsStream(FOLDER + name + ".json")) {
            if (file == null) {
                throw new IllegalArgumentException("no such reader: " + name);
            }
            return parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException | MappingException e) {
            throw new IllegalStateException("the jar has been damaged: " + name, e);
        }
    }

    /** The one that is shipped for what the reader of this name publishes over MQTT, which is one of them. */
    public static ValueMapping published(String name) {
        return shipped(name + PUBLISHED);
    }

    /** @throws MappingException if it is no mapping, or has something that is not understood */
    public static ValueMapping parse(String json) throws MappingException {
        try {
            JsonObject file = JsonParser.parseString(json).getAsJsonObject();
            for (String name : file.keySet()) {
                if (!NAMES.contains(name)) {
                    throw new MappingException("\"" + name + "\" is not understood");
                }
            }
            ValueMapping mapping = new ValueMapping(text(file, PATH).orElse(""), pointer(file, LINES),
                    pointer(file, NEWS), only(file), values(file));
            if (mapping.values.isEmpty() == mapping.lines.isEmpty()) {
                throw new MappingException("there must be either values or lines");
            }
            return mapping;
        } catch (JsonParseException | IllegalStateException | UnsupportedOperationException e) {
            throw new MappingException("this is no JSON as it is needed");
        }
    }

    private static Optional<String> text(JsonObject file, String name) {
        return Optional.ofNullable(file.get(name)).map(JsonElement::getAsString);
    }

    private static Optional<JsonPointer> pointer(JsonObject file, String name) throws MappingException {
        Optional<String> text = text(file, name);
        return text.isEmpty() ? Optional.empty() : Optional.of(JsonPointer.parse(text.get()));
    }

    private static Map<JsonPointer, String> only(JsonObject file) throws MappingException {
        Map<JsonPointer, String> only = new LinkedHashMap<>();
        for (Map.Entry<String, JsonElement> entry : entries(file, ONLY)) {
            only.put(JsonPointer.parse(entry.getKey()), entry.getValue().getAsString());
        }
        return only;
    }

    private static Map<JsonPointer, List<ValueTarget>> values(JsonObject file) throws MappingException {
        Map<JsonPointer, List<ValueTarget>> values = new LinkedHashMap<>();
        for (Map.Entry<String, JsonElement> entry : entries(file, VALUES)) {
            List<ValueTarget> targets = new ArrayList<>();
            for (String target : entry.getValue().getAsString().split(",")) {
                targets.add(ValueTarget.parse(target));
            }
            values.put(JsonPointer.parse(entry.getKey()), targets);
        }
        return values;
    }

    private static Set<Map.Entry<String, JsonElement>> entries(JsonObject file, String name) {
        JsonElement group = file.get(name);
        return group == null ? Set.of() : group.getAsJsonObject().entrySet();
    }
}
