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

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.doubles.HandClock;
import org.openhab.binding.hanport.internal.insight.Memory;

/**
 * What meters are given in tests; texts are their keys in angle brackets.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class HandSurroundings {

    private HandSurroundings() {
    }

    public static Surroundings at(HandClock time) {
        return at(time, Memory.NONE);
    }

    public static Surroundings at(HandClock time, Memory memory) {
        return at(time, memory, Path.of("target", "recordings"));
    }

    /** @param recordings where they go */
    public static Surroundings at(HandClock time, Memory memory, Path recordings) {
        return new Surroundings(time, time, () -> ZoneId.of("Europe/Stockholm"),
                (key, arguments) -> "<" + key + (arguments.length == 0 ? "" : " " + List.of(arguments)) + ">", memory,
                recordings, List.of());
    }
}
