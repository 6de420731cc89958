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
package org.openhab.binding.hanport.internal.ui;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The sections of the page, from top to bottom, and which channels of which Things each of them shows, in this order.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
enum Section {
    NOW(Set.of("meter"), List.of(), List.of("power", "power-l1", "power-l2", "power-l3"), List.of(), List.of()),
    MAIN_FUSE(Set.of("fuse-guard"), List.of("load-l1", "load-l2", "load-l3"), List.of("headroom"),
            List.of("charger-current-3p", "charger-current-1p-l1", "charger-current-1p-l2", "charger-current-1p-l3",
                    "load-level", "may-start", "overload", "overload-score", "advised-fuse", "advised-saving"),
            List.of("fuse-advice", "reason")),
    THIS_INTERVAL(Set.of("power-tariff"), List.of("interval-power"), List.of("power-allowed"),
            List.of("interval-energy", "seconds-left", "peak-risk", "grid-limit", "tariff-weight", "next-kw-cost"),
            List.of()),
    PEAKS(Set.of("power-tariff"), List.of(), List.of(),
            List.of("peak-1", "peak-2", "peak-3", "peak-4", "peak-5", "basis"), List.of()),
    THIS_MONTH(Set.of("power-tariff"), List.of(), List.of("bill-total"),
            List.of("bill-power", "bill-energy", "bill-fixed"), List.of("tariff-note")),
    ENERGY(Set.of("energy"), List.of(), List.of(),
            List.of("import-hour", "import-today", "import-month", "export-hour", "export-today", "export-month"),
            List.of()),
    HEALTH(Set.of("serial", "tcp", "http", "websocket", "mqtt", "replay"), List.of(), List.of(),
            List.of("data-valid", "telegram-age", "telegram-interval", "damage-rate", "reconnects", "protocol"),
            List.of("trouble"));

    /** the ids of the types of Things that it shows */
    final Set<String> thingTypes;
    /** shown against what they must not exceed */
    final List<String> gauges;
    /** shown large, with their trend */
    final List<String> values;
    /** shown as rows of a list */
    final List<String> rows;
    /** shown in words */
    final List<String> texts;

    Section(Set<String> thingTypes, List<String> gauges, List<String> values, List<String> rows, List<String> texts) {
        this.thingTypes = thingTypes;
        this.gauges = gauges;
        this.values = values;
        this.rows = rows;
        this.texts = texts;
    }

    /** The key of its title in OH-INF/i18n. */
    String title() {
        return "page." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
