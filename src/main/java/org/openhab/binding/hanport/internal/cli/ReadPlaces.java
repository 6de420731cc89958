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
package org.openhab.binding.hanport.internal.cli;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

import picocli.CommandLine.ArgGroup;

/**
 * Where meters can be read by a command that needs no broker for itself: at a place of one meter, or at a broker.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class ReadPlaces {

    @ArgGroup(exclusive = true)
    private MeterPlaces meter = new MeterPlaces();

    @ArgGroup(exclusive = false)
    private @Nullable MqttPlace mqtt;

    /** The one that is given. */
    Place given() {
        MqttPlace broker = mqtt;
        return broker == null ? meter.given() : broker;
    }
}
