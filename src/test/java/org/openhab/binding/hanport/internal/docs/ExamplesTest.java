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
package org.openhab.binding.hanport.internal.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/**
 * Every example of Things in the docs is one that openHAB takes.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class ExamplesTest {

    private static Stream<ExampleThing> ofFiles(Page page) {
        return page.blocks("java").stream().filter(block -> block.stripLeading().startsWith("Bridge "))
                .flatMap(block -> ThingsFile.read(block).stream());
    }

    private static Stream<ExampleThing> ofYaml(Page page) {
        return page.blocks("yaml").stream().filter(block -> block.contains("\nthings:\n"))
                .flatMap(block -> map(map(new Yaml().load(block)).get("things")).entrySet().stream())
                .map(entry -> thing(entry.getKey(), map(entry.getValue())));
    }

    private static ExampleThing thing(String uid, Map<String, Object> about) {
        List<ExampleThing.Channel> channels = new ArrayList<>();
        map(about.getOrDefault("channels", Map.of())).forEach((id, channel) -> channels.add(new ExampleThing.Channel(id,
                String.valueOf(map(channel).get("type")), texts(map(channel).getOrDefault("config", Map.of())))));
        return new ExampleThing(uid, String.valueOf(about.getOrDefault("bridge", "")),
                texts(about.getOrDefault("config", Map.of())), channels);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object yaml) {
        return (Map<String, Object>) yaml;
    }

    private static Map<String, String> texts(Object yaml) {
        Map<String, String> texts = new LinkedHashMap<>();
        map(yaml).forEach((name, value) -> texts.put(name, value.toString()));
        return texts;
    }

    @Test
    void areValidThings() throws IOException {
        List<String> faults = new ArrayList<>();
        int examples = 0;

        for (Page page : Page.all()) {
            List<ExampleThing> things = Stream.concat(ofFiles(page), ofYaml(page)).toList();
            examples += things.size();
            things.forEach(thing -> thing.faults().forEach(fault -> faults.add(page.path() + ": " + fault)));
        }

        assertEquals(List.of(), faults);
        assertTrue(examples > 50, "found " + examples);
    }

    @Test
    void sayTheSameInBothForms() throws IOException {
        Page page = Page.all().stream().filter(each -> each.path().endsWith("examples.md")).findFirst().orElseThrow();

        assertEquals(ofFiles(page).map(ExampleThing::toString).sorted().toList(),
                ofYaml(page).map(ExampleThing::toString).sorted().toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = { "port=0; port=0", "port=\"x\"; port=x", "timeout=0; timeout=0",
            "speed=9600; speed=9600", "acceptMissingChecksum=yes; acceptMissingChecksum=yes", "key=\"\"; key=" })
    void aParameterThatIsWrongIsSeen(String parameter, String told) {
        List<ExampleThing> things = ThingsFile.read("Bridge hanport:tcp:a [ host=\"b\", "
                + (parameter.startsWith("port") ? "" : "port=1, ") + parameter + " ]");

        assertEquals(List.of("hanport:tcp:a: " + told), things.get(0).faults());
    }

    @Test
    void whatIsMissingOrUnknownIsSeen() {
        List<String> faults = ThingsFile.read(
                "Bridge hanport:tcp:a [ host=\"b\" ] { Thing gauge c\n Thing meter d { Channels: Type watts : e } }")
                .stream().flatMap(thing -> thing.faults().stream()).toList();

        assertEquals(List.of("hanport:tcp:a: port", "hanport:gauge:a:c: no such Thing", "hanport:meter:a:d: watts"),
                faults);
    }

    @ParameterizedTest
    @ValueSource(strings = { "Bridge", "Bridge hanport:tcp:a [ port ]", "Bridge hanport:tcp:a [ port=1",
            "Bridge hanport:tcp:a { Thing meter }", "Thing hanport:meter:a" })
    void whatIsNoFileIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> ThingsFile.read(text));
    }
}
