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

/**
 * The places where a meter can be read, each with options of its own. Exactly one of them is given.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class MeterPlaces {

    @ArgGroup(exclusive = false)
    private @Nullable SerialPlace serial;

    @ArgGroup(exclusive = false)
    private @Nullable TcpPlace tcp;

    @ArgGroup(exclusive = false)
    private @Nullable GatewayPlace gateway;

    @ArgGroup(exclusive = false)
    private @Nullable WebSocketPlace webSocket;

    @ArgGroup(exclusive = false)
    private @Nullable ReplayPlace replay;

    /** The one that is given. */
    Place given() {
        return Stream.<@Nullable Place> of(serial, tcp, gateway, webSocket, replay).filter(Objects::nonNull)
                .map(Objects::requireNonNull).findAny().orElseThrow();
    }
}
