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
import picocli.CommandLine.Option;

/**
 * A meter that is forwarded: where it is read, and what it is called.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class ForwardedPlace {

    @Option(names = MeterBegins.MARK, hidden = true, description = "Begins a meter; put in by itself.")
    private boolean begun;

    @ArgGroup(exclusive = true, multiplicity = "1")
    private MeterPlaces places = new MeterPlaces();

    @ArgGroup(exclusive = false)
    private MappingOption mapping = new MappingOption();

    @Option(names = "--name", paramLabel = "NAME", //
            description = "Level of the topics of the meter before it (default: its place).")
    private @Nullable String name;

    Place place() {
        return places.given();
    }

    MappingOption mapping() {
        return mapping;
    }

    String name() {
        String given = name;
        return given == null ? ForwardTopics.nameOf(place().toString()) : given;
    }
}
