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
package org.openhab.binding.hanport.internal.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.osgi.framework.Constants;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/**
 * The finished jar asks openHAB for nothing that a bare openHAB does not have, and carries everything else.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class FinishedJarIT {

    /** What every openHAB from 4.3 on has without any feature installed. */
    private static final Set<String> OF_BARE_OPENHAB = Set.of("javax.crypto", "javax.crypto.spec", "javax.management",
            "javax.measure", "javax.measure.quantity", "javax.measure.spi", "javax.net", "javax.net.ssl",
            "javax.security.auth.x500", "org.openhab.core", "org.openhab.core.automation.annotation",
            "org.openhab.core.common", "org.openhab.core.common.registry", "org.openhab.core.config.core",
            "org.openhab.core.config.core.status", "org.openhab.core.config.core.validation",
            "org.openhab.core.config.discovery", "org.openhab.core.config.discovery.inbox", "org.openhab.core.i18n",
            "org.openhab.core.library", "org.openhab.core.library.dimension", "org.openhab.core.library.items",
            "org.openhab.core.library.types", "org.openhab.core.library.unit", "org.openhab.core.storage",
            "org.openhab.core.thing", "org.openhab.core.thing.binding", "org.openhab.core.thing.binding.builder",
            "org.openhab.core.thing.link", "org.openhab.core.thing.type", "org.openhab.core.types",
            "org.osgi.framework", "org.osgi.service.component", "org.slf4j");

    /** Where the classes of a group of libraries lie. */
    private static final Map<String, String> GROUPS = Map.of("com/fazecast/", "com.fazecast", "com/google/gson/",
            "com.google.code.gson", "org/eclipse/paho/", "org.eclipse.paho", "picocli/", "info.picocli");

    @Test
    void importsOnlyWhatABareOpenhabHas() throws IOException {
        Set<String> needed = new TreeSet<>();
        for (String clause : clauses(header(Constants.IMPORT_PACKAGE))) {
            if (!clause.contains("resolution:=optional")) {
                needed.add(clause.split(";")[0]);
            }
        }

        needed.removeAll(OF_BARE_OPENHAB);

        assertEquals(Set.of(), needed);
    }

    @Test
    void importsWhatOnlySomeOpenhabsHaveOnceItIsThere() throws IOException {
        assertEquals(
                List.of("org.openhab.core.config.discovery.mdns;version=\"[4.3,6)\"",
                        "org.openhab.core.config.discovery.usbserial;version=\"[4.3,6)\"",
                        "org.openhab.core.ui.components;version=\"[4.3,6)\"", "javax.jmdns;version=\"[3.5,4)\""),
                clauses(header(Constants.DYNAMICIMPORT_PACKAGE)));
    }

    /** CycloneDX, made by the build. */
    @Test
    void theBillOfMaterialsNamesEachLibraryThatIsUnpackedIntoIt() throws IOException {
        JsonArray components = JsonParser.parseString(Files.readString(Path.of("target/sbom.json"))).getAsJsonObject()
                .getAsJsonArray("components");
        Set<String> named = new TreeSet<>();
        for (JsonElement component : components) {
            JsonObject library = component.getAsJsonObject();
            assertFalse(library.getAsJsonArray("hashes").isEmpty());
            assertFalse(library.getAsJsonArray("licenses").isEmpty());
            named.add(library.get("group").getAsString());
        }

        assertEquals(unpacked(), named);
    }

    /** The groups whose classes lie in the jar beside ours; a folder that no group is known for names itself. */
    private static Set<String> unpacked() throws IOException {
        try (JarFile jar = new JarFile(FinishedJar.path().toFile())) {
            return jar.stream().map(JarEntry::getName).filter(name -> name.endsWith(".class"))
                    .filter(name -> !name.startsWith("org/openhab/binding/hanport/"))
                    .map(name -> GROUPS.entrySet().stream().filter(group -> name.startsWith(group.getKey()))
                            .map(Map.Entry::getValue).findFirst().orElse(name))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @Test
    void exportsNothing() throws IOException {
        assertEquals("", header(Constants.EXPORT_PACKAGE));
    }

    @Test
    void takesAnyOpenhabFrom4Point3To5() throws IOException {
        List<String> imports = clauses(header(Constants.IMPORT_PACKAGE)).stream()
                .filter(clause -> clause.startsWith("org.openhab.core")).toList();

        assertFalse(imports.isEmpty());
        for (String clause : imports) {
            assertTrue(clause.contains("version=\"[4.3,6)\""), clause);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "OH-INF/addon/addon.xml", "OH-INF/i18n/hanport.properties",
            "OH-INF/i18n/hanport_sv.properties", "OH-INF/i18n/hanport_nb.properties",
            "OH-INF/i18n/hanport_da.properties", "OH-INF/i18n/hanport_de.properties",
            "OH-INF/i18n/hanport_nl.properties", "OH-INF/i18n/hanport_fi.properties",
            "OH-INF/automation/templates/charger-three-phases.json", "com/fazecast/jSerialComm/SerialPort.class",
            "Linux/x86_64/libjSerialComm.so", "Linux/armv8_64/libjSerialComm.so",
            "META-INF/services/org.eclipse.paho.client.mqttv3.spi.NetworkModuleFactory",
            "org/openhab/binding/hanport/internal/cli/Main.class", "META-INF/LICENSE", "META-INF/NOTICE",
            "META-INF/LICENSE-Apache-2.0" })
    void carries(String entry) throws IOException {
        try (JarFile jar = new JarFile(FinishedJar.path().toFile())) {
            assertTrue(jar.getEntry(entry) != null, entry);
        }
    }

    @Test
    void runsAlone() throws IOException {
        assertEquals("org.openhab.binding.hanport.internal.cli.Main", header(Attributes.Name.MAIN_CLASS.toString()));
        assertEquals("", header(Constants.BUNDLE_CLASSPATH));
    }

    private static String header(String name) throws IOException {
        try (JarFile jar = new JarFile(FinishedJar.path().toFile())) {
            String value = jar.getManifest().getMainAttributes().getValue(name);
            return value == null ? "" : value;
        }
    }

    /** The clauses of a header, parted at the commas that stand outside quotation marks. */
    private static List<String> clauses(String header) {
        return List.of(header.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)"));
    }
}
