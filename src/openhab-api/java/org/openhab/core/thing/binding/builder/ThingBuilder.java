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

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.config.core.Configuration;
import org.openhab.core.thing.Channel;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.internal.ThingImpl;

/**
 * Makes a Thing, or a changed copy of one.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public class ThingBuilder {

    protected final ThingTypeUID thingTypeUID;
    protected final ThingUID thingUID;
    final List<Channel> channels = new ArrayList<>();
    final Map<String, String> properties = new LinkedHashMap<>();
    Configuration configuration = new Configuration();
    @Nullable
    ThingUID bridge;
    @Nullable
    String label;

    protected ThingBuilder(ThingTypeUID thingTypeUID, ThingUID thingUID) {
        this.thingTypeUID = thingTypeUID;
        this.thingUID = thingUID;
    }

    public static ThingBuilder create(ThingTypeUID thingTypeUID, ThingUID thingUID) {
        return new ThingBuilder(thingTypeUID, thingUID);
    }

    public ThingBuilder withBridge(@Nullable ThingUID bridgeUID) {
        bridge = bridgeUID;
        return this;
    }

    public ThingBuilder withChannel(Channel channel) {
        if (channels.stream().anyMatch(present -> present.getUID().equals(channel.getUID()))) {
            throw new IllegalArgumentException("Already a channel: " + channel.getUID());
        }
        channels.add(channel);
        return this;
    }

    public ThingBuilder withChannels(List<Channel> newChannels) {
        channels.clear();
        newChannels.forEach(this::withChannel);
        return this;
    }

    public ThingBuilder withConfiguration(Configuration newConfiguration) {
        configuration = newConfiguration;
        return this;
    }

    public ThingBuilder withLabel(@Nullable String newLabel) {
        label = newLabel;
        return this;
    }

    public ThingBuilder withProperties(Map<String, String> newProperties) {
        properties.clear();
        properties.putAll(newProperties);
        return this;
    }

    public Thing build() {
        ThingImpl thing = new ThingImpl(thingTypeUID, thingUID, bridge, channels, configuration, properties);
        thing.setLabel(label);
        return thing;
    }
}
