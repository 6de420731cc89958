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
package org.openhab.core.config.discovery;

import java.util.HashMap;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.ThingUID;

/**
 * Makes the description of a Thing that was found.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public class DiscoveryResultBuilder {

    private final ThingUID uid;
    private final Map<String, Object> properties = new HashMap<>();
    private @Nullable ThingTypeUID type;
    private @Nullable ThingUID bridge;
    private @Nullable String representationProperty;
    private String label = "";

    private DiscoveryResultBuilder(ThingUID uid) {
        this.uid = uid;
    }

    public static DiscoveryResultBuilder create(ThingUID thingUID) {
        return new DiscoveryResultBuilder(thingUID);
    }

    public DiscoveryResultBuilder withThingType(@Nullable ThingTypeUID thingTypeUID) {
        type = thingTypeUID;
        return this;
    }

    public DiscoveryResultBuilder withBridge(@Nullable ThingUID bridgeUID) {
        bridge = bridgeUID;
        return this;
    }

    public DiscoveryResultBuilder withProperty(String key, Object value) {
        properties.put(key, value);
        return this;
    }

    public DiscoveryResultBuilder withRepresentationProperty(@Nullable String property) {
        representationProperty = property;
        return this;
    }

    public DiscoveryResultBuilder withLabel(@Nullable String newLabel) {
        label = newLabel == null ? "" : newLabel;
        return this;
    }

    public DiscoveryResult build() {
        String property = representationProperty;
        if (property != null && !properties.containsKey(property)) {
            throw new IllegalStateException("No such property: " + property);
        }
        ThingTypeUID made = type;
        return new Found(uid, made == null ? new ThingTypeUID("", "") : made, bridge, Map.copyOf(properties), property,
                label);
    }

    private record Found(ThingUID uid, ThingTypeUID type, @Nullable ThingUID bridge, Map<String, Object> properties,
            @Nullable String representationProperty, String label) implements DiscoveryResult {

        @Override
        public ThingUID getThingUID() {
            return uid;
        }

        @Override
        public ThingTypeUID getThingTypeUID() {
            return type;
        }

        @Override
        public @Nullable ThingUID getBridgeUID() {
            return bridge;
        }

        @Override
        public Map<String, Object> getProperties() {
            return properties;
        }

        @Override
        public @Nullable String getRepresentationProperty() {
            return representationProperty;
        }

        @Override
        public String getLabel() {
            return label;
        }
    }
}
