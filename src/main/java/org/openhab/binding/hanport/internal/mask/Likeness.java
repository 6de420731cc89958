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
package org.openhab.binding.hanport.internal.mask;

import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.telegram.Meaning;
import org.openhab.binding.hanport.internal.telegram.MeterId;
import org.openhab.binding.hanport.internal.telegram.Quantities;
import org.openhab.binding.hanport.internal.telegram.Reading;
import org.openhab.binding.hanport.internal.telegram.Telegram;
import org.openhab.binding.hanport.internal.telegram.Value;
import org.openhab.binding.hanport.internal.telegram.Value.Quantity;
import org.openhab.binding.hanport.internal.telegram.Value.Text;

/**
 * What of a telegram must be the same in a masked one: all but what is personal, and texts where none is expected.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class Likeness {

    private static final Text REPLACED = new Text("");

    private final Shifts shifts;

    Likeness(Shifts shifts) {
        this.shifts = shifts;
    }

    /** Telegrams that are alike have the same; others have another, but for one in four thousand million. */
    int of(Telegram telegram) {
        MeterId meter = telegram.meter();
        List<Object> kept = List.of(telegram.protocol(), meter.manufacturer(), digits(meter.model()),
                meter.id().isEmpty(), telegram.time(), telegram.readings().stream().map(this::kept).toList(),
                telegram.flaws().size());
        return kept.hashCode();
    }

    private Reading kept(Reading reading) {
        Meaning meaning = Quantities.of(reading.obis());
        boolean odd = reading.value() instanceof Text && !meaning.role().isText();
        if (reading.value() instanceof Quantity register && shifts.isShifted(reading.obis())) {
            Quantity none = new Quantity(0, register.number().scale(), register.unit());
            return new Reading(reading.obis(), none, reading.time());
        }
        Value value = meaning.personal() || odd ? REPLACED
                : reading.value() instanceof Text text ? new Text(digits(text.text())) : reading.value();
        return new Reading(reading.obis(), value, reading.time());
    }

    /** A type may have as many digits in a row as a serial number. */
    private static String digits(String text) {
        return text.replaceAll("\\d", "0");
    }
}
