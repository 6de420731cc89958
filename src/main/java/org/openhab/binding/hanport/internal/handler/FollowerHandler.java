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

import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.hanport.internal.channel.TariffChannel;
import org.openhab.binding.hanport.internal.channel.Trigger;
import org.openhab.binding.hanport.internal.trouble.ConfigException;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingStatus;
import org.openhab.core.thing.ThingStatusDetail;
import org.openhab.core.thing.ThingStatusInfo;
import org.openhab.core.thing.binding.BaseThingHandler;
import org.openhab.core.thing.binding.ThingHandlerService;
import org.openhab.core.types.Command;
import org.openhab.core.types.RefreshType;
import org.openhab.core.types.State;
import org.openhab.core.types.TimeSeries;

/**
 * A Thing that stands beside a meter: follows what that sends, and goes OFFLINE with it.
 * <p>
 * Telegrams come on the thread that reads the line, everything else on openHAB's. All of it holds this handler's lock.
 * The meter's lock may be held already, and is never taken here.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public class FollowerHandler extends BaseThingHandler implements Follower {

    private final FollowerKind kind;
    private final Surroundings surroundings;
    private String meterId = "";
    private Optional<Following> following = Optional.empty();
    private @Nullable HanPortBridgeHandler bridge;

    /** @param kind what is made of what the meter sends */
    public FollowerHandler(Thing thing, FollowerKind kind, Surroundings surroundings) {
        super(thing);
        this.kind = kind;
        this.surroundings = surroundings;
    }

    @Override
    public synchronized void initialize() {
        try {
            HanPortBridgeHandler found = HanPortBridgeHandler.of(getBridge());
            meterId = MeterSettings.wantedId(getConfig());
            Following begun = kind.begin(getConfig(), new Place());
            following = Optional.of(begun);
            begun.silent();
            bridge = found;
            updateStatus(ThingStatus.UNKNOWN, ThingStatusDetail.NONE, StatusText.of("unknown.meter"));
            found.followers().add(this);
        } catch (ConfigException fault) {
            updateStatus(ThingStatus.OFFLINE, ThingStatusDetail.CONFIGURATION_ERROR, StatusText.of(fault.trouble()));
        }
    }

    /** openHAB still takes states here. */
    @Override
    public synchronized void dispose() {
        HanPortBridgeHandler left = bridge;
        bridge = null;
        if (left != null) {
            left.followers().remove(this);
        }
        following.ifPresent(ended -> {
            ended.silent();
            ended.end();
        });
        following = Optional.empty();
    }

    @Override
    public void handleRemoval() {
        dispose();
        kind.forget(surroundings, getThing().getUID().toString());
        super.handleRemoval();
    }

    @Override
    public Collection<Class<? extends ThingHandlerService>> getServices() {
        return surroundings.services();
    }

    @Override
    public String meterId() {
        return meterId;
    }

    @Override
    public synchronized void on(News news) {
        following.ifPresent(live -> {
            live.on(news);
            if (getThing().getStatus() != ThingStatus.ONLINE) {
                updateStatus(ThingStatus.ONLINE);
            }
        });
    }

    @Override
    public synchronized void silent() {
        following.ifPresent(live -> {
            live.silent();
            updateStatus(ThingStatus.OFFLINE, ThingStatusDetail.COMMUNICATION_ERROR,
                    StatusText.of("unknown.meter-silent"));
        });
    }

    /** The meter tells when it is silent; a bridge that is disabled has no meters that could. */
    @Override
    public void bridgeStatusChanged(ThingStatusInfo bridgeStatusInfo) {
        if (bridgeStatusInfo.getStatus() == ThingStatus.OFFLINE) {
            silent();
        }
    }

    @Override
    public synchronized void handleCommand(ChannelUID channelUID, Command command) {
        String id = channelUID.getId();
        if (command == RefreshType.REFRESH) {
            following.flatMap(live -> live.state(id)).ifPresent(state -> updateState(channelUID, state));
        } else {
            following.ifPresent(live -> live.command(id, command));
        }
    }

    /**
     * Asks what follows the meter.
     *
     * @return empty while the Thing cannot work, or if it is another one
     */
    public synchronized <F extends Following, A> Optional<A> ask(Class<F> type, Function<F, A> question) {
        return following.filter(type::isInstance).map(type::cast).map(question);
    }

    /** What the Thing is for what follows. */
    private final class Place implements Following.Place {

        @Override
        public Surroundings surroundings() {
            return surroundings;
        }

        @Override
        public String key() {
            return getThing().getUID().toString();
        }

        @Override
        public void show(String channelId, State state) {
            ChannelUID channel = new ChannelUID(getThing().getUID(), channelId);
            if (isLinked(channel)) {
                updateState(channel, state);
            }
        }

        @Override
        public void show(TariffChannel tariff, TimeSeries series) {
            ChannelUID channel = new ChannelUID(getThing().getUID(), tariff.id());
            if (isLinked(channel)) {
                sendTimeSeries(channel, series);
            }
        }

        @Override
        public void trigger(Trigger trigger, String event) {
            triggerChannel(new ChannelUID(getThing().getUID(), trigger.id()), event);
        }
    }
}
