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
package org.openhab.binding.hanport.internal.handler;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.hanport.internal.channel.ChannelType;
import org.openhab.binding.hanport.internal.channel.Feed.Health;
import org.openhab.binding.hanport.internal.channel.Trigger;
import org.openhab.core.thing.Bridge;
import org.openhab.core.thing.Channel;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingStatus;
import org.openhab.core.thing.ThingStatusInfo;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.binding.BridgeHandler;
import org.openhab.core.thing.binding.ThingHandler;
import org.openhab.core.thing.binding.ThingHandlerCallback;
import org.openhab.core.thing.binding.builder.ChannelBuilder;
import org.openhab.core.thing.internal.BridgeImpl;
import org.openhab.core.thing.type.ChannelKind;
import org.openhab.core.thing.type.ChannelTypeUID;
import org.openhab.core.types.State;
import org.openhab.core.types.TimeSeries;

/**
 * What handlers see of openHAB: keeps what they tell it.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class FakeOpenHab implements ThingHandlerCallback {

    /** All that was published of what a meter measures, in order: channel id, a space, state. */
    public final List<String> published = new ArrayList<>();
    /** The same of how a link is doing. */
    public final List<String> health = new ArrayList<>();
    /** All statuses, in order: Thing id, a space, status. */
    public final List<String> statuses = new ArrayList<>();
    /** All that was triggered, in order: channel id, a space, event. */
    public final List<String> triggered = new ArrayList<>();
    /** The series that came last, by channel id. */
    public final Map<String, TimeSeries> series = new HashMap<>();
    /** How often each Thing was changed by its handler. */
    public final Map<ThingUID, Integer> updates = new HashMap<>();
    /** Channel ids without an item; all others have one. */
    public final Set<String> unlinked = new HashSet<>();
    /** Channel types that openHAB has not read yet. */
    public final Set<String> unknownTypes = new HashSet<>();

    /** Told every status as it comes. */
    public Consumer<String> onStatus = status -> {
    };

    private final Map<String, State> states = new HashMap<>();
    private @Nullable BridgeImpl bridge;

    /** Makes this bridge known, and starts its handler. */
    public void start(BridgeImpl newBridge, BridgeHandler handler) {
        bridge = newBridge;
        begin(newBridge, handler);
    }

    /** Starts the handler of a Thing behind the bridge. */
    public void start(Thing thing, ThingHandler handler) {
        BridgeImpl parent = bridge;
        if (parent != null) {
            parent.addThing(thing);
        }
        begin(thing, handler);
    }

    private void begin(Thing thing, ThingHandler handler) {
        thing.setHandler(handler);
        handler.setCallback(this);
        handler.initialize();
    }

    /** Ends a handler for good: a call to openHAB from then on fails. */
    public void end(ThingHandler handler) {
        handler.dispose();
        handler.setCallback(null);
    }

    /** What the item of this channel holds, as text; "-" if nothing came yet. */
    public String state(String channelId) {
        State state = states.get(channelId);
        return state == null ? "-" : state.toString();
    }

    /** Forgets what came until now. */
    public void forget() {
        published.clear();
        health.clear();
        statuses.clear();
        triggered.clear();
        updates.clear();
    }

    @Override
    public void stateUpdated(ChannelUID channelUID, State state) {
        (isHealth(channelUID) ? health : published).add(channelUID.getId() + " " + state);
        states.put(channelUID.getId(), state);
    }

    /** The ids of a Thing's channels, but for those of its health, in their order. */
    public static List<String> channelIds(Thing thing) {
        return thing.getChannels().stream().map(Channel::getUID).filter(uid -> !isHealth(uid)).map(ChannelUID::getId)
                .toList();
    }

    /** Whether the channel shows how a link is doing, or starts rules when that changes. */
    public static boolean isHealth(ChannelUID channel) {
        return Stream.concat(Stream.of(Health.values()), Stream.of(Trigger.values()))
                .anyMatch(kind -> kind.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(channel.getId()));
    }

    @Override
    public void channelTriggered(Thing thing, ChannelUID channelUID, String event) {
        triggered.add((channelUID.getId() + " " + event).strip());
    }

    @Override
    public void sendTimeSeries(ChannelUID channelUID, TimeSeries timeSeries) {
        series.put(channelUID.getId(), timeSeries);
    }

    @Override
    public void statusUpdated(Thing thing, ThingStatusInfo thingStatus) {
        thing.setStatusInfo(thingStatus);
        String status = thing.getUID().getId() + " " + thingStatus;
        statuses.add(status);
        onStatus.accept(status);
    }

    @Override
    public void thingUpdated(Thing thing) {
        updates.merge(thing.getUID(), 1, Integer::sum);
        BridgeImpl before = bridge;
        if (before != null && thing instanceof BridgeImpl changed && changed.getUID().equals(before.getUID())) {
            before.getThings().forEach(changed::addThing);
            bridge = changed;
        }
    }

    @Override
    public ChannelBuilder createChannelBuilder(ChannelUID channelUID, ChannelTypeUID channelTypeUID) {
        if (unknownTypes.contains(channelTypeUID.getId())) {
            throw new IllegalArgumentException("Channel type is not known: " + channelTypeUID);
        }
        String itemType = ChannelType.withId(channelTypeUID.getId()).map(ChannelType::itemType).orElse(null);
        return ChannelBuilder.create(channelUID, itemType).withType(channelTypeUID)
                .withKind(itemType == null ? ChannelKind.TRIGGER : ChannelKind.STATE);
    }

    @Override
    public boolean isChannelLinked(ChannelUID channelUID) {
        return !unlinked.contains(channelUID.getId());
    }

    @Override
    public @Nullable Bridge getBridge(ThingUID bridgeUID) {
        BridgeImpl present = bridge;
        return present != null && present.getUID().equals(bridgeUID) ? present : null;
    }

    /** As if openHAB's own threads had been slow: tells the meter of a status that the bridge had. */
    public static void tellLate(ThingHandler meter, ThingStatus status) {
        meter.bridgeStatusChanged(new ThingStatusInfo(status, org.openhab.core.thing.ThingStatusDetail.NONE, null));
    }
}
