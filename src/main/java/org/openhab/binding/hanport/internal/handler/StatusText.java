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

import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.trouble.ConfigTrouble;
import org.openhab.binding.hanport.internal.trouble.MeterTrouble;
import org.openhab.binding.hanport.internal.trouble.SourceKind;
import org.openhab.binding.hanport.internal.trouble.Trouble;

/**
 * The texts that go with a Thing's status, as keys of OH-INF/i18n with their arguments.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class StatusText {

    /** Everything is set up; no telegram has come yet. */
    static final String WAITING = of("unknown.waiting");

    private StatusText() {
    }

    /**
     * A text of this key. openHAB takes the arguments apart at commas, and removes quotes and brackets, so they must
     * not have any; and it drops empty ones.
     */
    static String of(String key, Object... arguments) {
        String text = "@text/" + key;
        return arguments.length == 0 ? text
                : Stream.of(arguments).map(StatusText::quoted).collect(Collectors.joining(", ", text + " [", "]"));
    }

    /** What is wrong with a parameter, and what belongs there. */
    static String of(ConfigTrouble trouble) {
        return of(trouble.textKey(), trouble.arguments().toArray());
    }

    /** What is wrong with a meter whose bridge works, and what to do about it. */
    static String of(MeterTrouble trouble) {
        return of(trouble.textKey(), trouble.arguments().toArray());
    }

    private static String quoted(Object argument) {
        String plain = argument.toString().replaceAll("[\\[\\]\",\\s]+", " ").strip();
        return '"' + (plain.isEmpty() ? "-" : plain) + '"';
    }

    /** What is wrong, and what to do about it, with a source of this kind. */
    static String of(Trouble trouble, SourceKind source) {
        return of(trouble.textKey(source), trouble.arguments().toArray());
    }
}
