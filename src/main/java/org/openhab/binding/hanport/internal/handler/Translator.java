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
 * The texts of OH-INF/i18n in openHAB's language.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
@FunctionalInterface
public interface Translator {

    /** The text of this key, with {0}, {1} … replaced; the key itself if there is none. */
    String text(String key, Object... arguments);
}
