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

import java.util.HashMap;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.telegram.MeterId;
import org.openhab.binding.hanport.internal.telegram.Telegram;
import org.openhab.core.thing.Thing;

/**
 * What a meter tells of itself, as properties of its Thing.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class MeterProperties {

    private MeterProperties() {
    }

    /** What this telegram says of its meter; what it leaves out stays as it was before. */
    static Map<String, String> of(Telegram telegram, Map<String, String> before) {
        MeterId meter = telegram.meter();
        Map<String, String> known = new HashMap<>(before);
        put(known, Thing.PROPERTY_VENDOR, meter.manufacturer());
        put(known, Thing.PROPERTY_MODEL_ID, meter.model());
        put(known, Thing.PROPERTY_SERIAL_NUMBER, meter.id());
        put(known, HanPortBindingConstants.PROPERTY_PROTOCOL, telegram.protocol().toString());
        return known;
    }

    private static void put(Map<String, String> properties, String name, String value) {
        if (!value.isBlank()) {
            properties.put(name, value);
        }
    }
}
