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
package org.openhab.binding.hanport.internal;

import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.insight.Memory;
import org.openhab.core.storage.Storage;

/**
 * Remembers in openHAB's storage. Only texts are put there: it keeps the names of classes beside them.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class StorageMemory implements Memory {

    private final Storage<String> storage;

    StorageMemory(Storage<String> storage) {
        this.storage = storage;
    }

    @Override
    public Optional<String> load(String key) {
        return Optional.ofNullable(storage.get(key));
    }

    @Override
    public void save(String key, String text) {
        storage.put(key, text);
    }

    @Override
    public void forget(String key) {
        // null removes
        storage.put(key, null);
    }
}
