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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.binding.hanport.internal.channel.Descriptions;
import org.w3c.dom.Element;

/**
 * README's tables of parameters, held against what openHAB reads.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class ParametersTest {

    private static final String EVERY_BRIDGE = "Every Bridge";
    private static final int TYPE = 1;
    private static final int REQUIRED = 2;

    /** Name, type and whether it is required, of the tables for this kind of Thing, or under this heading. */
    private static Set<String> listed(String kind) throws IOException {
        Set<String> listed = new TreeSet<>();
        new Page(Path.of("README.md"), Files.readString(Path.of("README.md"))).chapters().forEach((heading, text) -> {
            String table = heading.matches("(Bridge|Thing) `" + kind + "`") || heading.equals(kind) ? "Parameter"
                    : "Parameter of `" + kind + "`";
            for (List<String> row : Page.rows(text, table)) {
                Page.names(row.get(0))
                        .forEach(name -> listed.add(name + " " + row.get(TYPE) + " " + row.get(REQUIRED)));
            }
        });
        return listed;
    }

    private static Map<String, Set<String>> described() {
        Map<String, Set<String>> described = new TreeMap<>();
        for (Element thing : Descriptions.things()) {
            Set<String> parameters = new TreeSet<>();
            for (Element parameter : Descriptions.all(thing, "parameter")) {
                String type = parameter.getAttribute("type") + (parameter.hasAttribute("multiple") ? "s" : "");
                boolean required = parameter.getAttribute("required").equals("true")
                        && Descriptions.all(parameter, "default").isEmpty();
                parameters.add(parameter.getAttribute("name") + " " + type + " " + (required ? "yes" : "no"));
            }
            described.put(thing.getAttribute("id"), parameters);
        }
        return described;
    }

    @Test
    void areListedWithTypeAndWhetherTheyAreRequired() throws IOException {
        Map<String, Set<String>> listed = new TreeMap<>();
        Map<String, Set<String>> described = described();
        for (Element thing : Descriptions.things()) {
            String kind = thing.getAttribute("id");
            Set<String> parameters = listed(kind);
            parameters.addAll(thing.getTagName().equals("bridge-type") ? listed(EVERY_BRIDGE) : Set.of());
            listed.put(kind, parameters);
        }
        Set.of("energy", "fuse-guard", "power-tariff").forEach(kind -> listed.get(kind).add("meterId text no"));

        assertEquals(described, listed);
    }
}
