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

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.hanport.internal.channel.MeterChannels;
import org.openhab.binding.hanport.internal.channel.Misfit;
import org.openhab.binding.hanport.internal.telegram.Telegram;
import org.openhab.binding.hanport.internal.trouble.ConfigException;
import org.openhab.core.thing.Channel;
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
    private final Surroundings surroundings;

    private MeterCondition condition = MeterCondition.DISPOSED;
    private MeterChannels channels = MeterChannels.ofMeter();
    private MeterSettings settings = MeterSettings.NONE;
    private MeterPresence presence;
    private Truth truth;
    private ThingFit fit;
    private final MeterHealth health;
    private @Nullable HanPortBridgeHandler bridge;

    /** @param kind which meter of those that send to the bridge */
    public MeterHandler(Thing thing, MeterKind kind, Surroundings surroundings) {
        super(thing);
        this.kind = kind;
        this.surroundings = surroundings;
        fit = new ThingFit(kind, surroundings);
        truth = new Truth(settings, surroundings, thing.getUID().toString());
        presence = new MeterPresence(kind, settings.wantedId(), Instant.MIN);
        health = new MeterHealth(thing.getUID(), surroundings, this::publish,
                (trigger, event) -> triggerChannel(new ChannelUID(thing.getUID(), trigger.id()), event));
    }

    @Override
    public synchronized void initialize() {
        fit = new ThingFit(kind, surroundings);
        channels = kind.channels();
        List<Channel> present = getThing().getChannels();
        present.forEach(channel -> channels.add(channel, now()));
        health.tellMisconfigured(present);
        try {
            HanPortBridgeHandler found = HanPortBridgeHandler.of(getBridge());
            settings = MeterSettings.of(getConfig(), found.getThing().getThingTypeUID());
            truth = new Truth(settings, surroundings, getThing().getUID().toString(), found.followers());
            bridge = found;
            await();
            found.add(this);
            followBridge();
        } catch (ConfigException fault) {
            offline(MeterCondition.DISPOSED, ThingStatusDetail.CONFIGURATION_ERROR, StatusText.of(fault.trouble()));
        }
    }

    private Instant now() {
        return surroundings.steady().instant();
    }

    @Override
    public Collection<Class<? extends ThingHandlerService>> getServices() {
        return surroundings.services();
    }

    /** The factor for energies that is to be configured; empty if nothing was found. */
    public synchronized Optional<BigDecimal> energyFactor() {
        return truth.energyFactor();
    }

    /** Whatever items hold must not look live. */
    private void offline(MeterCondition why, ThingStatusDetail detail, @Nullable String text) {
        condition = why;
        updateStatus(ThingStatus.OFFLINE, detail, text);
        channels.clear(why != MeterCondition.DISPOSED && settings.keepsRegisters(), this::publish);
        health.valid(false);
        truth.silent();
    }

    private void await() {
        condition = MeterCondition.WAITING;
        presence = new MeterPresence(kind, settings.wantedId(), now());
        updateStatus(ThingStatus.UNKNOWN, ThingStatusDetail.NONE, StatusText.WAITING);
    }

    /** openHAB still takes states here, also of a Thing that is disabled, removed, or whose binding is stopped. */
    @Override
    public synchronized void dispose() {
        if (condition != MeterCondition.DISPOSED) {
            channels.clear(false, this::publish);
            health.end();
            truth.end();
        }
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
        Truth.forget(surroundings, getThing().getUID().toString());
        super.handleRemoval();
    }

    @Override
    public synchronized void handleCommand(ChannelUID channelUID, Command command) {
        if (command == RefreshType.REFRESH && condition != MeterCondition.DISPOSED) {
            channels.state(channelUID).or(() -> health.state(channelUID))
                    .ifPresent(state -> updateState(channelUID, state));
        }
    }

    @Override
    public void bridgeStatusChanged(ThingStatusInfo bridgeStatusInfo) {
        followBridge();
    }

    /** Looks at the bridge's status as it is now: openHAB's own notice of it may come late, and out of order. */
    synchronized void followBridge() {
        boolean knowsOfIt = condition == MeterCondition.BRIDGE_OFFLINE;
        if (condition != MeterCondition.DISPOSED && !knowsOfIt && bridgeIs(ThingStatus.OFFLINE)) {
            offline(MeterCondition.BRIDGE_OFFLINE, ThingStatusDetail.BRIDGE_OFFLINE, null);
        } else if (knowsOfIt && bridgeIs(ThingStatus.ONLINE)) {
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
        truth.content(kind, telegram, fit.properties(), linkTimeout).ifPresentOrElse(content -> {
            fit(content);
            channels.show(content.fillings(), now(), surroundings.zone().get(), settings.heartbeat(), this::publish);
            health.tell(content.news());
            live(now());
            health.valid(content.complete());
        }, () -> missed(telegram));
        check(linkTimeout);
    }

    private synchronized void live(Instant now) {
        boolean again = condition == MeterCondition.LIVE;
        presence.comes(now, again);
        if (health.tellMisfits(channels.newMisfits()) || !again) {
            condition = MeterCondition.LIVE;
            updateStatus(ThingStatus.ONLINE, ThingStatusDetail.NONE,
                    channels.firstMisfit().map(Misfit::trouble).map(StatusText::of).orElse(null));
        }
    }

    /** A telegram that tells of others of this kind, and not of this meter. */
    private synchronized void missed(Telegram telegram) {
        if (condition == MeterCondition.WAITING) {
            presence.mismatch(telegram).ifPresent(
                    why -> offline(MeterCondition.SILENT, ThingStatusDetail.CONFIGURATION_ERROR, StatusText.of(why)));
        }
    }

    /** Clears what was not renewed for too long: single channels, or the whole meter. */
    synchronized void check(Duration linkTimeout) {
        followBridge();
        if (condition == MeterCondition.LIVE || condition == MeterCondition.WAITING) {
            Instant now = now();
            if (presence.isSilent(now, linkTimeout) && bridgeIs(ThingStatus.ONLINE)) {
                offline(MeterCondition.SILENT, ThingStatusDetail.COMMUNICATION_ERROR, StatusText.of(kind.silence()));
            } else {
                channels.expire(now, linkTimeout, settings.keepsRegisters(), this::publish);
            }
        }
    }

    private boolean bridgeIs(ThingStatus status) {
        HanPortBridgeHandler present = bridge;
        return present != null && present.getThing().getStatus() == status;
    }

    private void publish(ChannelUID channel, State state) {
        if (isLinked(channel)) {
            updateState(channel, state);
        }
    }

    /** Gives the Thing what it lacks, all at once. */
    private void fit(MeterKind.Content content) {
        try {
            Optional.ofNullable(getCallback())
                    .flatMap(openHab -> fit.fit(getThing(), this::editThing, content, channels, openHab))
                    .ifPresent(fitted -> {
                        updateThing(fitted.thing());
                        fitted.added().forEach(channel -> channels.add(channel, now()));
                    });
        } catch (IllegalArgumentException e) {
            // the Thing, or the binding with its channel types, is just being removed
            logger.debug("{} cannot be changed now: {}", getThing().getUID(), e.getMessage());
        }
    }
}
