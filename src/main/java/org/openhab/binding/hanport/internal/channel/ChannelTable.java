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

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.channel.Feed.Derived;
import org.openhab.binding.hanport.internal.channel.Feed.Health;
import org.openhab.binding.hanport.internal.channel.Feed.Measured;
import org.openhab.binding.hanport.internal.telegram.Direction;
import org.openhab.binding.hanport.internal.telegram.Meaning;
import org.openhab.binding.hanport.internal.telegram.ObisCode;
import org.openhab.binding.hanport.internal.telegram.Quantities;
import org.openhab.binding.hanport.internal.telegram.Role;

/**
 * Which feed fills which channel. A quantity's channel has its name in {@link Quantities}, and a type by its role; what
 * is derived has a row of its own here. A code without a name gets a generic channel, named after itself.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class ChannelTable {

    private static final String GENERIC = "obis-";

    private static final Map<Feed, ChannelRow> ROWS = inOrder(rows());
    private static final List<String> IDS = ROWS.values().stream().map(ChannelRow::id).distinct().toList();

    private ChannelTable() {
    }

    /** The row of the channel that this feed fills. */
    static Optional<ChannelRow> row(Feed feed) {
        return Optional.ofNullable(ROWS.get(feed));
    }

    /** Every feed that has a row, in the order in which channels stand in a Thing. */
    static Map<Feed, ChannelRow> all() {
        return ROWS;
    }

    /** The ids of all channels with a name of their own, in the order in which they stand in a Thing. */
    public static List<String> ids() {
        return IDS;
    }

    /** The id of the channel that readings of this code fill. */
    public static String id(ObisCode code) {
        return row(new Measured(code)).map(ChannelRow::id).orElseGet(() -> genericId(code));
    }

    /** What fills the channel of this id, also a generic one; nothing if it is no id of ours. */
    static Set<Feed> feeds(String channelId) {
        Set<Feed> feeds = new LinkedHashSet<>();
        ROWS.forEach((feed, row) -> {
            if (row.id().equals(channelId)) {
                feeds.add(feed);
            }
        });
        if (feeds.isEmpty() && channelId.startsWith(GENERIC)) {
            ofGenericId(channelId).map(Measured::new).ifPresent(feeds::add);
        }
        return feeds;
    }

    /**
     * What fills a channel for this code: its readings, and what we make for the channel that they have in the table.
     */
    static Set<Feed> feeds(ObisCode code) {
        Feed measured = new Measured(code);
        Set<Feed> feeds = new LinkedHashSet<>(Set.of(measured));
        row(measured).ifPresent(row -> feeds(row.id()).stream().filter(Derived.class::isInstance).forEach(feeds::add));
        if (code.equals(Quantities.MONTH_PEAKS)) {
            feeds.add(Derived.MONTH_END);
        }
        return feeds;
    }

    /**
     * Where the channel of this id stands among those of its Thing; channels that the table does not know stand
     * together
     * before the clock and the names.
     */
    static int rank(String channelId) {
        int rank = IDS.indexOf(channelId);
        return 2 * (rank < 0 ? IDS.indexOf(id(Quantities.CLOCK)) : rank) - (rank < 0 ? 1 : 0);
    }

    /** The id of the channel for a code without a row, such as {@code obis-1-0-99-1-0}; F is in it unless it is 255. */
    static String genericId(ObisCode code) {
        String id = GENERIC + code.a() + "-" + code.b() + "-" + code.c() + "-" + code.d() + "-" + code.e();
        return code.f() == ObisCode.CURRENT ? id : id + "-" + code.f();
    }

    private static Optional<ObisCode> ofGenericId(String id) {
        List<String> groups = List.of(id.substring(GENERIC.length()).split("-", -1));
        return groups.size() < 5 ? Optional.empty()
                : ObisCode.parse(
                        groups.get(0) + "-" + groups.get(1) + ":" + String.join(".", groups.subList(2, groups.size())));
    }

    private static Map<Feed, ChannelRow> rows() {
        Map<Feed, ChannelRow> rows = new LinkedHashMap<>();
        for (ObisCode code : Quantities.all()) {
            Meaning meaning = Quantities.of(code);
            if (meaning.role() != Role.SUB_METER_TYPE) {
                rows.put(new Measured(code), row(meaning));
            }
        }
        for (Derived feed : Derived.values()) {
            rows.put(feed, row(feed));
        }
        for (Health feed : Health.values()) {
            rows.put(feed, row(feed));
        }
        return rows;
    }

    private static ChannelRow row(Meaning meaning) {
        return new ChannelRow(meaning.name(), ChannelType.of(meaning), ChannelPlace.of(meaning));
    }

    private static ChannelRow row(Derived feed) {
        return switch (feed) {
            case NET_POWER -> row(Quantities.of(Quantities.NET_POWER));
            case METER_TIME -> row(Quantities.of(Quantities.CLOCK));
            case PEAK_IMPORT_TIME -> time("demand-peak-import-time", ChannelPlace.DEMAND);
            case PEAK_EXPORT_TIME -> time("demand-peak-export-time", ChannelPlace.DEMAND);
            case MONTH_END -> new ChannelRow(Quantities.MONTH_END, Optional.of(ChannelType.TABLE), ChannelPlace.TEXT);
            case READING_TIME -> time("reading-time", ChannelPlace.READING);
            case ENERGY_IMPORT_ESTIMATE -> energy("energy-import-estimate");
            case ENERGY_EXPORT_ESTIMATE -> energy("energy-export-estimate");
        };
    }

    private static ChannelRow row(Health feed) {
        return switch (feed) {
            case DATA_VALID -> new ChannelRow("data-valid", Optional.of(ChannelType.SWITCH), ChannelPlace.TROUBLE);
            case TROUBLE -> new ChannelRow("trouble", Optional.of(ChannelType.TEXT), ChannelPlace.TROUBLE);
            case LAST_TELEGRAM -> health("last-telegram", ChannelType.LINK_TIME);
            case TELEGRAM_AGE -> health("telegram-age", ChannelType.LINK_DURATION);
            case TELEGRAM_INTERVAL -> health("telegram-interval", ChannelType.LINK_DURATION);
            case TELEGRAMS -> health("telegrams", ChannelType.COUNTER);
            case DAMAGED -> health("damaged", ChannelType.COUNTER);
            case UNDECODABLE -> health("undecodable", ChannelType.COUNTER);
            case DAMAGE_RATE -> health("damage-rate", ChannelType.RATE);
            case RECONNECTS -> health("reconnects", ChannelType.COUNTER);
            case PROTOCOL -> health("protocol", ChannelType.IDENTIFICATION);
            case LINE -> health("line", ChannelType.IDENTIFICATION);
            case RECORDING -> health("recording", ChannelType.RECORDING);
        };
    }

    private static ChannelRow health(String id, ChannelType type) {
        return new ChannelRow(id, Optional.of(type), ChannelPlace.HEALTH);
    }

    private static ChannelRow energy(String id) {
        return new ChannelRow(id, Optional.of(ChannelType.ENERGY), ChannelPlace.ENERGY);
    }

    private static ChannelRow time(String id, ChannelPlace place) {
        return new ChannelRow(id, Optional.of(ChannelType.TIME), place);
    }

    /** By place; what stands in one place by phase, net first, and else as in the catalogue of quantities. */
    private static Map<Feed, ChannelRow> inOrder(Map<Feed, ChannelRow> rows) {
        List<Map.Entry<Feed, ChannelRow>> entries = new ArrayList<>(rows.entrySet());
        entries.sort(Comparator.comparing((Map.Entry<Feed, ChannelRow> entry) -> entry.getValue().place())
                .thenComparing(entry -> meaning(entry.getKey()).phase())
                .thenComparing(entry -> meaning(entry.getKey()).direction() != Direction.NET));
        Map<Feed, ChannelRow> sorted = new LinkedHashMap<>();
        entries.forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return Collections.unmodifiableMap(sorted);
    }

    private static Meaning meaning(Feed feed) {
        return Quantities.of(feed instanceof Measured measured ? measured.code() : Quantities.CLOCK);
    }
}
