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

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A configuration that cannot work.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public class ConfigFault extends Exception {

    private static final long serialVersionUID = 1L;

    /**
     * @param key what is wrong and what to do, a key of OH-INF/i18n
     * @param arguments of that text
     */
    public ConfigFault(String key, Object... arguments) {
        super(StatusText.of(key, arguments), null, false, false);
    }

    /** The text for the Thing's status. */
    public String text() {
        return String.valueOf(getMessage());
    }
}
