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
package org.openhab.core;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Where openHAB runs.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public class OpenHAB {

    /** The folder for what add-ons write; the start script of openHAB names it in a property of the system. */
    public static String getUserDataFolder() {
        return System.getProperty("openhab.userdata", "userdata");
    }
}
