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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.core.thing.Channel;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.binding.builder.ChannelBuilder;

/**
 * What Things may hold that version 0.1.0 has made.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class OldThings {

    private static final Path FILE = Path.of("src", "test", "resources", "things-0.1.0.txt");
    private static final String ANY = "*";

    private OldThings() {
    }

    private static List<List<String>> lines(String kind) {
        try {
            return Files.readAllLines(FILE).stream().map(line -> List.of(line.split(" ")))
                    .filter(words -> words.get(0).equals(kind)).toList();
        } catch (IOException e) {
            throw new AssertionError(FILE.toString(), e);
        }
    }

    /** The type of each channel; empty where the first value decided. */
    static Map<String, Optional<ChannelType>> channelTypes() {
        Map<String, Optional<ChannelType>> types = new LinkedHashMap<>();
        lines("channel").forEach(words -> types.put(words.get(1), Optional.of(words.get(2))
                .filter(type -> !ANY.equals(type)).map(type -> ChannelType.withId(type).orElseThrow())));
        return types;
    }

    /** The parameters of each kind of Thing. */
    static Map<String, List<String>> parameters() {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        lines("thing").forEach(words -> parameters.put(words.get(1), words.subList(2, words.size())));
        return parameters;
    }

    /** Every channel of a fixed type, each with a label and a setting of its user's. */
    public static List<Channel> channels(ThingUID thing) {
        List<Channel> channels = new ArrayList<>();
        channelTypes().forEach((id, type) -> type.ifPresent(known -> channels.add(channel(thing, id, known))));
        return channels;
    }

    /** A channel as 0.1.0 has made it, but for its label. */
    public static Channel channel(ThingUID thing, String id, ChannelType type) {
        return ChannelBuilder.create(new ChannelUID(thing, id), type.itemType()).withType(type.uid())
                .withLabel("my " + id).build();
    }
}
