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
package org.openhab.core.thing.binding.builder;

import java.util.Map;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.config.core.Configuration;
import org.openhab.core.thing.Channel;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.type.AutoUpdatePolicy;
import org.openhab.core.thing.type.ChannelKind;
import org.openhab.core.thing.type.ChannelTypeUID;

/**
 * Makes a channel.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public class ChannelBuilder {

    private final ChannelUID uid;
    private final @Nullable String itemType;
    private Configuration configuration = new Configuration();
    private Set<String> tags = Set.of();
    private @Nullable ChannelTypeUID type;
    private @Nullable String label;
    private @Nullable String description;
    private ChannelKind kind = ChannelKind.STATE;

    private ChannelBuilder(ChannelUID uid, @Nullable String itemType) {
        this.uid = uid;
        this.itemType = itemType;
    }

    public static ChannelBuilder create(ChannelUID channelUID, @Nullable String acceptedItemType) {
        return new ChannelBuilder(channelUID, acceptedItemType);
    }

    public ChannelBuilder withType(@Nullable ChannelTypeUID newType) {
        type = newType;
        return this;
    }

    public ChannelBuilder withConfiguration(Configuration newConfiguration) {
        configuration = newConfiguration;
        return this;
    }

    public ChannelBuilder withDefaultTags(Set<String> newTags) {
        tags = newTags;
        return this;
    }

    public ChannelBuilder withLabel(String newLabel) {
        label = newLabel;
        return this;
    }

    public ChannelBuilder withDescription(String newDescription) {
        description = newDescription;
        return this;
    }

    public ChannelBuilder withKind(ChannelKind newKind) {
        kind = newKind;
        return this;
    }

    public Channel build() {
        return new Made(uid, type, itemType, kind, configuration, tags, label, description);
    }

    /** A way into the protected constructor. */
    private static final class Made extends Channel {

        Made(ChannelUID uid, @Nullable ChannelTypeUID type, @Nullable String itemType, ChannelKind kind,
                Configuration configuration, Set<String> tags, @Nullable String label, @Nullable String description) {
            super(uid, type, itemType, kind, configuration, tags, Map.of(), label, description,
                    AutoUpdatePolicy.DEFAULT);
        }
    }
}
