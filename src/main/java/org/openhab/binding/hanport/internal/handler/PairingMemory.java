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

import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.insight.Memory;
import org.openhab.binding.hanport.internal.source.Pairing;

/**
 * Keeps a pairing in openHAB's storage. A Thing's configuration will not do: one that is written in a file cannot be
 * added to, and everybody sees its text.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class PairingMemory implements Pairing.Memory {

    private final Memory memory;
    private final String key;

    /** @param bridge what it is called */
    PairingMemory(Memory memory, String bridge) {
        this.memory = memory;
        key = "pairing " + bridge;
    }

    @Override
    public Optional<Pairing> load() {
        return memory.load(key).flatMap(Pairing::parse);
    }

    @Override
    public void save(Pairing pairing) {
        memory.save(key, pairing.written());
    }

    @Override
    public void forget() {
        memory.forget(key);
    }
}
