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
package org.openhab.core.thing.binding;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ScheduledExecutorService;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.common.ThreadPoolManager;
import org.openhab.core.config.core.Configuration;
import org.openhab.core.thing.Bridge;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingStatus;
import org.openhab.core.thing.ThingStatusDetail;
import org.openhab.core.thing.ThingStatusInfo;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.binding.builder.ThingBuilder;
import org.openhab.core.types.RefreshType;
import org.openhab.core.types.State;
import org.openhab.core.types.TimeSeries;

/**
 * The beginning of every handler: hands on what it is told to the callback. Where openHAB warns in the log that a
 * handler without a callback is used, this one throws.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public abstract class BaseThingHandler implements ThingHandler {

    protected final ScheduledExecutorService scheduler = ThreadPoolManager.getScheduledPool("thingHandler");
    protected Thing thing;
    private @Nullable ThingHandlerCallback callback;

    public BaseThingHandler(Thing thing) {
        this.thing = thing;
    }

    @Override
    public Thing getThing() {
        return thing;
    }

    @Override
    public void dispose() {
    }

    @Override
    public void handleRemoval() {
        updateStatus(ThingStatus.REMOVED);
    }

    @Override
    public void handleConfigurationUpdate(Map<String, Object> configurationParameters) {
        dispose();
        configurationParameters.forEach(thing.getConfiguration()::put);
        callback().thingUpdated(thing);
        initialize();
    }

    @Override
    public void thingUpdated(Thing thing) {
        dispose();
        this.thing = thing;
        initialize();
    }

    @Override
    public synchronized void setCallback(@Nullable ThingHandlerCallback thingHandlerCallback) {
        callback = thingHandlerCallback;
    }

    protected @Nullable ThingHandlerCallback getCallback() {
        return callback;
    }

    private ThingHandlerCallback callback() {
        ThingHandlerCallback present = callback;
        if (present == null) {
            throw new IllegalStateException("The handler of " + thing.getUID() + " is used after its end");
        }
        return present;
    }

    @Override
    public void channelLinked(ChannelUID channelUID) {
        handleCommand(channelUID, RefreshType.REFRESH);
    }

    @Override
    public void channelUnlinked(ChannelUID channelUID) {
    }

    @Override
    public void bridgeStatusChanged(ThingStatusInfo bridgeStatusInfo) {
        if (bridgeStatusInfo.getStatus() == ThingStatus.ONLINE
                && thing.getStatusInfo().getStatusDetail() == ThingStatusDetail.BRIDGE_OFFLINE) {
            updateStatus(ThingStatus.ONLINE);
        } else if (bridgeStatusInfo.getStatus() == ThingStatus.OFFLINE) {
            updateStatus(ThingStatus.OFFLINE, ThingStatusDetail.BRIDGE_OFFLINE);
        }
    }

    protected Configuration getConfig() {
        return new Configuration(thing.getConfiguration());
    }

    protected <T> T getConfigAs(Class<T> configurationClass) {
        return getConfig().as(configurationClass);
    }

    protected @Nullable Bridge getBridge() {
        ThingUID bridge = thing.getBridgeUID();
        return bridge == null ? null : callback().getBridge(bridge);
    }

    protected boolean isLinked(ChannelUID channelUID) {
        return callback().isChannelLinked(channelUID);
    }

    protected void updateState(ChannelUID channelUID, State state) {
        synchronized (this) {
            callback().stateUpdated(channelUID, state);
        }
    }

    protected void sendTimeSeries(ChannelUID channelUID, TimeSeries timeSeries) {
        synchronized (this) {
            callback().sendTimeSeries(channelUID, timeSeries);
        }
    }

    protected void triggerChannel(ChannelUID channelUID, String event) {
        synchronized (this) {
            callback().channelTriggered(thing, channelUID, event);
        }
    }

    protected void updateStatus(ThingStatus status) {
        updateStatus(status, ThingStatusDetail.NONE, null);
    }

    protected void updateStatus(ThingStatus status, ThingStatusDetail statusDetail) {
        updateStatus(status, statusDetail, null);
    }

    protected void updateStatus(ThingStatus status, ThingStatusDetail statusDetail, @Nullable String description) {
        synchronized (this) {
            callback().statusUpdated(thing, new ThingStatusInfo(status, statusDetail, description));
        }
    }

    protected ThingBuilder editThing() {
        return ThingBuilder.create(thing.getThingTypeUID(), thing.getUID()).withBridge(thing.getBridgeUID())
                .withChannels(thing.getChannels()).withConfiguration(thing.getConfiguration())
                .withLabel(thing.getLabel()).withProperties(thing.getProperties());
    }

    protected void updateThing(Thing thing) {
        if (thing == this.thing) {
            throw new IllegalArgumentException("Change a copy of the Thing");
        }
        synchronized (this) {
            ThingHandlerCallback present = callback();
            // openHAB's registry carries these over
            thing.setStatusInfo(this.thing.getStatusInfo());
            thing.setHandler(this.thing.getHandler());
            this.thing = thing;
            present.thingUpdated(thing);
        }
    }

    protected Map<String, String> editProperties() {
        return new HashMap<>(thing.getProperties());
    }

    protected void updateProperties(@Nullable Map<String, String> properties) {
        Map<String, String> before = thing.getProperties();
        if (properties != null) {
            properties.forEach(thing::setProperty);
        }
        if (!Objects.equals(before, thing.getProperties())) {
            synchronized (this) {
                callback().thingUpdated(thing);
            }
        }
    }
}
