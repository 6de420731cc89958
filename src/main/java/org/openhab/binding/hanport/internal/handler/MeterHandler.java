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

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.hanport.internal.channel.MeterChannels;
import org.openhab.binding.hanport.internal.channel.NewChannel;
import org.openhab.binding.hanport.internal.insight.Freshness;
import org.openhab.binding.hanport.internal.telegram.Telegram;
import org.openhab.core.thing.Bridge;
import org.openhab.core.thing.Channel;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingStatus;
import org.openhab.core.thing.ThingStatusDetail;
import org.openhab.core.thing.ThingStatusInfo;
import org.openhab.core.thing.binding.BaseThingHandler;
import org.openhab.core.thing.binding.ThingHandlerCallback;
import org.openhab.core.types.Command;
import org.openhab.core.types.RefreshType;
import org.openhab.core.types.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An electricity meter: publishes what each of its telegrams says, and clears what is no longer known.
 * <p>
 * Telegrams come on the thread that reads the line, everything else on openHAB's. All of it holds this handler's lock,
 * so nothing is published once {@link #dispose()} has returned.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public class MeterHandler extends BaseThingHandler {

    private final Logger logger = LoggerFactory.getLogger(MeterHandler.class);

    private final MeterKind kind;
    private final Clock clock;
    private final Supplier<ZoneId> zone;
    private final UnaryOperator<String> texts;

    private MeterCondition condition = MeterCondition.DISPOSED;
    private MeterChannels channels = new MeterChannels();
    private MeterSettings settings = MeterSettings.NONE;
    private Freshness heard = Freshness.first(Instant.MIN);
    private Map<String, String> properties = Map.of();
    private @Nullable HanPortBridgeHandler bridge;

    /**
     * @param kind which meter of those that are heard
     * @param clock the one that the bridge uses
     * @param zone of a meter's clock that does not tell its offset
     * @param texts the text of a key of OH-INF/i18n, in openHAB's language
     */
    public MeterHandler(Thing thing, MeterKind kind, Clock clock, Supplier<ZoneId> zone, UnaryOperator<String> texts) {
        super(thing);
        this.kind = kind;
        this.clock = clock;
        this.zone = zone;
        this.texts = texts;
    }

    @Override
    public synchronized void initialize() {
        Bridge bridgeThing = getBridge();
        if (bridgeThing == null || !(bridgeThing.getHandler() instanceof HanPortBridgeHandler found)) {
            updateStatus(ThingStatus.OFFLINE, ThingStatusDetail.CONFIGURATION_ERROR, StatusText.NO_BRIDGE);
            return;
        }
        try {
            settings = MeterSettings.of(getConfig());
        } catch (ConfigFault fault) {
            updateStatus(ThingStatus.OFFLINE, ThingStatusDetail.CONFIGURATION_ERROR, fault.text());
            return;
        }
        properties = Map.of();
        channels = new MeterChannels();
        getThing().getChannels().forEach(this::take);
        bridge = found;
        await();
        found.add(this);
        followBridge();
    }

    private void take(Channel channel) {
        if (MeterChannels.isMisconfigured(channel)) {
            logger.warn("Channel {} shows nothing: its OBIS code is not of the form A-B:C.D.E", channel.getUID());
        }
        channels.add(channel, clock.instant());
    }

    private void await() {
        condition = MeterCondition.WAITING;
        heard = Freshness.first(clock.instant());
        updateStatus(ThingStatus.UNKNOWN, ThingStatusDetail.NONE, StatusText.WAITING);
    }

    @Override
    public synchronized void dispose() {
        condition = MeterCondition.DISPOSED;
        HanPortBridgeHandler left = bridge;
        bridge = null;
        if (left != null) {
            left.remove(this);
        }
    }

    @Override
    public void handleRemoval() {
        dispose();
        super.handleRemoval();
    }

    @Override
    public synchronized void handleCommand(ChannelUID channelUID, Command command) {
        if (command == RefreshType.REFRESH && condition != MeterCondition.DISPOSED) {
            channels.state(channelUID).ifPresent(state -> updateState(channelUID, state));
        }
    }

    @Override
    public void bridgeStatusChanged(ThingStatusInfo bridgeStatusInfo) {
        followBridge();
    }

    /** Looks at the bridge's status as it is now: openHAB's own notice of it may come late, and out of order. */
    synchronized void followBridge() {
        HanPortBridgeHandler present = bridge;
        if (condition == MeterCondition.DISPOSED || present == null) {
            return;
        }
        ThingStatus status = present.getThing().getStatus();
        if (status == ThingStatus.OFFLINE && condition != MeterCondition.BRIDGE_OFFLINE) {
            condition = MeterCondition.BRIDGE_OFFLINE;
            updateStatus(ThingStatus.OFFLINE, ThingStatusDetail.BRIDGE_OFFLINE);
            channels.clear(this::publish);
        } else if (status == ThingStatus.ONLINE && condition == MeterCondition.BRIDGE_OFFLINE) {
            await();
        }
    }

    /**
     * Takes a telegram that came over the bridge's line, if it is this meter's.
     *
     * @param linkTimeout how long that line may be silent
     */
    synchronized void telegram(Telegram telegram, Duration linkTimeout) {
        if (condition == MeterCondition.DISPOSED) {
            return;
        }
        kind.said(settings.factors().applyTo(telegram), settings.wantedId(), properties).ifPresent(said -> {
            Instant now = clock.instant();
            fit(said, now);
            channels.show(said.fillings(), now, zone.get(), this::publish);
            live(now);
        });
        check(linkTimeout);
    }

    private synchronized void live(Instant now) {
        boolean again = condition == MeterCondition.LIVE;
        heard = again ? heard.renew(now) : Freshness.first(now);
        if (!again) {
            condition = MeterCondition.LIVE;
            updateStatus(ThingStatus.ONLINE);
        }
    }

    /** Clears what was not renewed for too long: single channels, or the whole meter. */
    synchronized void check(Duration linkTimeout) {
        followBridge();
        if (condition == MeterCondition.LIVE || condition == MeterCondition.WAITING) {
            Instant now = clock.instant();
            if (kind.isSilent(settings.wantedId(), heard, now, linkTimeout) && bridgeIsOnline()) {
                condition = MeterCondition.SILENT;
                updateStatus(ThingStatus.OFFLINE, ThingStatusDetail.COMMUNICATION_ERROR, kind.silence());
                channels.clear(this::publish);
            } else {
                channels.expire(now, linkTimeout, this::publish);
            }
        }
    }

    private boolean bridgeIsOnline() {
        HanPortBridgeHandler present = bridge;
        return present != null && present.getThing().getStatus() == ThingStatus.ONLINE;
    }

    private void publish(ChannelUID channel, State state) {
        if (isLinked(channel)) {
            updateState(channel, state);
        }
    }

    /** Gives the Thing the channels and properties that it lacks, all at once. */
    private void fit(MeterKind.Said heardNow, Instant now) {
        Map<String, String> said = heardNow.properties();
        List<NewChannel> missing = channels.missing(heardNow.fillings(), zone.get());
        ThingHandlerCallback callback = getCallback();
        try {
            if (callback != null && !missing.isEmpty()) {
                grow(missing.stream().map(wanted -> wanted.channel(getThing().getUID(), callback, texts)).toList(),
                        said, now);
            } else if (!said.equals(properties)) {
                updateProperties(said);
            }
            properties = said;
        } catch (IllegalArgumentException e) {
            // the Thing, or the binding with its channel types, is just being removed
            logger.debug("{} cannot be changed now: {}", getThing().getUID(), e.getMessage());
        }
    }

    private void grow(List<Channel> added, Map<String, String> said, Instant now) {
        Map<String, String> all = editProperties();
        all.putAll(said);
        List<Channel> grown = Stream.concat(getThing().getChannels().stream(), added.stream()).toList();
        updateThing(editThing().withProperties(all).withChannels(MeterChannels.inOrder(grown)).build());
        added.forEach(channel -> channels.add(channel, now));
    }
}
