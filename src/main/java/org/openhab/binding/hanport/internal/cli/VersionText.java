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

import org.eclipse.jdt.annotation.NonNullByDefault;

import picocli.CommandLine.IVersionProvider;

/**
 * What {@code --version} prints: the version in the jar's manifest.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class VersionText implements IVersionProvider {

    @Override
    public String[] getVersion() {
        Package jar = VersionText.class.getPackage();
        String version = jar == null ? null : jar.getImplementationVersion();
        return new String[] { "hanport " + (version == null ? "(built from source)" : version) };
    }
}
