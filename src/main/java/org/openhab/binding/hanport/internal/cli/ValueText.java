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
import org.openhab.binding.hanport.internal.telegram.Value.Cases;
import org.openhab.binding.hanport.internal.telegram.Value.Text;

/**
 * A value as text, without its unit.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class ValueText {

    private static final Cases<String> TEXTS = new Cases<>(quantity -> quantity.number().toPlainString(), Text::text,
            clock -> clock.time().toString(), flag -> flag.on() ? "True" : "False",
            history -> Integer.toString(history.count()));

    private ValueText() {
    }

    /**
     * A number with all the decimals that the meter sent and never in powers of ten; a clock as ISO 8601, with its
     * offset where that is known; a state as True or False; of a history how many entries
     * the meter has on record.
     */
    static String of(Value value) {
        return value.match(TEXTS);
    }
}
