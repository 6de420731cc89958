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

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.channel.Feed.Health;
import org.openhab.binding.hanport.internal.channel.HealthChannels;
import org.openhab.binding.hanport.internal.channel.MeterChannels;
import org.openhab.binding.hanport.internal.channel.Misfit;
import org.openhab.binding.hanport.internal.channel.Trigger;
import org.openhab.binding.hanport.internal.telegram.Value.Flag;
import org.openhab.binding.hanport.internal.trouble.SourceKind;
import org.openhab.binding.hanport.internal.trouble.ValueTrouble;
import org.openhab.core.thing.Channel;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.binding.ThingHandlerCallback;
import org.openhab.core.types.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a meter's channels say of the meter itself: whether it can be relied on, and what can hardly be true of what it
 * sends. Guarded by the handler that owns it.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class MeterHealth {

    private static final Set<Health> STATES = EnumSet.of(Health.DATA_VALID);
    private static final Set<Trigger> TRIGGERS = EnumSet.of(Trigger.METER_REPLACED, Trigger.IMPLAUSIBLE);

    private final Logger logger = LoggerFactory.getLogger(MeterHealth.class);

    private final ThingUID meter;
    private final Surroundings surroundings;
    private final BiConsumer<ChannelUID, State> publish;
    private final BiConsumer<Trigger, String> trigger;
    private final HealthChannels channels;

    /**
     * @param publish tells openHAB a state
     * @param trigger tells openHAB an event
     */
    MeterHealth(ThingUID meter, Surroundings surroundings, BiConsumer<ChannelUID, State> publish,
            BiConsumer<Trigger, String> trigger) {
        this.meter = meter;
        this.surroundings = surroundings;
        this.publish = publish;
        this.trigger = trigger;
        channels = new HealthChannels(meter);
    }

    /**
     * The channels that the meter's Thing lacks.
     *
     * @throws IllegalArgumentException if openHAB does not know their types (yet, or any more)
     */
    static List<Channel> missing(Thing thing, Surroundings surroundings, ThingHandlerCallback openHab) {
        return HealthChannels.missing(thing, STATES, TRIGGERS, openHab, key -> surroundings.texts().text(key));
    }

    /** Whether what the channels show now is what the meter measures. */
    void valid(boolean valid) {
        channels.show(Map.of(Health.DATA_VALID, new Flag(valid)), STATES, publish);
    }

    /** Tells what can hardly be true, in the log and to rules. */
    void tell(List<ValueTrouble> news) {
        for (ValueTrouble doubt : news) {
            logger.info("{}: {}", meter,
                    surroundings.texts().text(doubt.textKey(SourceKind.SERIAL), doubt.arguments().toArray()));
            if (doubt.kind() == ValueTrouble.Kind.METER_REPLACED) {
                trigger.accept(Trigger.METER_REPLACED, "");
            } else {
                trigger.accept(Trigger.IMPLAUSIBLE, doubt.key());
            }
        }
    }

    /** Tells which channels a user has given a code that is none. */
    void tellMisconfigured(List<Channel> all) {
        all.stream().filter(MeterChannels::isMisconfigured).forEach(channel -> logger
                .warn("Channel {} shows nothing: its OBIS code is not of the form A-B:C.D.E", channel.getUID()));
    }

    /**
     * Tells which channels have a type that does not fit what comes for them.
     *
     * @return whether there are any
     */
    boolean tellMisfits(List<Misfit> misfits) {
        misfits.forEach(misfit -> logger.warn("Channel {} shows nothing: {}", misfit.channel(), misfit));
        return !misfits.isEmpty();
    }

    /** Clears all; openHAB still takes it while a Thing ends. */
    void end() {
        channels.clear(publish);
    }

    Optional<State> state(ChannelUID channel) {
        return channels.state(channel);
    }
}
