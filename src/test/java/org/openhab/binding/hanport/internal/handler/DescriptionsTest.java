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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.hanport.internal.channel.ChannelTable;
import org.openhab.binding.hanport.internal.channel.ChannelType;
import org.openhab.binding.hanport.internal.channel.MeterChannels;
import org.openhab.binding.hanport.internal.reader.LinkHealth.Silence;
import org.openhab.binding.hanport.internal.telegram.Medium;
import org.openhab.binding.hanport.internal.telegram.Unit;
import org.openhab.binding.hanport.internal.telegram.Value;
import org.openhab.binding.hanport.internal.telegram.Value.Quantity;
import org.openhab.binding.hanport.internal.trouble.SourceFault;
import org.openhab.core.library.types.QuantityType;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * The descriptions that openHAB reads, held against the code and against each other.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class DescriptionsTest {

    private static final Path FOLDER = Path.of("ESH-INF");
    private static final String ENGLISH = "hanport.properties";
    private static final String SWEDISH = "hanport_sv.properties";
    /** The tags that the semantic models of openHAB 4.3 and 5 have in common, as far as they are used here. */
    private static final Set<String> POINTS = Set.of("Alarm", "Control", "Measurement", "Setpoint", "Status", "Switch");
    private static final Set<String> PROPERTIES = Set.of("Current", "Duration", "Energy", "Frequency", "Level", "Power",
            "Temperature", "Timestamp", "Voltage", "Water", "Gas");

    private static Element xml(String file) {
        try {
            Document document = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                    .parse(FOLDER.resolve(file).toFile());
            return document.getDocumentElement();
        } catch (Exception e) {
            throw new AssertionError(file, e);
        }
    }

    private static List<Element> all(Element parent, String name) {
        NodeList nodes = parent.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    private static String text(Element parent, String name) {
        return all(parent, name).get(0).getTextContent().strip().replaceAll("\\s+", " ");
    }

    private static Map<String, String> texts(String file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(FOLDER.resolve("i18n").resolve(file))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new AssertionError(file, e);
        }
        return properties.stringPropertyNames().stream().collect(Collectors.toMap(key -> key, properties::getProperty));
    }

    /** Keys as openHAB makes them of the XML files, with the English text that stands there. */
    private static Map<String, String> keysOfXml() {
        Map<String, String> keys = new LinkedHashMap<>();
        Element addon = xml("addon/addon.xml");
        keys.put("addon.hanport.name", text(addon, "name"));
        keys.put("addon.hanport.description", text(addon, "description"));
        for (Element thing : things()) {
            String id = thing.getAttribute("id");
            putBoth(keys, "thing-type.hanport." + id, thing);
            all(thing, "parameter").forEach(parameter -> putBoth(keys,
                    "thing-type.config.hanport." + id + "." + parameter.getAttribute("name"), parameter));
        }
        channelTypes().forEach(type -> putBoth(keys, "channel-type.hanport." + type.getAttribute("id"), type));
        for (Element parameter : all(xml("config/config.xml"), "parameter")) {
            putBoth(keys, "channel-type.config.hanport.obis." + parameter.getAttribute("name"), parameter);
        }
        return keys;
    }

    private static void putBoth(Map<String, String> keys, String prefix, Element described) {
        keys.put(prefix + ".label", text(described, "label"));
        keys.put(prefix + ".description", text(described, "description"));
    }

    private static List<Element> things() {
        return Stream.concat(all(xml("thing/bridges.xml"), "bridge-type").stream(),
                all(xml("thing/meter.xml"), "thing-type").stream()).toList();
    }

    private static List<Element> channelTypes() {
        return all(xml("thing/channel-types.xml"), "channel-type");
    }

    @Test
    void thingTypesAreThoseOfTheCode() {
        Set<String> described = things().stream().map(thing -> "hanport:" + thing.getAttribute("id"))
                .collect(Collectors.toSet());

        assertEquals(Set.of(HanPortBindingConstants.THING_TYPE_SERIAL.toString(),
                HanPortBindingConstants.THING_TYPE_TCP.toString(), HanPortBindingConstants.THING_TYPE_REPLAY.toString(),
                HanPortBindingConstants.THING_TYPE_HTTP.toString(), HanPortBindingConstants.THING_TYPE_METER.toString(),
                HanPortBindingConstants.THING_TYPE_SUBMETER.toString()), described);
    }

    @Test
    void channelTypesAreThoseOfTheCode() {
        Map<String, String> described = new LinkedHashMap<>();
        Map<String, String> known = new LinkedHashMap<>();

        channelTypes().forEach(type -> described.put(type.getAttribute("id"), text(type, "item-type")));
        Stream.of(ChannelType.values()).forEach(type -> known.put(type.id(), type.itemType()));

        assertEquals(known, described);
    }

    @Test
    void usersMayAddChannelsOfEveryType() {
        Element meter = all(xml("thing/meter.xml"), "thing-type").get(0);

        assertEquals(Stream.of(ChannelType.values()).map(ChannelType::id).collect(Collectors.joining(",")),
                meter.getAttribute("extensible"));
    }

    @Test
    void everyChannelTypeMayBeFedByAnObisCode() {
        channelTypes().forEach(type -> assertEquals("channel-type:hanport:obis",
                all(type, "config-description-ref").get(0).getAttribute("uri"), type.getAttribute("id")));
        assertEquals(MeterChannels.OBIS, all(xml("config/config.xml"), "parameter").get(0).getAttribute("name"));
    }

    @Test
    void channelsAreReadOnly() {
        channelTypes().forEach(type -> assertEquals("true", all(type, "state").get(0).getAttribute("readOnly")));
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
                Value value = new Quantity(BigDecimal.ONE, Unit.of(hint.replace("³", "3")));

                assertEquals(known.state(value, ZoneOffset.UTC), new QuantityType<>("1 " + hint), hint);
            }
        }
    }

    @Test
    void patternsFormatTheirStates() {
        for (Element type : channelTypes()) {
            String pattern = all(type, "state").get(0).getAttribute("pattern");
            String unit = pattern.replaceFirst("^\\S+ ?", "");
            if (!unit.isEmpty() && !"%unit%".equals(unit)) {
                assertEquals("1 " + unit, new QuantityType<>("1 " + unit).toString());
            }
            if (!pattern.isEmpty()) {
                assertFalse(String.format(pattern.replace("%unit%", "u"), 1.5).isBlank());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "semantic-equipment-tag", "keywords" })
    void nothingIsUsedThatOpenHab43DoesNotRead(String element) throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".xml")).toList()) {
                assertFalse(Files.readString(file).contains("<" + element), file.toString());
            }
        }
    }

    @Test
    void serialPortsAreOfferedAndNotForced() {
        Element port = all(things().get(0), "parameter").get(0);

        assertEquals("port", port.getAttribute("name"));
        assertEquals("serial-port", text(port, "context"));
        assertEquals("false", text(port, "limitToOptions"));
    }

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertEquals(new TreeSet<>(texts(ENGLISH).keySet()), new TreeSet<>(texts(SWEDISH).keySet()));
    }

    @Test
    void everyTextOfTheXmlIsInEnglishTheSame() {
        Map<String, String> english = texts(ENGLISH);

        keysOfXml().forEach((key, text) -> assertEquals(text, english.get(key), key));
    }

    @Test
    void everyChannelHasItsLabel() {
        Map<String, String> english = texts(ENGLISH);
        Set<String> labels = ChannelTable.all().values().stream().map(row -> "channel." + row.id() + ".label")
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(labels, english.keySet().stream().filter(key -> key.startsWith("channel."))
                .collect(Collectors.toCollection(TreeSet::new)));
        assertEquals(labels.size(), labels.stream().map(english::get).distinct().count());
        assertEquals(labels.size(), labels.stream().map(texts(SWEDISH)::get).distinct().count());
    }

    @Test
    void everyTextThatTheCodeNamesIsThere() throws IOException {
        Set<String> named = new TreeSet<>();
        Pattern key = Pattern.compile("\"(?:@text/)?((?:offline|unknown|discovery)\\.[a-z.-]+[a-z])\"");
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher found = key.matcher(Files.readString(file));
                while (found.find()) {
                    named.add(found.group(1));
                }
            }
        }

        assertTrue(named.contains("offline.config.serial-port"), named.toString());
        assertTrue(texts(ENGLISH).keySet().containsAll(named), named.toString());
    }

    @ParameterizedTest
    @EnumSource(Medium.class)
    void everyMediumHasItsLabel(Medium medium) {
        assertTrue(isText("@text/discovery." + medium + ".label"), medium.toString());
    }

    @ParameterizedTest
    @EnumSource(SourceFault.Kind.class)
    void everyFaultHasItsText(SourceFault.Kind kind) {
        assertTrue(isText(StatusText.of(new SourceFault(kind, "x"))), kind.toString());
    }

    @ParameterizedTest
    @EnumSource(value = Silence.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void everySilenceHasItsText(Silence silence) {
        assertTrue(isText("@text/offline." + silence.name().toLowerCase(Locale.ROOT).replace('_', '-')),
                silence.toString());
    }

    private static boolean isText(String status) {
        return texts(ENGLISH).containsKey(status.replaceFirst("@text/", "").replaceFirst(" .*", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = { ENGLISH, SWEDISH })
    void textsSurviveTheirFormatting(String file) {
        texts(file).forEach((key, text) -> {
            assertFalse(text.isBlank(), key);
            assertEquals(text.replace("{0}", "x"), MessageFormat.format(text, "x"), key);
        });
    }

    @Test
    void bothLanguagesTakeTheSameArguments() {
        Map<String, String> swedish = texts(SWEDISH);

        texts(ENGLISH).forEach((key, text) -> assertEquals(text.contains("{0}"),
                String.valueOf(swedish.get(key)).contains("{0}"), key));
    }

    @Test
    void nothingIsDescribedThatIsNotUsed() {
        Set<String> known = new TreeSet<>(keysOfXml().keySet());

        texts(ENGLISH).keySet().stream().filter(key -> !key.matches("(channel|offline|unknown|discovery)\\..*"))
                .forEach(key -> assertTrue(known.contains(key), key));
    }
}
