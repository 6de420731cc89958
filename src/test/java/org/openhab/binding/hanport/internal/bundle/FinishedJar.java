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

import java.nio.file.Path;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The jar that was built, as a user would drop it into openHAB's addons folder.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class FinishedJar {

    private FinishedJar() {
    }

    static Path path() {
        return Path.of(System.getProperty("hanport.jar"));
    }
}
