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

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Every trouble there is, found by what is permitted to be one.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class Troubles {

    private Troubles() {
    }

    /** Every constant, and a fault of each kind. */
    public static List<Trouble> all() {
        List<Trouble> all = new ArrayList<>();
        for (Class<?> kind : Trouble.class.getPermittedSubclasses()) {
            if (kind.isEnum()) {
                Stream.of(kind.getEnumConstants()).map(Trouble.class::cast).forEach(all::add);
            } else if (kind == ConfigTrouble.class) {
                Stream.of(ConfigTrouble.Kind.values()).map(fault -> new ConfigTrouble(fault, "meter:23"))
                        .forEach(all::add);
            } else if (kind == MeterTrouble.class) {
                Stream.of(MeterTrouble.Kind.values())
                        .map(fault -> new MeterTrouble(fault, Collections.nCopies(arguments(fault), "meter:23")))
                        .forEach(all::add);
            } else if (kind == LockedUp.class) {
                all.add(new LockedUp(4711, 815));
            } else if (kind == KeptTelegram.class) {
                all.add(new KeptTelegram(Optional.of(Duration.ofMinutes(4711))));
            } else if (kind == DamagedFrames.class) {
                Stream.of(DamagedFrames.Cause.values()).map(cause -> new DamagedFrames(cause, 4711)).forEach(all::add);
            } else if (kind == SourceFault.class) {
                Stream.of(SourceFault.Kind.values()).map(fault -> new SourceFault(fault, "meter:23")).forEach(all::add);
            } else if (kind == ValueTrouble.class) {
                Stream.of(ValueTrouble.Kind.values())
                        .map(fault -> new ValueTrouble(fault, Collections.nCopies(fault.figures(), "meter:23")))
                        .forEach(all::add);
            } else {
                throw new AssertionError("no sample of " + kind);
            }
        }
        return all;
    }

    private static int arguments(MeterTrouble.Kind kind) {
        return switch (kind) {
            case SILENT, SUBMETER_SILENT -> 0;
            case SUBMETER_UNKNOWN, SUBMETER_AMBIGUOUS -> 1;
            case CHANNEL_TYPE -> 3;
        };
    }
}
