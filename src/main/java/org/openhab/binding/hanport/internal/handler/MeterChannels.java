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

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.telegram.ObisCode;
import org.openhab.binding.hanport.internal.telegram.Reading;
import org.openhab.binding.hanport.internal.telegram.SubMeter;
import org.openhab.binding.hanport.internal.telegram.Telegram;
import org.openhab.binding.hanport.internal.telegram.Value.Clock;
import org.openhab.core.thing.Channel;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.type.ChannelTypeUID;
import org.openhab.core.types.State;
import org.openhab.core.types.UnDefType;

/**
 * The channels of one meter: which reading feeds which of them, what each shows, and which are still missing. Guarded
 * by the handler that owns it.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class MeterChannels {

    /** No meter sends nearly as many; damage that passes a checksum must not fill the Thing. */
    private static final int MOST_CHANNELS = 300;

    private final Map<String, ChannelSlot> slots = new LinkedHashMap<>();
    private final Map<ObisCode, List<ChannelSlot>> fed = new HashMap<>();
    /** Codes that have all the channels they shall have. */
    private final Set<ObisCode> settled = new HashSet<>();

    /**
     * Takes a channel of the Thing: its own, or one that a user added. Its parameter {@code obis} says what feeds it;
     * without that its id does. A channel that neither says anything about is left alone.
     */
    void add(Channel channel, Instant now) {
        ChannelUID uid = channel.getUID();
        Optional<ChannelType> type = type(channel);
        Set<ObisCode> codes = codes(channel);
        if (type.isPresent() && !codes.isEmpty() && !slots.containsKey(uid.getId())) {
            ChannelSlot slot = new ChannelSlot(uid, type.get(), now);
            slots.put(uid.getId(), slot);
            for (ObisCode code : codes) {
                ObisCode fedBy = code.withoutElectricityChannel();
                List<ChannelSlot> others = fed.getOrDefault(fedBy, List.of());
                fed.put(fedBy, Stream.concat(others.stream(), Stream.of(slot)).toList());
            }
        }
    }

    private static Optional<ChannelType> type(Channel channel) {
        ChannelTypeUID uid = channel.getChannelTypeUID();
        return uid != null ? ChannelType.withId(uid.getId())
                : Optional.ofNullable(channel.getAcceptedItemType()).flatMap(ChannelType::forItems);
    }

    private static Set<ObisCode> codes(Channel channel) {
        Object obis = channel.getConfiguration().get(HanPortBindingConstants.OBIS);
        if (obis == null || obis.toString().isBlank()) {
            return ChannelTable.codes(channel.getUID().getId());
        }
        Optional<ObisCode> code = ObisCode.parse(obis.toString().strip());
        return code.isPresent() ? Set.of(code.get()) : Set.of();
    }

    /** Whether the user gave this channel an OBIS code that is none. */
    static boolean isMisconfigured(Channel channel) {
        Object obis = channel.getConfiguration().get(HanPortBindingConstants.OBIS);
        return obis != null && !obis.toString().isBlank() && codes(channel).isEmpty();
    }

    /**
     * What the telegram says, and what follows from it: net power from its two directions, the time of its head as the
     * meter's clock, and the time that comes with a month's peak.
     */
    static List<Reading> readings(Telegram telegram) {
        List<Reading> readings = new ArrayList<>(telegram.readings());
        for (Reading reading : telegram.readings()) {
            ObisCode code = reading.time().isEmpty() ? null
                    : ChannelTable.PEAK_TIMES.get(reading.obis().withoutElectricityChannel());
            if (code != null) {
                reading.time().ifPresent(time -> readings.add(new Reading(code, new Clock(time))));
            }
        }
        if (telegram.reading(ChannelTable.NET_POWER).isEmpty()) {
            telegram.netPower().ifPresent(net -> readings.add(new Reading(ChannelTable.NET_POWER, net)));
        }
        if (ChannelTable.CLOCKS.stream().allMatch(clock -> telegram.reading(clock).isEmpty())) {
            telegram.time().ifPresent(time -> readings.add(new Reading(ChannelTable.CLOCK, new Clock(time))));
        }
        return readings;
    }

    /**
     * The channels that these readings ask for and the Thing lacks; a sub-meter has a Thing of its own. A value that no
     * channel can show asks for none, nor
     * does a code without a name of its own that a user's channel shows already.
     */
    List<NewChannel> missing(List<Reading> readings, ZoneId zone) {
        Map<String, NewChannel> missing = new LinkedHashMap<>();
        for (Reading reading : readings) {
            ObisCode code = reading.obis().withoutElectricityChannel();
            if (!settled.contains(code) && !SubMeter.isMeantBy(code)) {
                Optional<ChannelRow> row = ChannelTable.row(code);
                String id = row.map(ChannelRow::id).orElseGet(() -> ChannelTable.genericId(code));
                if (slots.containsKey(id) || row.isEmpty() && fed.containsKey(code)) {
                    settled.add(code);
                } else if (slots.size() + missing.size() < MOST_CHANNELS) {
                    ChannelType type = row.map(known -> known.type(reading.value()))
                            .orElseGet(() -> ChannelType.of(reading.value()));
                    if (type.state(reading.value(), zone) != UnDefType.UNDEF) {
                        missing.putIfAbsent(id, new NewChannel(id, type, code, row));
                    }
                }
            }
        }
        return List.copyOf(missing.values());
    }

    /**
     * Shows the readings.
     *
     * @param changed told each channel that has a new state; where a code comes twice, its first value is shown
     */
    void show(List<Reading> readings, Instant now, ZoneId zone, Consumer<ChannelSlot> changed) {
        Set<ChannelSlot> shown = new HashSet<>();
        for (Reading reading : readings) {
            for (ChannelSlot slot : fed.getOrDefault(reading.obis().withoutElectricityChannel(), List.of())) {
                if (shown.add(slot)) {
                    slot.show(slot.type().state(reading.value(), zone), now);
                    changed.accept(slot);
                }
            }
        }
    }

    /** Clears every channel whose value was not renewed for too long. */
    void expire(Instant now, Duration linkTimeout, Consumer<ChannelSlot> changed) {
        for (ChannelSlot slot : slots.values()) {
            if (slot.expired(now, linkTimeout)) {
                slot.clear();
                changed.accept(slot);
            }
        }
    }

    /** Clears every channel. */
    void clear(Consumer<ChannelSlot> changed) {
        for (ChannelSlot slot : slots.values()) {
            slot.clear();
            changed.accept(slot);
        }
    }

    /** What the channel shows; empty if nothing was shown yet or it is not one of these. */
    Optional<State> state(ChannelUID uid) {
        return Optional.ofNullable(slots.get(uid.getId())).flatMap(slot -> Optional.ofNullable(slot.state()));
    }
}
