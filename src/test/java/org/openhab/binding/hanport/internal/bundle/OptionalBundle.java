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

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;

import javax.jmdns.JmDNS;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.osgi.framework.Constants;

/**
 * A bundle that an openHAB gets only with an add-on that needs it, before or after ours.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
enum OptionalBundle {
    /** The library that openHAB's discovery by multicast DNS stands on. */
    JMDNS("javax.jmdns", ""),
    /** openHAB's discovery by multicast DNS. */
    MDNS("org.openhab.core.config.discovery.mdns", "javax.jmdns,"),
    /** openHAB's discovery of serial devices on USB, a part of its serial feature. */
    USB_SERIAL("org.openhab.core.config.discovery.usbserial", ""),
    /** The part of openHAB that its own user interface, MainUI, stands on. */
    MAIN_UI("org.openhab.core.ui.components", "org.openhab.core.common.registry,");

    private static final Path DECLARATIONS = Path.of("target", "test-classes");

    /** The one package that our bundle uses of it. */
    final String pack;
    private final String imports;

    OptionalBundle(String pack, String imports) {
        this.pack = pack;
        this.imports = imports;
    }

    /**
     * The bundle's jar.
     *
     * @param version of openHAB
     * @param folder where it is made, if it is one of openHAB's own
     */
    Path jar(String version, Path folder) throws IOException {
        return this == JMDNS ? Path.of(JmDNS.class.getProtectionDomain().getCodeSource().getLocation().getPath())
                : Files.exists(folder.resolve(pack + ".jar")) ? folder.resolve(pack + ".jar")
                        : make(version, folder.resolve(pack + ".jar"));
    }

    private Path make(String version, Path jar) throws IOException {
        Manifest manifest = new Manifest();
        Attributes headers = manifest.getMainAttributes();
        headers.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers.putValue(Constants.BUNDLE_MANIFESTVERSION, "2");
        headers.putValue(Constants.BUNDLE_SYMBOLICNAME, pack);
        headers.putValue(Constants.BUNDLE_VERSION, version);
        headers.putValue(Constants.EXPORT_PACKAGE, pack + ";version=" + version);
        headers.putValue(Constants.IMPORT_PACKAGE, imports + "org.eclipse.jdt.annotation;resolution:=optional,"
                + "org.openhab.core.config.discovery,org.openhab.core.thing");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(file, manifest)) {
            for (Path type : types()) {
                entries.putNextEntry(new JarEntry(pack.replace('.', '/') + "/" + type.getFileName()));
                Files.copy(type, entries);
            }
        }
        return jar;
    }

    private List<Path> types() throws IOException {
        try (Stream<Path> files = Files.list(DECLARATIONS.resolve(pack.replace('.', '/')))) {
            return files.filter(file -> file.toString().endsWith(".class")).toList();
        }
    }
}
