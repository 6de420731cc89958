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
import static org.openhab.binding.hanport.internal.channel.Descriptions.ENGLISH;
import static org.openhab.binding.hanport.internal.channel.Descriptions.FOLDER;
import static org.openhab.binding.hanport.internal.channel.Descriptions.SWEDISH;
import static org.openhab.binding.hanport.internal.channel.Descriptions.all;
import static org.openhab.binding.hanport.internal.channel.Descriptions.allChannelTypes;
import static org.openhab.binding.hanport.internal.channel.Descriptions.text;
import static org.openhab.binding.hanport.internal.channel.Descriptions.texts;
import static org.openhab.binding.hanport.internal.channel.Descriptions.things;
import static org.openhab.binding.hanport.internal.channel.Descriptions.xml;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.hanport.internal.insight.plausibility.Check;
import org.openhab.binding.hanport.internal.telegram.Medium;
import org.w3c.dom.Element;

/**
 * The descriptions that openHAB reads, held against the code and against each other.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class DescriptionsTest {

    /** Parameters whose options are words. */
    private static final Set<String> WITH_WORDS = Set.of("checksOff", "onSilence", "over", "fuseType");

    /** Keys as openHAB makes them of the XML files, with the English text that stands there. */
    private static Map<String, String> keysOfXml() {
        Map<String, String> keys = new LinkedHashMap<>();
        Element addon = xml("addon/addon.xml");
        keys.put("addon.hanport.name", text(addon, "name"));
        keys.put("addon.hanport.description", text(addon, "description"));
        for (Element thing : things()) {
            String id = thing.getAttribute("id");
            putBoth(keys, "thing-type.hanport." + id, thing);
            for (Element parameter : all(thing, "parameter")) {
                String prefix = "thing-type.config.hanport." + id + "." + parameter.getAttribute("name");
                putBoth(keys, prefix, parameter);
                putOptions(keys, prefix, parameter);
            }
        }
        for (Element type : allChannelTypes()) {
            String prefix = "channel-type.hanport." + type.getAttribute("id");
            putBoth(keys, prefix, type);
            all(type, "option").forEach(option -> keys.put(prefix + ".state.option." + option.getAttribute("value"),
                    option.getTextContent()));
        }
        for (Element parameter : all(xml("config/config.xml"), "parameter")) {
            String prefix = "channel-type.config.hanport.obis." + parameter.getAttribute("name");
            putBoth(keys, prefix, parameter);
            putOptions(keys, prefix, parameter);
        }
        return keys;
    }

    /** Those of the others are names and line settings, which are the same in every language. */
    private static void putOptions(Map<String, String> keys, String prefix, Element parameter) {
        if (WITH_WORDS.contains(parameter.getAttribute("name"))) {
            all(parameter, "option").forEach(
                    option -> keys.put(prefix + ".option." + option.getAttribute("value"), option.getTextContent()));
        }
    }

    private static void putBoth(Map<String, String> keys, String prefix, Element described) {
        put(keys, prefix + ".label", text(described, "label"));
        put(keys, prefix + ".description", text(described, "description"));
    }

    /** A text that names its key itself has no other. */
    private static void put(Map<String, String> keys, String key, String text) {
        if (!text.startsWith("@text/")) {
            keys.put(key, text);
        }
    }

    @Test
    void thingTypesAreThoseOfTheCode() {
        Set<String> described = things().stream().map(thing -> "hanport:" + thing.getAttribute("id"))
                .collect(Collectors.toSet());

        assertEquals(Set.of(HanPortBindingConstants.THING_TYPE_SERIAL.toString(),
                HanPortBindingConstants.THING_TYPE_TCP.toString(), HanPortBindingConstants.THING_TYPE_REPLAY.toString(),
                HanPortBindingConstants.THING_TYPE_HTTP.toString(), HanPortBindingConstants.THING_TYPE_MQTT.toString(),
                HanPortBindingConstants.THING_TYPE_WEBSOCKET.toString(),
                HanPortBindingConstants.THING_TYPE_METER.toString(),
                HanPortBindingConstants.THING_TYPE_SUBMETER.toString(),
                HanPortBindingConstants.THING_TYPE_ENERGY.toString(),
                HanPortBindingConstants.THING_TYPE_FUSE_GUARD.toString(),
                HanPortBindingConstants.THING_TYPE_POWER_TARIFF.toString()), described);
    }

    @Test
    void everyCheckCanBeChosen() {
        List<String> chosen = things().stream().flatMap(thing -> all(thing, "parameter").stream())
                .filter(parameter -> parameter.getAttribute("name").equals("checksOff"))
                .flatMap(parameter -> all(parameter, "option").stream()).map(option -> option.getAttribute("value"))
                .distinct().toList();

        assertEquals(Stream.of(Check.values()).map(Check::id).toList(), chosen);
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
        assertEquals("false", text(port, "limitToOptions"));
        // with the context serial-port openHAB's own list of ports would be made at every validation
        assertEquals(List.of(), all(port, "context"));
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
    void sharedTextsStandOnce() {
        Set<String> shared = new TreeSet<>();
        for (Element thing : things()) {
            for (Element parameter : all(thing, "parameter")) {
                Stream.of("label", "description").map(element -> text(parameter, element))
                        .filter(text -> text.startsWith("@text/")).map(text -> text.substring("@text/".length()))
                        .forEach(shared::add);
            }
        }

        assertEquals(texts(ENGLISH).keySet().stream().filter(key -> key.startsWith("config."))
                .collect(Collectors.toCollection(TreeSet::new)), shared);
    }

    @Test
    void keysAreShownOnDemandOnly() {
        things().stream().flatMap(thing -> all(thing, "parameter").stream())
                .filter(parameter -> parameter.getAttribute("name").matches("key|authenticationKey"))
                .forEach(key -> assertEquals("true", text(key, "advanced")));
    }

    @Test
    void everyTextThatTheCodeNamesIsThere() throws IOException {
        Set<String> named = new TreeSet<>();
        Pattern key = Pattern.compile("\"(?:@text/)?((?:unknown|discovery|recording)\\.[a-z.-]+[a-z])\"");
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher found = key.matcher(Files.readString(file));
                while (found.find()) {
                    named.add(found.group(1));
                }
            }
        }

        assertTrue(named.contains("unknown.waiting"), named.toString());
        assertTrue(texts(ENGLISH).keySet().containsAll(named), named.toString());
    }

    @ParameterizedTest
    @EnumSource(Medium.class)
    void everyMediumHasItsLabel(Medium medium) {
        assertTrue(isText("@text/discovery." + medium + ".label"), medium.toString());
    }

    private static boolean isText(String status) {
        return texts(ENGLISH).containsKey(status.replaceFirst("@text/", "").replaceFirst(" .*", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = { ENGLISH, SWEDISH })
    void textsSurviveTheirFormatting(String file) {
        texts(file).forEach((key, text) -> {
            assertFalse(text.isBlank(), key);
            assertEquals(text.replaceAll("\\{[0-2]}", "x"), MessageFormat.format(text, "x", "x", "x"), key);
        });
    }

    @Test
    void bothLanguagesTakeTheSameArguments() {
        Map<String, String> swedish = texts(SWEDISH);

        texts(ENGLISH).forEach((key, text) -> assertEquals(arguments(text), arguments(swedish.get(key)), key));
    }

    private static Set<String> arguments(@Nullable String text) {
        return Pattern.compile("\\{\\d}").matcher(String.valueOf(text)).results().map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    @Test
    void nothingIsDescribedThatIsNotUsed() {
        Set<String> known = new TreeSet<>(keysOfXml().keySet());

        texts(ENGLISH).keySet().stream().filter(key -> !key.matches(
                "(action|block|channel|config|page|recording|rule-template|trouble|unknown|discovery|fuse-advice|tariff)\\..*"))
                .forEach(key -> assertTrue(known.contains(key), key));
    }
}
