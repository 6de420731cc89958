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

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What is wrong between a meter and openHAB, told apart by what a person can do about it. The texts, cause and remedy,
 * stand in OH-INF/i18n, for openHAB and the command line alike.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public sealed interface Trouble permits ConfigTrouble, SourceFault, LineTrouble, LockedUp, KeptTelegram, FrameTrouble, DamagedFrames, TelegramTrouble, MeterTrouble, ValueTrouble {

    /** What names it: lower case, words parted by hyphens, a group by a dot. */
    String key();

    /** The layer that fails; those below it work. */
    Layer layer();

    /** Whether it can come up with such a source. */
    default boolean concerns(SourceKind source) {
        return true;
    }

    /** Whether a person is told of it in other words with such a source than with the others. */
    boolean hasOwnText(SourceKind source);

    /** The key of its text for a meter behind such a source. */
    default String textKey(SourceKind source) {
        return "trouble." + key() + (hasOwnText(source) ? "." + Keys.of(source) : "");
    }

    /**
     * What its text is about: {0}, {1} … of it. Never a whole id, nor a key; a value of the meter only where it is the
     * trouble itself.
     */
    default List<String> arguments() {
        return List.of();
    }
}
