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

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.insight.Memory;
import org.openhab.binding.hanport.internal.source.Pairing;
import org.openhab.binding.hanport.internal.source.SerialLine;
import org.openhab.core.thing.Thing;

/**
 * Remembers the line as a property of the bridge, and what is secret where nobody sees it.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class BridgeNotes implements ReaderMemory {

    private final Supplier<? extends Thing> bridge;
    private final Consumer<Map<String, String>> update;
    private final Memory memory;

    /** @param update changes properties of the bridge */
    BridgeNotes(Supplier<? extends Thing> bridge, Consumer<Map<String, String>> update, Memory memory) {
        this.bridge = bridge;
        this.update = update;
        this.memory = memory;
    }

    @Override
    public Optional<SerialLine> remembered() {
        return Optional.ofNullable(bridge.get().getProperties().get(HanPortBindingConstants.LINE))
                .flatMap(SerialLine::parse);
    }

    @Override
    public void remember(SerialLine line) {
        update.accept(Map.of(HanPortBindingConstants.LINE, line.toString()));
    }

    @Override
    public Pairing.Memory pairing() {
        return new PairingMemory(memory, bridge.get().getUID().toString());
    }
}
