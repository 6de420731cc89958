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
package org.openhab.binding.hanport.internal.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.hanport.internal.bundle.ThingHost;
import org.openhab.core.library.types.DateTimeType;
import org.openhab.core.thing.Bridge;
import org.openhab.core.thing.Channel;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingStatus;
import org.openhab.core.thing.ThingStatusInfo;
import org.openhab.core.types.State;
import org.openhab.core.types.UnDefType;

/**
 * A meter at one moment, as openHAB shows it.
 *
 * @param title what it is
 * @param things UID and status of its bridge and, once it was discovered, of the meter
 * @param online whether all of them are
 * @param items by channel: the state of the item that is linked to it
 * @param expected channels for everything that the meter ever sends
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
record MeterView(String title, Map<String, String> things, boolean online, Map<String, String> items,
        Set<String> expected) {

    private static final String CLOCK = "%1$tF %1$tT";
    /** What the Things beside a meter are for, in the order in which it is shown. */
    private static final List<String> BESIDE = List.of("headroom", "load-level", "charger-current-3p",
            "charger-current-1p-l1", "interval-energy", "interval-power", "power-allowed", "peak-1", "bill-power",
            "bill-total", "tariff-note");

    static MeterView of(DemoMeter meter, Optional<Thing> found, ThingHost host, Texts texts) {
        Thing bridge = host.thing(meter.bridge().getUID());
        Map<String, String> things = new LinkedHashMap<>();
        things.put(bridge.getUID().toString(), status(bridge, texts));
        found.ifPresent(thing -> things.put(thing.getUID().toString(), status(thing, texts)));
        List<Thing> beside = ((Bridge) bridge).getThings().stream()
                .filter(thing -> found.filter(known -> known.getUID().equals(thing.getUID())).isEmpty())
                .map(thing -> host.thing(thing.getUID())).toList();
        beside.forEach(thing -> things.put(thing.getUID().toString(), status(thing, texts)));
        Map<String, String> items = new LinkedHashMap<>();
        for (String channel : BESIDE) {
            beside.forEach(thing -> put(items, channel, host.states().get(thing.getUID() + ":" + channel)));
        }
        for (Channel channel : found.map(Thing::getChannels).orElse(List.of())) {
            put(items, channel.getUID().getId(), host.states().get(channel.getUID().toString()));
        }
        boolean online = bridge.getStatus() == ThingStatus.ONLINE
                && found.filter(thing -> thing.getStatus() == ThingStatus.ONLINE).isPresent()
                && beside.stream().allMatch(thing -> thing.getStatus() == ThingStatus.ONLINE);
        return new MeterView(meter.title(), things, online, items, meter.channels());
    }

    private static void put(Map<String, String> items, String channel, @Nullable State state) {
        if (state != null && !(state instanceof UnDefType)) {
            items.put(channel, state instanceof DateTimeType time ? time.format(CLOCK) : state.toString());
        }
    }

    private static String status(Thing thing, Texts texts) {
        ThingStatusInfo info = thing.getStatusInfo();
        String text = info.getDescription();
        return info.getStatus() + (text == null ? "" : " - " + texts.of(text));
    }

    /** How many of the values that the meter sends are shown. */
    long delivered() {
        return expected.stream().filter(items::containsKey).count();
    }

    /** Whether it is ONLINE and every value that it sends is shown. */
    boolean complete() {
        return online && delivered() == expected.size();
    }

    /** What the binding hands to openHAB as a key, in words. */
    @FunctionalInterface
    interface Texts {
        String of(String text);
    }
}
