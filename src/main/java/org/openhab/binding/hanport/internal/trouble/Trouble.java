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

import java.util.List;
import java.util.Locale;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What is wrong between a meter and openHAB, told apart by what a person can do about it. The texts, cause and remedy,
 * stand in OH-INF/i18n under {@code trouble.} and the key.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public sealed interface Trouble permits SourceFault, LineTrouble, FrameTrouble, TelegramTrouble {

    /** What names it in the texts: lower case, words parted by hyphens. */
    String key();

    /** How far what the meter sends still comes. */
    Layer layer();

    /** Where it can come up. */
    default boolean concerns(SourceKind source) {
        return true;
    }

    /** What its text is about: {0}, {1} … of it. Never the meter's data, nor a key. */
    default List<String> arguments() {
        return List.of();
    }

    /** The key for a constant of this name. */
    static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
