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

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/**
 * An object of a JSON file that knows where it stands there, so that a fault can be found. Fields that nobody has read
 * are faults: a misspelt one must not go unnoticed.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class JsonPlace {

    private static final int DIGITS = 9;

    private final String place;
    private final JsonObject object;
    private final Set<String> read = new HashSet<>();

    private JsonPlace(String place, JsonElement element) throws TariffException {
        this.place = place;
        if (!element.isJsonObject()) {
            throw new TariffException(place, "this must be an object in braces");
        }
        object = element.getAsJsonObject();
    }

    static JsonPlace parse(String text) throws TariffException {
        JsonElement whole;
        try {
            whole = JsonParser.parseString(text);
        } catch (JsonParseException | StackOverflowError e) {
            throw new TariffException("", "this is no JSON: " + reason(e));
        }
        Optional<String> twice = TwiceNamed.first(text);
        if (twice.isPresent()) {
            throw new TariffException(twice.get(), "this is there twice");
        }
        return new JsonPlace("", whole);
    }

    /** What the parser says in its first line, without the names of its classes. */
    private static String reason(Throwable thrown) {
        Throwable cause = thrown.getCause() == null ? thrown : thrown.getCause();
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    }

    private String path(String field) {
        return place.isEmpty() ? field : place + "." + field;
    }

    TariffException fault(String field, String why) {
        return new TariffException(path(field), why);
    }

    private Optional<JsonElement> field(String name) {
        read.add(name);
        return Optional.ofNullable(object.get(name)).filter(element -> !element.isJsonNull());
    }

    boolean has(String name) {
        return object.has(name);
    }

    String text(String name) throws TariffException {
        Optional<String> text = optionalText(name);
        if (text.isEmpty() || text.get().isBlank()) {
            throw fault(name, "this text is missing");
        }
        return text.get();
    }

    Optional<String> optionalText(String name) throws TariffException {
        Optional<JsonElement> field = field(name);
        if (field.isPresent() && !isPrimitive(field.get(), true)) {
            throw fault(name, "this must be a text in quotes");
        }
        return field.map(JsonElement::getAsString);
    }

    private static boolean isPrimitive(JsonElement element, boolean text) {
        return element.isJsonPrimitive()
                && (text ? element.getAsJsonPrimitive().isString() : element.getAsJsonPrimitive().isNumber());
    }

    Optional<BigDecimal> number(String name) throws TariffException {
        Optional<JsonElement> field = field(name);
        if (field.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(number(name, field.get()));
    }

    private BigDecimal number(String name, JsonElement element) throws TariffException {
        if (!isPrimitive(element, false)) {
            throw fault(name, "this must be a number");
        }
        Optional<BigDecimal> number = decimal(element);
        if (number.isEmpty() || number.get().signum() < 0) {
            throw fault(name, "this must be a number from 0 up, below a thousand millions, with nine decimals at most");
        }
        return number.get();
    }

    /** Empty if it has more than nine digits before or behind the point; an exponent may be of any size. */
    private static Optional<BigDecimal> decimal(JsonElement element) {
        try {
            BigDecimal number = element.getAsBigDecimal();
            long before = (long) number.precision() - number.scale();
            return number.scale() > DIGITS || before > DIGITS ? Optional.empty() : Optional.of(number);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    int whole(String name, int otherwise) throws TariffException {
        Optional<BigDecimal> number = number(name);
        try {
            return number.map(BigDecimal::intValueExact).orElse(otherwise);
        } catch (ArithmeticException e) {
            throw fault(name, "this must be a whole number");
        }
    }

    boolean flag(String name, boolean otherwise) throws TariffException {
        Optional<JsonElement> field = field(name);
        if (field.isPresent() && !(field.get().isJsonPrimitive() && field.get().getAsJsonPrimitive().isBoolean())) {
            throw fault(name, "this must be true or false");
        }
        return field.map(JsonElement::getAsBoolean).orElse(otherwise);
    }

    Optional<JsonPlace> object(String name) throws TariffException {
        Optional<JsonElement> field = field(name);
        return field.isEmpty() ? Optional.empty() : Optional.of(new JsonPlace(path(name), field.get()));
    }

    /** The objects of a list; none if there is no list. */
    List<JsonPlace> objects(String name) throws TariffException {
        List<JsonPlace> all = new ArrayList<>();
        for (JsonElement element : elements(name)) {
            all.add(new JsonPlace(path(name) + "[" + all.size() + "]", element));
        }
        return all;
    }

    /** The texts of a list; none if there is no list. */
    List<String> texts(String name) throws TariffException {
        List<String> all = new ArrayList<>();
        for (JsonElement element : elements(name)) {
            if (!isPrimitive(element, true)) {
                throw fault(name, "this must be a list of texts in quotes");
            }
            all.add(element.getAsString());
        }
        return all;
    }

    /** The whole numbers of a list; none if there is no list. */
    List<Integer> wholes(String name) throws TariffException {
        List<Integer> all = new ArrayList<>();
        for (JsonElement element : elements(name)) {
            try {
                all.add(number(name, element).intValueExact());
            } catch (ArithmeticException e) {
                throw fault(name, "this must be a list of whole numbers");
            }
        }
        return all;
    }

    private Iterable<JsonElement> elements(String name) throws TariffException {
        Optional<JsonElement> field = field(name);
        if (field.isPresent() && !field.get().isJsonArray()) {
            throw fault(name, "this must be a list in brackets");
        }
        return field.map(JsonElement::getAsJsonArray).map(array -> (Iterable<JsonElement>) array).orElse(List.of());
    }

    /** Numbers by whole numbers, as {@code {"16": 365}}. */
    Map<Integer, BigDecimal> table(String name) throws TariffException {
        Map<Integer, BigDecimal> table = new LinkedHashMap<>();
        Optional<JsonPlace> found = object(name);
        if (found.isPresent()) {
            for (Map.Entry<String, JsonElement> entry : found.get().object.entrySet()) {
                BigDecimal number = found.get().number(entry.getKey(), entry.getValue());
                if (table.put(key(name, entry.getKey()), number) != null) {
                    throw found.get().fault(entry.getKey(), "this is there twice");
                }
            }
        }
        return table;
    }

    private int key(String name, String key) throws TariffException {
        try {
            return Integer.parseInt(key);
        } catch (NumberFormatException e) {
            throw fault(name, "'" + key + "' must be a whole number");
        }
    }

    /** @throws TariffException if there is a field that nobody has read */
    void end() throws TariffException {
        for (String name : object.keySet()) {
            if (!read.contains(name)) {
                throw fault(name, "there is no such field");
            }
        }
    }
}
