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
package org.openhab.core.thing.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.config.core.Configuration;
import org.openhab.core.thing.Channel;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingStatus;
import org.openhab.core.thing.ThingStatusDetail;
import org.openhab.core.thing.ThingStatusInfo;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.binding.ThingHandler;

/**
 * A Thing in memory. Not of openHAB's interface: for the builders, tests and the demo.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public class ThingImpl implements Thing {

    private final ThingTypeUID type;
    private final ThingUID uid;
    private final @Nullable ThingUID bridge;
    private final List<Channel> channels;
    private final Configuration configuration;
    private final Map<String, String> properties;
    private volatile @Nullable String label;
    private volatile @Nullable ThingHandler handler;
    private volatile ThingStatusInfo status = new ThingStatusInfo(ThingStatus.UNINITIALIZED, ThingStatusDetail.NONE,
            null);

    public ThingImpl(ThingTypeUID type, ThingUID uid, @Nullable ThingUID bridge, List<Channel> channels,
            Configuration configuration, Map<String, String> properties) {
        this.type = type;
        this.uid = uid;
        this.bridge = bridge;
        this.channels = List.copyOf(channels);
        this.configuration = configuration;
        this.properties = new LinkedHashMap<>(properties);
    }

    @Override
    public ThingUID getUID() {
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
    public @Nullable String getLabel() {
        return label;
    }

    @Override
    public void setLabel(@Nullable String label) {
        this.label = label;
    }

    @Override
    public List<Channel> getChannels() {
        return channels;
    }

    @Override
    public @Nullable Channel getChannel(String channelId) {
        return channels.stream().filter(channel -> channel.getUID().getId().equals(channelId)).findFirst().orElse(null);
    }

    @Override
    public @Nullable Channel getChannel(ChannelUID channelUID) {
        return channels.stream().filter(channel -> channel.getUID().equals(channelUID)).findFirst().orElse(null);
    }

    @Override
    public Configuration getConfiguration() {
        return configuration;
    }

    @Override
    public Map<String, String> getProperties() {
        synchronized (properties) {
            return Map.copyOf(properties);
        }
    }

    @Override
    public @Nullable String setProperty(String name, @Nullable String value) {
        synchronized (properties) {
            return value == null ? properties.remove(name) : properties.put(name, value);
        }
    }

    @Override
    public ThingStatus getStatus() {
        return status.getStatus();
    }

    @Override
    public ThingStatusInfo getStatusInfo() {
        return status;
    }

    @Override
    public void setStatusInfo(ThingStatusInfo status) {
        this.status = status;
    }

    @Override
    public @Nullable ThingHandler getHandler() {
        return handler;
    }

    @Override
    public void setHandler(@Nullable ThingHandler thingHandler) {
        handler = thingHandler;
    }
}
