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

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A channel of a Thing that stands beside a meter.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public sealed interface InsightChannel permits EnergyChannel, FuseChannel, TariffChannel {

    /** Its name in the code, in capitals with underscores. */
    String name();

    InsightType type();

    /** The id of the channel; its texts are {@code channel.<id>.label} and {@code channel.<id>.description}. */
    default String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
