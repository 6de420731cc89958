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
package org.openhab.binding.hanport.internal.insight.plausibility;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.insight.Finding;
import org.openhab.binding.hanport.internal.telegram.Reading;
import org.openhab.binding.hanport.internal.telegram.Telegram;
import org.openhab.binding.hanport.internal.telegram.Value;
import org.openhab.binding.hanport.internal.trouble.ValueTrouble;

/**
 * A value that can hardly be true, or something that can hardly be true of several.
 *
 * @param check that found it
 * @param trouble what it is
 * @param held the reading of the telegram at hand that must not be published; empty if none is to be held
 * @param news whether it is to be told: it has begun with this telegram, or is only certain now
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public record Doubt(Check check, ValueTrouble trouble, Optional<Reading> held, boolean news) implements Finding {

    @Override
    public String key() {
        return trouble.key();
    }

    /** What would have been published. */
    @Override
    public Optional<Value> value() {
        return held.map(Reading::value);
    }

    /** The telegram without what must not be published; the telegram itself where that is nothing. */
    public static Telegram without(Telegram telegram, List<Doubt> doubts) {
        List<Reading> sound = telegram.readings();
        for (Doubt doubt : doubts) {
            if (doubt.held.isPresent()) {
                sound = without(sound, doubt.held.get());
            }
        }
        return sound == telegram.readings() ? telegram
                : new Telegram(telegram.protocol(), telegram.meter(), telegram.time(), sound, telegram.flaws());
    }

    private static List<Reading> without(List<Reading> readings, Reading held) {
        List<Reading> rest = new ArrayList<>(readings.size());
        for (Reading reading : readings) {
            if (reading != held) {
                rest.add(reading);
            }
        }
        return rest;
    }
}
