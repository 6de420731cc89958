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

import java.util.Objects;
import java.util.stream.Stream;

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

    @ArgGroup(exclusive = true, multiplicity = "1")
    private Places places = new Places();

    @Option(names = "--name", paramLabel = "NAME", //
            description = "Level of the topics of the meter before it (default: its place).")
    private @Nullable String name;

    /** Exactly one of them is given. */
    static final class Places {

        @ArgGroup(exclusive = false)
        private @Nullable SerialPlace serial;

        @ArgGroup(exclusive = false)
        private @Nullable TcpPlace tcp;

        @ArgGroup(exclusive = false)
        private @Nullable GatewayPlace gateway;

        @ArgGroup(exclusive = false)
        private @Nullable ReplayPlace replay;
    }

    Place place() {
        return Stream.<@Nullable Place> of(places.serial, places.tcp, places.gateway, places.replay)
                .filter(Objects::nonNull).map(Objects::requireNonNull).findAny().orElseThrow();
    }

    String name() {
        String given = name;
        return given == null ? ForwardTopics.nameOf(place().toString()) : given;
    }
}
