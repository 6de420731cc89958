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
package org.openhab.binding.hanport.internal.bundle;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.config.discovery.DiscoveryListener;
import org.openhab.core.config.discovery.DiscoveryResult;
import org.openhab.core.config.discovery.DiscoveryService;
import org.openhab.core.thing.Bridge;
import org.openhab.core.thing.Channel;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingStatusInfo;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.binding.ThingActions;
import org.openhab.core.thing.binding.ThingHandler;
import org.openhab.core.thing.binding.ThingHandlerCallback;
import org.openhab.core.thing.binding.ThingHandlerFactory;
import org.openhab.core.thing.binding.ThingHandlerService;
import org.openhab.core.thing.binding.builder.ChannelBuilder;
import org.openhab.core.thing.internal.BridgeImpl;
import org.openhab.core.thing.type.ChannelKind;
import org.openhab.core.thing.type.ChannelTypeUID;
import org.openhab.core.types.Command;
import org.openhab.core.types.State;
import org.openhab.core.types.TimeSeries;
import org.osgi.framework.Bundle;

/**
 * Does for Things what openHAB does: gives them handlers, keeps their status and channels, and links every channel to
 * an item that holds its last state.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class ThingHost implements ThingHandlerCallback, AutoCloseable {

    private final BareOpenhab openhab;
    private final Bundle binding;
    private final Consumer<DiscoveryResult> inbox;
    private final BiConsumer<ChannelUID, State> items;
    private final ThingHandlerFactory factory;
    private final ChannelTypes channelTypes;
    private final Map<ThingUID, Thing> things = new ConcurrentHashMap<>();
    private final Map<ThingUID, ThingHandler> handlers = new ConcurrentHashMap<>();
    private final Map<ThingUID, List<ThingHandlerService>> services = new ConcurrentHashMap<>();
    private final Map<String, State> states = new ConcurrentSkipListMap<>();
    private final List<String> triggered = new CopyOnWriteArrayList<>();

    /**
     * @param openhab where the binding runs
     * @param binding active, with its handler factory
     * @param inbox told of everything that is discovered
     */
    public ThingHost(BareOpenhab openhab, Bundle binding, Consumer<DiscoveryResult> inbox) throws IOException {
        this(openhab, binding, inbox, (channel, state) -> {
        });
    }

    /** @param items told of each state of each channel, on the thread that it comes on */
    public ThingHost(BareOpenhab openhab, Bundle binding, Consumer<DiscoveryResult> inbox,
            BiConsumer<ChannelUID, State> items) throws IOException {
        this.openhab = openhab;
        this.items = items;
        this.binding = binding;
        this.inbox = inbox;
        factory = openhab.services(binding, ThingHandlerFactory.class).get(0);
        channelTypes = ChannelTypes.of(binding);
    }

    /** Adds a Thing and starts its handler. A bridge comes before the Things behind it. */
    public void add(Thing thing) {
        ThingHandler handler = factory.registerHandler(thing);
        things.put(thing.getUID(), thing);
        handlers.put(thing.getUID(), handler);
        thing.setHandler(handler);
        handler.setCallback(this);
        bridgeOf(thing).ifPresent(bridge -> bridge.addThing(thing));
        handler.initialize();
        services.put(thing.getUID(), handler.getServices().stream().map(type -> start(type, handler)).toList());
        bridgeOf(thing).map(Bridge::getHandler).ifPresent(bridge -> bridge.childHandlerInitialized(handler, thing));
    }

    /** Ends a Thing's handler and forgets the Thing. The Things behind a bridge go before it. */
    public void remove(ThingUID uid) {
        Thing thing = thing(uid);
        ThingHandler handler = handler(uid);
        bridgeOf(thing).map(Bridge::getHandler).ifPresent(bridge -> bridge.childHandlerDisposed(handler, thing));
        bridgeOf(thing).ifPresent(bridge -> bridge.removeThing(thing));
        services.remove(uid).forEach(ThingHandlerService::dispose);
        handler.dispose();
        factory.unregisterHandler(thing);
        handler.setCallback(null);
        things.remove(uid);
        handlers.remove(uid);
    }

    /** Hands a command to the handler of the channel's Thing. */
    void command(ChannelUID channel, Command command) {
        handler(channel.getThingUID()).handleCommand(channel, command);
    }

    /** The actions that rules find at a Thing. */
    Object actions(ThingUID uid) {
        return Optional.ofNullable(services.get(uid)).orElseThrow().stream().filter(ThingActions.class::isInstance)
                .findFirst().orElseThrow();
    }

    /** The Thing as it is now: with the channels and the status that its handler gave it. */
    public Thing thing(ThingUID uid) {
        return Optional.ofNullable(things.get(uid)).orElseThrow();
    }

    /** What the items hold, by the channel that they are linked to. */
    public Map<String, State> states() {
        return states;
    }

    /** All that was triggered, in order: channel, a space, event. */
    public List<String> triggered() {
        return triggered;
    }

    @Override
    public void close() {
        List<ThingUID> all = List.copyOf(things.keySet());
        all.stream().filter(uid -> !(things.get(uid) instanceof Bridge)).forEach(this::remove);
        all.stream().filter(things::containsKey).forEach(this::remove);
    }

    @Override
    public void stateUpdated(ChannelUID channelUID, State state) {
        states.put(channelUID.toString(), state);
        items.accept(channelUID, state);
    }

    @Override
    public void channelTriggered(Thing thing, ChannelUID channelUID, String event) {
        triggered.add(channelUID + " " + event);
    }

    @Override
    public void sendTimeSeries(ChannelUID channelUID, TimeSeries timeSeries) {
        // nothing keeps it here
    }

    @Override
    public void statusUpdated(Thing thing, ThingStatusInfo thingStatus) {
        Thing present = thing(thing.getUID());
        present.setStatusInfo(thingStatus);
        if (present instanceof Bridge bridge) {
            bridge.getThings().forEach(child -> handler(child.getUID()).bridgeStatusChanged(thingStatus));
        }
    }

    @Override
    public void thingUpdated(Thing thing) {
        Thing before = thing(thing.getUID());
        thing.setHandler(handler(thing.getUID()));
        thing.setStatusInfo(before.getStatusInfo());
        things.put(thing.getUID(), thing);
        if (before instanceof Bridge bridge) {
            bridge.getThings().forEach(((BridgeImpl) thing)::addThing);
        }
        for (Channel channel : thing.getChannels()) {
            if (before.getChannel(channel.getUID()) == null) {
                handler(thing.getUID()).channelLinked(channel.getUID());
            }
        }
    }

    @Override
    public ChannelBuilder createChannelBuilder(ChannelUID channelUID, ChannelTypeUID channelTypeUID) {
        String itemType = channelTypes.itemType(channelTypeUID.getId());
        return ChannelBuilder.create(channelUID, itemType).withType(channelTypeUID)
                .withKind(itemType == null ? ChannelKind.TRIGGER : ChannelKind.STATE);
    }

    @Override
    public boolean isChannelLinked(ChannelUID channelUID) {
        return true;
    }

    @Override
    public @Nullable Bridge getBridge(ThingUID bridgeUID) {
        return (Bridge) things.get(bridgeUID);
    }

    private ThingHandlerService start(Class<? extends ThingHandlerService> type, ThingHandler handler) {
        ThingHandlerService service = (ThingHandlerService) openhab.instance(binding, type);
        service.setThingHandler(handler);
        if (service instanceof DiscoveryService discovery) {
            discovery.addDiscoveryListener(new Finder());
        }
        service.initialize();
        return service;
    }

    private ThingHandler handler(ThingUID uid) {
        return Optional.ofNullable(handlers.get(uid)).orElseThrow();
    }

    private Optional<BridgeImpl> bridgeOf(Thing thing) {
        return Optional.ofNullable(thing.getBridgeUID()).map(this::thing).map(BridgeImpl.class::cast);
    }

    /** Puts what is discovered into the inbox. */
    private final class Finder implements DiscoveryListener {

        @Override
        public void thingDiscovered(DiscoveryService source, DiscoveryResult result) {
            inbox.accept(result);
        }

        @Override
        public void thingRemoved(DiscoveryService source, ThingUID thingUID) {
            // what was taken out of the inbox stays a Thing
        }
    }
}
