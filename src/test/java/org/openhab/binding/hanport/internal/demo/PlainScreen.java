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
package org.openhab.binding.hanport.internal.demo;

import java.io.PrintStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Lines that are written once and stay: a Thing's change of status, the first state of each item, and power, what is
 * free on the fuse, what a charger may take and the month's peak as they go on.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class PlainScreen implements Screen {

    private static final Set<String> GO_ON = Set.of("power", "headroom", "charger-current-3p", "load-level", "peak-1");

    private final PrintStream out;
    private final Map<String, String> written = new HashMap<>();

    PlainScreen(PrintStream out) {
        this.out = out;
    }

    @Override
    public void show(List<MeterView> meters) {
        for (MeterView meter : meters) {
            meter.things().forEach((thing, status) -> write(thing, status));
            String name = meter.title().split(",")[0];
            meter.items().forEach((channel, state) -> {
                String item = name + " " + channel;
                if (GO_ON.contains(channel) || !written.containsKey(item)) {
                    write(item, state);
                }
            });
        }
        out.flush();
    }

    private void write(String what, String how) {
        if (!how.equals(written.put(what, how))) {
            out.println(what + "  " + how);
        }
    }
}
