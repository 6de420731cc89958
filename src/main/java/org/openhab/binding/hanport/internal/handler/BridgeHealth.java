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
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.channel.Feed.Health;
import org.openhab.binding.hanport.internal.channel.HealthChannels;
import org.openhab.binding.hanport.internal.channel.MeterChannels;
import org.openhab.binding.hanport.internal.channel.Trigger;
import org.openhab.binding.hanport.internal.reader.LinkFacts;
import org.openhab.binding.hanport.internal.telegram.MeterTime;
import org.openhab.binding.hanport.internal.telegram.Protocol;
import org.openhab.binding.hanport.internal.telegram.Unit;
import org.openhab.binding.hanport.internal.telegram.Value;
import org.openhab.binding.hanport.internal.trouble.SourceKind;
import org.openhab.binding.hanport.internal.trouble.Trouble;
import org.openhab.core.thing.Channel;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingStatus;
import org.openhab.core.thing.ThingStatusInfo;
import org.openhab.core.thing.binding.ThingHandlerCallback;
import org.openhab.core.thing.binding.builder.ThingBuilder;
import org.openhab.core.types.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a bridge's channels say of its link. What a rule waits for is told at once; what grows with each telegram once a
 * minute, so that it costs no more than that.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class BridgeHealth {

    private static final Duration HEARTBEAT = Duration.ofMinutes(1);
    private static final Set<Health> ALL = EnumSet.allOf(Health.class);
    private static final Set<Trigger> TRIGGERS = EnumSet.of(Trigger.TELEGRAM_LOST, Trigger.TELEGRAM_BACK,
            Trigger.PROTOCOL_CHANGED);

    private final Logger logger = LoggerFactory.getLogger(BridgeHealth.class);

    private final Surroundings surroundings;
    private final BiConsumer<ChannelUID, State> publish;
    private final BiConsumer<Trigger, String> trigger;
    private final HealthChannels channels;
    private Optional<ThingStatusInfo> told = Optional.empty();
    private Instant toldAt = Instant.MIN;
    private boolean lost;
    private Optional<Protocol> protocol = Optional.empty();

    /**
     * @param publish tells openHAB a state
     * @param trigger tells openHAB an event
     */
    BridgeHealth(Thing bridge, Surroundings surroundings, BiConsumer<ChannelUID, State> publish,
            BiConsumer<Trigger, String> trigger) {
        this.surroundings = surroundings;
        this.publish = publish;
        this.trigger = trigger;
        channels = new HealthChannels(bridge.getUID());
    }

    /**
     * Gives a bridge the channels that it lacks.
     *
     * @param copy makes a copy of the bridge
     * @return empty if it lacks none, or cannot be changed now
     */
    Optional<Thing> fit(Thing bridge, Supplier<? extends ThingBuilder> copy, ThingHandlerCallback openHab) {
        try {
            List<Channel> missing = HealthChannels.missing(bridge, ALL, TRIGGERS, openHab,
                    key -> surroundings.texts().text(key));
            return missing.isEmpty() ? Optional.empty()
                    : Optional
                            .of(copy.get().withChannels(MeterChannels.inOrder(bridge.getChannels(), missing)).build());
        } catch (IllegalArgumentException e) {
            // the binding with its channel types is just being removed, or openHAB has not read them yet
            logger.debug("{} cannot be changed now: {}", bridge.getUID(), e.getMessage());
            return Optional.empty();
        }
    }

    /** Tells what is news, and once a minute the rest. */
    synchronized void tell(BridgeLink link) {
        LinkReport report = link.report();
        Instant now = surroundings.steady().instant();
        if (told.filter(report.status()::equals).isEmpty() || !now.isBefore(toldAt.plus(HEARTBEAT))) {
            Map<Health, Value> values = values(report, now);
            values.put(Health.RECORDING, isOn(link.recording()));
            channels.show(values, ALL, publish);
            triggerFor(report);
            told = Optional.of(report.status());
            toldAt = now;
        }
    }

    /** Tells whether what comes is recorded. */
    synchronized void tell(BridgeRecording recording) {
        channels.show(Map.of(Health.RECORDING, isOn(recording)), Set.of(Health.RECORDING), publish);
    }

    /** Whether this is the channel that switches recording. */
    static boolean isRecording(ChannelUID channel) {
        return channel.getId().equals(HealthChannels.id(Health.RECORDING));
    }

    private static Value isOn(BridgeRecording recording) {
        return new Value.Flag(recording.isOn());
    }

    /** Tells why nothing can be read at all. */
    synchronized void broken(Trouble trouble) {
        channels.show(Map.of(Health.DATA_VALID, new Value.Flag(false), Health.TROUBLE, text(trouble, SourceKind.TCP),
                Health.RECORDING, new Value.Flag(false)), ALL, publish);
    }

    /** Clears all; openHAB still takes it while a bridge ends. */
    synchronized void end() {
        channels.clear(publish);
        told = Optional.empty();
        lost = false;
        protocol = Optional.empty();
    }

    synchronized Optional<State> state(ChannelUID channel) {
        return channels.state(channel);
    }

    private void triggerFor(LinkReport report) {
        ThingStatus status = report.status().getStatus();
        boolean wasOnline = told.filter(before -> before.getStatus() == ThingStatus.ONLINE).isPresent();
        if (wasOnline && status == ThingStatus.OFFLINE) {
            lost = true;
            trigger.accept(Trigger.TELEGRAM_LOST, report.trouble().map(Trouble::key).orElse(""));
        } else if (lost && status == ThingStatus.ONLINE) {
            lost = false;
            trigger.accept(Trigger.TELEGRAM_BACK, report.facts().protocol().map(Protocol::toString).orElse(""));
        }
        Optional<Protocol> spoken = report.facts().protocol();
        if (protocol.isPresent() && spoken.isPresent() && !spoken.equals(protocol)) {
            trigger.accept(Trigger.PROTOCOL_CHANGED, spoken.get().toString());
        }
        protocol = spoken.or(() -> protocol);
    }

    private Map<Health, Value> values(LinkReport report, Instant now) {
        LinkFacts facts = report.facts();
        Map<Health, Value> values = new EnumMap<>(Health.class);
        values.put(Health.DATA_VALID, new Value.Flag(report.status().getStatus() == ThingStatus.ONLINE));
        values.put(Health.TROUBLE,
                report.trouble().map(trouble -> text(trouble, facts.source())).orElseGet(() -> new Value.Text("")));
        facts.lastTelegram().map(last -> Duration.between(last, now)).ifPresent(age -> {
            Instant last = surroundings.wall().instant().minus(age).truncatedTo(ChronoUnit.SECONDS);
            values.put(Health.LAST_TELEGRAM,
                    new Value.Clock(new MeterTime(LocalDateTime.ofInstant(last, ZoneOffset.UTC), ZoneOffset.UTC)));
            values.put(Health.TELEGRAM_AGE, seconds(age, 0));
        });
        Duration interval = facts.rhythm().interval();
        if (!interval.isZero()) {
            values.put(Health.TELEGRAM_INTERVAL, seconds(interval, 1));
        }
        values.put(Health.TELEGRAMS, count(facts.counts().telegrams()));
        values.put(Health.DAMAGED, count(facts.counts().damages()));
        values.put(Health.UNDECODABLE, count(facts.counts().undecodables()));
        values.put(Health.RECONNECTS, count(facts.counts().reconnects()));
        values.put(Health.DAMAGE_RATE, new Value.Quantity(
                BigDecimal.valueOf(facts.lastHour().damageRate()).setScale(1, RoundingMode.HALF_UP), Unit.NONE));
        facts.protocol().ifPresent(spoken -> values.put(Health.PROTOCOL, new Value.Text(spoken.toString())));
        facts.line().ifPresent(line -> values.put(Health.LINE, new Value.Text(line.toString())));
        return values;
    }

    private Value text(Trouble trouble, SourceKind source) {
        return new Value.Text(surroundings.texts().text(trouble.textKey(source), trouble.arguments().toArray()));
    }

    private static Value count(long number) {
        return new Value.Quantity(BigDecimal.valueOf(number), Unit.NONE);
    }

    private static Value seconds(Duration time, int decimals) {
        return new Value.Quantity(
                BigDecimal.valueOf(time.toMillis()).movePointLeft(3).setScale(decimals, RoundingMode.HALF_UP),
                Unit.SECOND);
    }
}
