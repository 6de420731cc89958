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
import org.openhab.binding.hanport.internal.telegram.Value;
import org.openhab.binding.hanport.internal.telegram.Value.Clock;
import org.openhab.binding.hanport.internal.telegram.Value.Flag;
import org.openhab.binding.hanport.internal.telegram.Value.History;
import org.openhab.binding.hanport.internal.telegram.Value.Quantity;
import org.openhab.binding.hanport.internal.telegram.Value.Text;

/**
 * A value as text, without its unit.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class ValueText {

    private ValueText() {
    }

    /**
     * A number with all the decimals that the meter sent and never in powers of ten; a clock as ISO 8601, with its
     * offset where that is known; a state as True or False; of a history how many entries
     * the meter has on record.
     */
    static String of(Value value) {
        if (value instanceof Quantity quantity) {
            return quantity.number().toPlainString();
        } else if (value instanceof Text text) {
            return text.text();
        } else if (value instanceof Clock clock) {
            return clock.time().toString();
        } else if (value instanceof Flag flag) {
            return flag.on() ? "True" : "False";
        }
        return Integer.toString(((History) value).count());
    }
}
