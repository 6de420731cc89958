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
package org.openhab.binding.hanport.internal.fuzz;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Where Jazzer comes in.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class GuidedInput {

    /** The system property that names the target. */
    static final String TARGET = "hanport.fuzz.target";

    private static final Target CHOSEN = Target.valueOf(System.getProperty(TARGET));
    private static final Limits LIMITS = new Limits();

    private GuidedInput() {
    }

    /** Jazzer finds this by its name. */
    public static void fuzzerTestOneInput(byte[] input) {
        LIMITS.take(CHOSEN, input);
    }
}
