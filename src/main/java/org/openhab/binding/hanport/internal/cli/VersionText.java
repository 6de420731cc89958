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
package org.openhab.binding.hanport.internal.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.jar.Attributes;
import java.util.jar.Manifest;

import org.eclipse.jdt.annotation.NonNullByDefault;

import picocli.CommandLine.IVersionProvider;

/**
 * What {@code --version} prints: the version in the bundle's manifest.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class VersionText implements IVersionProvider {

    private static final String BUNDLE = "org.openhab.binding.hanport";

    @Override
    public String[] getVersion() throws IOException {
        ClassLoader loader = VersionText.class.getClassLoader();
        if (loader != null) {
            for (URL place : Collections.list(loader.getResources("META-INF/MANIFEST.MF"))) {
                try (InputStream in = place.openStream()) {
                    Attributes manifest = new Manifest(in).getMainAttributes();
                    if (BUNDLE.equals(manifest.getValue("Bundle-SymbolicName"))) {
                        return new String[] { "hanport " + manifest.getValue("Bundle-Version") };
                    }
                }
            }
        }
        return new String[] { "hanport, built from source" };
    }
}
