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
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The broker has handed out a telegram that it had kept (a retained message), and no reader has published one since.
 *
 * @param age how old it was when it came, by the meter's clock; empty where the meter sends none
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public record KeptTelegram(Optional<Duration> age) implements Trouble {

    @Override
    public String key() {
        return "kept-telegram";
    }

    @Override
    public Layer layer() {
        return Layer.BYTES;
    }

    @Override
    public boolean concerns(SourceKind source) {
        return source == SourceKind.MQTT;
    }

    @Override
    public boolean hasOwnText(SourceKind source) {
        return false;
    }

    /** Whole minutes; never below zero, since clocks differ. */
    @Override
    public List<String> arguments() {
        return List.of(age.map(past -> Long.toString(Math.max(0, past.toMinutes()))).orElse("?"));
    }
}
