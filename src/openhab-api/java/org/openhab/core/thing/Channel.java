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
package org.openhab.core.thing;

import java.util.Map;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.config.core.Configuration;
import org.openhab.core.thing.type.AutoUpdatePolicy;
import org.openhab.core.thing.type.ChannelKind;
import org.openhab.core.thing.type.ChannelTypeUID;

/**
 * One value of a Thing, which items may be linked to.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public class Channel {

    private final ChannelUID uid;
    private final @Nullable ChannelTypeUID type;
    private final @Nullable String itemType;
    private final ChannelKind kind;
    private final Configuration configuration;
    private final Set<String> tags;
    private final Map<String, String> properties;
    private final @Nullable String label;
    private final @Nullable String description;
    private final @Nullable AutoUpdatePolicy policy;

    protected Channel(ChannelUID uid, @Nullable ChannelTypeUID type, @Nullable String itemType, ChannelKind kind,
            @Nullable Configuration configuration, Set<String> tags, @Nullable Map<String, String> properties,
            @Nullable String label, @Nullable String description, @Nullable AutoUpdatePolicy policy) {
        this.uid = uid;
        this.type = type;
        this.itemType = itemType;
        this.kind = kind;
        this.configuration = configuration == null ? new Configuration() : configuration;
        this.tags = Set.copyOf(tags);
        this.properties = properties == null ? Map.of() : Map.copyOf(properties);
        this.label = label;
        this.description = description;
        this.policy = policy;
    }

    public ChannelUID getUID() {
        return uid;
    }

    public @Nullable ChannelTypeUID getChannelTypeUID() {
        return type;
    }

    public @Nullable String getAcceptedItemType() {
        return itemType;
    }

    public ChannelKind getKind() {
        return kind;
    }

    public Configuration getConfiguration() {
        return configuration;
    }

    public Set<String> getDefaultTags() {
        return tags;
    }

    public Map<String, String> getProperties() {
        return properties;
    }

    public @Nullable String getLabel() {
        return label;
    }

    public @Nullable String getDescription() {
        return description;
    }

    public @Nullable AutoUpdatePolicy getAutoUpdatePolicy() {
        return policy;
    }
}
