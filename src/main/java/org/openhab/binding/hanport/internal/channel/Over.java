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
package org.openhab.binding.hanport.internal.channel;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What a channel shows of the values that came since it last showed one.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
enum Over {
    /** the one that came last */
    LAST,
    /** the mean of all, each counting the same */
    AVERAGE,
    /** the largest */
    MAXIMUM;

    /** As it stands in a configuration, in any case. */
    static Optional<Over> of(String text) {
        return Stream.of(values()).filter(over -> over.name().equals(text.strip().toUpperCase(Locale.ROOT)))
                .findFirst();
    }
}
