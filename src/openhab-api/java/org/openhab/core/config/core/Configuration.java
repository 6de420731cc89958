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
package org.openhab.core.config.core;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * The parameters of a Thing or a channel.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public class Configuration {

    private final Map<String, Object> properties = new LinkedHashMap<>();

    public Configuration() {
        this(Map.of());
    }

    public Configuration(@Nullable Map<String, Object> properties) {
        if (properties != null) {
            this.properties.putAll(properties);
        }
    }

    public Configuration(@Nullable Configuration configuration) {
        this(configuration == null ? Map.of() : configuration.properties);
    }

    /** An object of this class, its fields set from the parameters of the same name. */
    public <T> T as(Class<T> configurationClass) {
        try {
            T object = configurationClass.getConstructor().newInstance();
            for (Field field : configurationClass.getDeclaredFields()) {
                Object value = properties.get(field.getName());
                if (value != null && !Modifier.isFinal(field.getModifiers())) {
                    field.setAccessible(true);
                    field.set(object, convert(value, field.getType()));
                }
            }
            return object;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object convert(Object value, Class<?> type) {
        String text = value.toString();
        if (type == int.class || type == Integer.class) {
            return value instanceof Number number ? number.intValue() : Integer.parseInt(text);
        } else if (type == boolean.class || type == Boolean.class) {
            return Boolean.parseBoolean(text);
        } else if (type == BigDecimal.class) {
            return new BigDecimal(text);
        }
        return value;
    }

    public boolean containsKey(String key) {
        return properties.containsKey(key);
    }

    public @Nullable Object get(String key) {
        return properties.get(key);
    }

    public @Nullable Object put(String key, @Nullable Object value) {
        return value == null ? properties.remove(key) : properties.put(key, value);
    }

    public Set<String> keySet() {
        return properties.keySet();
    }

    public Map<String, Object> getProperties() {
        return properties;
    }

    public void setProperties(Map<String, Object> newProperties) {
        Map<String, Object> copy = Map.copyOf(newProperties);
        properties.clear();
        properties.putAll(copy);
    }

    @Override
    public int hashCode() {
        return properties.hashCode();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Configuration configuration && properties.equals(configuration.properties);
    }

    @Override
    public String toString() {
        return properties.toString();
    }
}
