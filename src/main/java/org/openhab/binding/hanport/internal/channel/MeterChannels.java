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
package org.openhab.binding.hanport.internal.channel;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.channel.Feed.Health;
import org.openhab.binding.hanport.internal.channel.Feed.Measured;
import org.openhab.binding.hanport.internal.telegram.ObisCode;
import org.openhab.binding.hanport.internal.telegram.Quantities;
import org.openhab.binding.hanport.internal.telegram.Role;
import org.openhab.binding.hanport.internal.telegram.Value.Text;
import org.openhab.core.thing.Channel;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.type.ChannelTypeUID;
import org.openhab.core.types.State;
import org.openhab.core.types.UnDefType;

/**
 * The channels of one meter: what fills which of them, what each shows, and which are still missing. Guarded
 * by the handler that owns it.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class MeterChannels {

    /** Parameter of a channel: the OBIS code that it shows. */
    public static final String OBIS = "obis";

    /** No meter sends nearly as many; damage that passes a checksum must not fill the Thing. */
    private static final int MOST_CHANNELS = 300;

    private static final Set<Role> REGISTERS = Set.of(Role.ENERGY, Role.REACTIVE_ENERGY, Role.APPARENT_ENERGY,
            Role.SUB_METER_VALUE);

    private final UnaryOperator<ObisCode> numbering;
    private final Map<String, ChannelSlot> slots = new LinkedHashMap<>();
    private final Map<Feed, List<ChannelSlot>> fed = new HashMap<>();
    /** Feeds that have all the channels they shall have. */
    private final Set<Feed> settled = new HashSet<>();
    /** By the id of the channel. */
    private final Map<String, Misfit> misfits = new LinkedHashMap<>();
    private int misfitsTold;
    private long round;

    private MeterChannels(UnaryOperator<ObisCode> numbering) {
        this.numbering = numbering;
    }

    /** Those of the meter that speaks. */
    public static MeterChannels ofMeter() {
        return new MeterChannels(code -> code);
    }

    /** Those of a sub-meter: whichever channel B the electricity meter has it in, for its own Thing it is 0. */
    public static MeterChannels ofSubMeter() {
        return new MeterChannels(code -> Quantities.isOfSubMeter(code)
                ? new ObisCode(code.a(), 0, code.c(), code.d(), code.e(), code.f())
                : code);
    }

    /**
     * Takes a channel of the Thing: its own, or one that a user added. Its parameter {@code obis} says what feeds it;
     * without that its id does. A channel that neither says anything about is left alone.
     */
    public void add(Channel channel, Instant now) {
        ChannelUID uid = channel.getUID();
        Optional<ChannelType> type = type(channel);
        Set<Feed> feeds = feeds(channel);
        if (type.isPresent() && feeds.stream().anyMatch(feed -> !(feed instanceof Health))
                && !slots.containsKey(uid.getId())) {
            ChannelSlot slot = new ChannelSlot(uid, type.get(), ChannelSettings.window(channel), isRegister(feeds),
                    now);
            slots.put(uid.getId(), slot);
            for (Feed feed : feeds) {
                List<ChannelSlot> others = fed.getOrDefault(feed, List.of());
                fed.put(feed, Stream.concat(others.stream(), Stream.of(slot)).toList());
            }
        }
    }

    private static boolean isRegister(Set<Feed> feeds) {
        return feeds.stream().anyMatch(
                feed -> feed instanceof Measured measured && REGISTERS.contains(Quantities.of(measured.code()).role()));
    }

    private static Optional<ChannelType> type(Channel channel) {
        ChannelTypeUID uid = channel.getChannelTypeUID();
        return uid != null ? ChannelType.withId(uid.getId())
                : Optional.ofNullable(channel.getAcceptedItemType()).flatMap(ChannelType::forItems);
    }

    private Set<Feed> feeds(Channel channel) {
        Object obis = channel.getConfiguration().get(OBIS);
        return obis == null || obis.toString().isBlank() ? ChannelTable.feeds(channel.getUID().getId())
                : ObisCode.parse(obis.toString().strip()).map(numbering).map(ChannelTable::feeds).orElse(Set.of());
    }

    /** Whether the user gave this channel an OBIS code that is none. */
    public static boolean isMisconfigured(Channel channel) {
        Object obis = channel.getConfiguration().get(OBIS);
        return obis != null && !obis.toString().isBlank() && ObisCode.parse(obis.toString().strip()).isEmpty();
    }

    /**
     * The channels that these values ask for and the Thing lacks, or has as 0.1.0 made them; a sub-meter has a Thing of
     * its own. A value that no channel can show asks for none, nor does a code without a name of its own that a user's
     * channel shows already.
     */
    public List<NewChannel> missing(List<Filling> fillings, ZoneId zone) {
        Map<String, NewChannel> missing = new LinkedHashMap<>();
        for (Filling filling : fillings) {
            Feed feed = filling.feed();
            if (!settled.contains(feed) && !isOfSubMeter(feed)) {
                NewChannel.of(filling).ifPresent(wanted -> {
                    ChannelSlot slot = slots.get(wanted.id());
                    if (slot != null && wanted.type().replaces(slot.type())) {
                        missing.putIfAbsent(wanted.id(), wanted);
                        settled.add(feed);
                    } else if (slot != null || wanted.code().isPresent() && fed.containsKey(feed)) {
                        settled.add(feed);
                    } else if (slots.size() + missing.size() < MOST_CHANNELS
                            && wanted.type().state(filling.value(), zone) != UnDefType.UNDEF) {
                        missing.putIfAbsent(wanted.id(), wanted);
                    }
                });
            }
        }
        return List.copyOf(missing.values());
    }

    private static boolean isOfSubMeter(Feed feed) {
        return feed instanceof Measured measured && Quantities.isOfSubMeter(measured.code());
    }

    /**
     * Shows the values; where a feed comes twice, its first value.
     *
     * @param heartbeat how long openHAB is not told of a value that stays the same
     * @param publish told the state of each channel that has another one, or whose heartbeat is due
     */
    public void show(List<Filling> fillings, Instant now, ZoneId zone, Duration heartbeat,
            BiConsumer<ChannelUID, State> publish) {
        round++;
        for (Filling filling : fillings) {
            for (ChannelSlot slot : fed.getOrDefault(filling.feed(), List.of())) {
                if (slot.isFirstIn(round)) {
                    State state = slot.state(filling.value(), zone);
                    if (state == UnDefType.UNDEF) {
                        noteMisfit(slot, filling, zone);
                    }
                    slot.show(filling.value(), state, now, zone, heartbeat)
                            .ifPresent(due -> publish.accept(slot.uid(), due));
                }
            }
        }
    }

    /** A value that no type could show, such as the time of a clock that was never set, is no matter of the type. */
    private void noteMisfit(ChannelSlot slot, Filling filling, ZoneId zone) {
        if (filling.value() instanceof Text text && text.text().isBlank()) {
            return;
        }
        ChannelType fitting = ChannelTable.row(filling.feed()).map(row -> row.type(filling))
                .orElseGet(() -> ChannelType.of(filling));
        if (fitting != slot.type() && fitting.state(filling.value(), zone) != UnDefType.UNDEF) {
            misfits.putIfAbsent(slot.uid().getId(), new Misfit(slot.uid(), slot.type(), fitting));
        }
    }

    /** The channels whose type has not fitted a value that came for them, each told once. */
    public List<Misfit> newMisfits() {
        List<Misfit> news = misfits.values().stream().skip(misfitsTold).toList();
        misfitsTold = misfits.size();
        return news;
    }

    /** The channel whose type was the first not to fit; empty if all fit. */
    public Optional<Misfit> firstMisfit() {
        return misfits.values().stream().findFirst();
    }

    /**
     * These channels in the order in which a Thing holds them; those that a user added stay in theirs, and one that was
     * made anew takes the place of the old one.
     */
    public static List<Channel> inOrder(List<Channel> present, List<Channel> added) {
        Set<ChannelUID> anew = Set.copyOf(added.stream().map(Channel::getUID).toList());
        return Stream.concat(present.stream().filter(channel -> !anew.contains(channel.getUID())), added.stream())
                .sorted(Comparator.comparingInt(channel -> ChannelTable.rank(channel.getUID().getId()))).toList();
    }

    /**
     * Clears every channel whose value was not renewed for too long.
     *
     * @param keepsRegisters whether counts stay as they are
     */
    public void expire(Instant now, Duration linkTimeout, boolean keepsRegisters,
            BiConsumer<ChannelUID, State> publish) {
        for (ChannelSlot slot : slots.values()) {
            if (!(keepsRegisters && slot.isRegister()) && slot.expired(now, linkTimeout)) {
                slot.clear();
                publish.accept(slot.uid(), UnDefType.UNDEF);
            }
        }
    }

    /** Clears every channel, or every one that shows no count. */
    public void clear(boolean keepsRegisters, BiConsumer<ChannelUID, State> publish) {
        for (ChannelSlot slot : slots.values()) {
            if (!(keepsRegisters && slot.isRegister())) {
                slot.clear();
                publish.accept(slot.uid(), UnDefType.UNDEF);
            }
        }
    }

    /** What the channel shows; empty if nothing was shown yet or it is not one of these. */
    public Optional<State> state(ChannelUID uid) {
        return Optional.ofNullable(slots.get(uid.getId())).flatMap(ChannelSlot::state);
    }
}
