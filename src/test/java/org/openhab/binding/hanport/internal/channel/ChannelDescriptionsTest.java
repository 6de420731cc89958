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

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.openhab.binding.hanport.internal.channel.Descriptions.ENGLISH;
import static org.openhab.binding.hanport.internal.channel.Descriptions.SWEDISH;
import static org.openhab.binding.hanport.internal.channel.Descriptions.all;
import static org.openhab.binding.hanport.internal.channel.Descriptions.channelTypes;
import static org.openhab.binding.hanport.internal.channel.Descriptions.text;
import static org.openhab.binding.hanport.internal.channel.Descriptions.texts;
import static org.openhab.binding.hanport.internal.channel.Descriptions.xml;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.hanport.internal.telegram.Unit;
import org.openhab.binding.hanport.internal.telegram.Value;
import org.openhab.binding.hanport.internal.telegram.Value.Quantity;
import org.openhab.core.library.types.QuantityType;
import org.w3c.dom.Element;

/**
 * The descriptions of channels and their types that openHAB reads, and the tables of them in docs/channels.md, held
 * against the code.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class ChannelDescriptionsTest {

    /** The tags that the semantic models of openHAB 4.3.11 and 5.2.1 have in common, as far as they are used here. */
    private static final Set<String> POINTS = Set.of("Alarm", "Control", "Measurement", "Setpoint", "Status", "Switch");
    private static final Set<String> PROPERTIES = Set.of("Current", "Duration", "Energy", "Frequency", "Gas", "Level",
            "Power", "Temperature", "Timestamp", "Voltage", "Water");

    @Test
    void channelTypesAreThoseOfTheCode() {
        Map<String, String> described = new LinkedHashMap<>();
        Map<String, String> known = new LinkedHashMap<>();

        channelTypes().forEach(type -> described.put(type.getAttribute("id"), text(type, "item-type")));
        Stream.of(ChannelType.values()).forEach(type -> known.put(type.id(), type.itemType()));

        assertEquals(known, described);
    }

    /** The types of what a meter sends, or a link tells: all but the one that is there to be switched. */
    private static Stream<ChannelType> measuring() {
        return Stream.of(ChannelType.values()).filter(type -> type != ChannelType.RECORDING);
    }

    @Test
    void usersMayAddChannelsOfEveryType() {
        Element meter = all(xml("thing/meter.xml"), "thing-type").get(0);

        assertEquals(measuring().map(ChannelType::id).collect(Collectors.joining(",")),
                meter.getAttribute("extensible"));
    }

    @Test
    void everyChannelTypeMayBeFedByAnObisCode() {
        measuring().map(ChannelType::id).forEach(id -> assertEquals("channel-type:hanport:obis",
                all(type(id), "config-description-ref").get(0).getAttribute("uri"), id));
        assertEquals(MeterChannels.OBIS, all(xml("config/config.xml"), "parameter").get(0).getAttribute("name"));
    }

    @Test
    void channelsAreReadOnly() {
        measuring().map(ChannelType::id)
                .forEach(id -> assertEquals("true", all(type(id), "state").get(0).getAttribute("readOnly"), id));
    }

    @Test
    void recordingIsSwitchedAndShowsOnlyWhatTheHandlerSays() {
        Element recording = type("recording");

        assertEquals(List.of(), all(recording, "state"));
        assertEquals("veto", text(recording, "autoUpdatePolicy"));
    }

    @Test
    void tagsExistInEveryOpenHab() {
        for (Element type : channelTypes()) {
            List<String> tags = all(type, "tag").stream().map(Element::getTextContent).toList();

            assertTrue(POINTS.contains(tags.get(0)), tags.toString());
            assertTrue(tags.size() == 1 || tags.size() == 2 && PROPERTIES.contains(tags.get(1)), tags.toString());
        }
    }

    @Test
    void unitHintsAreUnitsOfTheirType() {
        for (Element type : channelTypes()) {
            String hint = all(type, "item-type").get(0).getAttribute("unitHint");
            if (!hint.isEmpty()) {
                ChannelType known = ChannelType.withId(type.getAttribute("id")).orElseThrow();
                Value value = new Quantity(BigDecimal.ONE,
                        Unit.of(hint.replace("³", "3").replace("°", "deg").replace("%", "")));

                assertEquals(known.state(value, ZoneOffset.UTC), new QuantityType<>("1 " + hint), hint);
            }
        }
    }

    @Test
    void patternsFormatTheirStates() {
        for (Element type : channelTypes()) {
            String pattern = all(type, "state").stream().findAny().map(state -> state.getAttribute("pattern"))
                    .orElse("");
            String unit = pattern.replaceFirst("^\\S+ ?", "").replace("%%", "%");
            if (!unit.isEmpty() && !"%unit%".equals(unit)) {
                assertEquals("1 " + unit, new QuantityType<>("1 " + unit).toString());
            }
            if (!pattern.isEmpty()) {
                assertFalse(String.format(pattern.replace("%unit%", "u"), 1.5).isBlank());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({ "power, Measurement Power", "energy, Measurement Energy", "reactive-power, Measurement",
            "reactive-energy, Measurement", "apparent-power, Measurement", "apparent-energy, Measurement",
            "current-limit, Status Current", "gas, Measurement Gas", "water, Measurement Water",
            "tariff, Status Energy" })
    void onlyActivePowerAndEnergyPoseAsSuch(String type, String tags) {
        assertEquals(tags, all(type(type), "tag").stream().map(Element::getTextContent).collect(joining(" ")));
    }

    @Test
    void whatFewPeopleLookAtIsShownOnDemand() {
        Set<String> advanced = channelTypes().stream().filter(type -> "true".equals(type.getAttribute("advanced")))
                .map(type -> type.getAttribute("id")).collect(toSet());

        assertEquals(Set.of("reactive-power", "reactive-energy", "apparent-power", "apparent-energy", "counter",
                "identification", "table", "link-time", "link-duration", "rate", "recording"), advanced);
    }

    /** {@code current-l{1,2,3}} in docs/channels.md stands for three channels. */
    private static Stream<String> expand(String id) {
        Matcher braces = Pattern.compile("\\{([^}]*)}").matcher(id);
        return braces.find()
                ? Stream.of(braces.group(1).split(","))
                        .flatMap(each -> expand(id.substring(0, braces.start()) + each + id.substring(braces.end())))
                : Stream.of(id);
    }

    /** The channels in the tables of docs/channels.md, with the item type that stands beside them. */
    private static Map<String, String> channelsOfDocs() throws IOException {
        String text = Files.readString(Path.of("docs", "channels.md"));
        String tables = text.substring(text.indexOf("# Channels\n"), text.indexOf("## When Channels Appear"));
        Map<String, String> channels = new TreeMap<>();
        for (String row : tables.lines().filter(line -> line.startsWith("| `")).toList()) {
            String[] cells = row.split(" *\\| *");
            Stream.of(cells[1].split(", (?=`)")).map(cell -> cell.replace("`", ""))
                    .flatMap(ChannelDescriptionsTest::expand).forEach(id -> channels.put(id, cells[2]));
        }
        return channels;
    }

    @Test
    void docsListEveryChannelWithItsItemType() throws IOException {
        Map<String, String> listed = channelsOfDocs();
        Map<String, String> known = new TreeMap<>(listed);
        known.keySet().retainAll(ChannelTable.ids());
        ChannelTable.all().values().forEach(row -> known.put(row.id(),
                row.fixedType().map(ChannelType::itemType).orElse(String.valueOf(listed.get(row.id())))));
        Stream.of(Trigger.values()).forEach(trigger -> known.put(trigger.id(), "trigger"));
        beside().forEach(channel -> known.put(channel.id(), channel.type().itemType()));

        assertEquals(known, listed);
    }

    /** The channels of Things beside a meter. */
    private static Stream<InsightChannel> beside() {
        return Stream.of(EnergyChannel.values(), FuseChannel.values(), TariffChannel.values()).flatMap(Stream::of);
    }

    private static Element type(String id) {
        return channelTypes().stream().filter(type -> id.equals(type.getAttribute("id"))).findFirst().orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = { ENGLISH, SWEDISH })
    void everyChannelHasTextsOfItsOwn(String language) {
        Map<String, String> texts = texts(language);
        Set<String> wanted = new TreeSet<>();
        List<String> ids = Stream.of(ChannelTable.ids().stream(), Stream.of(Trigger.values()).map(Trigger::id),
                beside().map(InsightChannel::id)).flatMap(all -> all).toList();
        for (String id : ids) {
            wanted.add("channel." + id + ".label");
            wanted.add("channel." + id + ".description");
        }

        Set<String> keys = texts.keySet().stream().filter(key -> key.startsWith("channel."))
                .collect(toCollection(TreeSet::new));
        Set<String> once = new HashSet<>();
        List<String> twice = keys.stream().filter(key -> !once.add(texts.get(key))).toList();

        assertEquals(wanted, keys);
        assertEquals(List.of(), twice);
    }
}
