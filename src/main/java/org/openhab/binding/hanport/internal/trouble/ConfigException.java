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
package org.openhab.binding.hanport.internal.trouble;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A configuration that cannot work. Mistakes are normal here, so it carries no stack trace.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class ConfigException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient ConfigTrouble trouble;

    public ConfigException(ConfigTrouble trouble) {
        this(trouble, trouble.toString());
    }

    /** @param reason more of it, in English and without anything secret */
    public ConfigException(ConfigTrouble trouble, String reason) {
        super(reason, null, false, false);
        this.trouble = trouble;
    }

    /** What is wrong. */
    public ConfigTrouble trouble() {
        return trouble;
    }
}
