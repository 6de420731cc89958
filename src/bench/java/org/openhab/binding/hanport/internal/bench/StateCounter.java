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
package org.openhab.binding.hanport.internal.bench;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.hanport.internal.handler.HanPortBridgeHandler;
import org.openhab.binding.hanport.internal.handler.MeterHandler;
import org.openhab.core.thing.Bridge;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingStatusInfo;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.binding.ThingHandlerCallback;
import org.openhab.core.thing.binding.builder.ChannelBuilder;
import org.openhab.core.thing.type.ChannelTypeUID;
import org.openhab.core.types.State;
import org.openhab.core.types.TimeSeries;

/**
 * Stands in for openHAB in a benchmark: takes states and does nothing with them but to tell of the last of a telegram.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class StateCounter implements ThingHandlerCallback {

    private final BiConsumer<ChannelUID, State> states;
    private final Map<ThingUID, Bridge> bridges = new ConcurrentHashMap<>();

    /** @param states told each of them, on the thread that it comes on */
    StateCounter(BiConsumer<ChannelUID, State> states) {
        this.states = states;
    }

    void host(Bridge bridgeThing, HanPortBridgeHandler bridgeHandler, Thing meterThing, MeterHandler meterHandler) {
        bridges.put(bridgeThing.getUID(), bridgeThing);
        bridgeThing.setHandler(bridgeHandler);
        bridgeHandler.setCallback(this);
        meterThing.setHandler(meterHandler);
        meterHandler.setCallback(this);
    }

    @Override
    public void stateUpdated(ChannelUID channelUID, State state) {
        states.accept(channelUID, state);
    }

    @Override
    public void sendTimeSeries(ChannelUID channelUID, TimeSeries timeSeries) {
        // nothing keeps it here
    }

    @Override
    public void statusUpdated(Thing thing, ThingStatusInfo thingStatus) {
        thing.setStatusInfo(thingStatus);
    }

    @Override
    public void channelTriggered(Thing thing, ChannelUID channelUID, String event) {
        // rules are no part of this
    }

    @Override
    public void thingUpdated(Thing thing) {
        // the handler has its Thing already
    }

    @Override
    public ChannelBuilder createChannelBuilder(ChannelUID channelUID, ChannelTypeUID channelTypeUID) {
        return ChannelBuilder.create(channelUID, "Number").withType(channelTypeUID);
    }

    @Override
    public boolean isChannelLinked(ChannelUID channelUID) {
        return true;
    }

    @Override
    public @Nullable Bridge getBridge(ThingUID bridgeUID) {
        return bridges.get(bridgeUID);
    }
}
