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
package org.openhab.binding.hanport.internal.bundle;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.storage.Storage;
import org.openhab.core.storage.StorageService;

/**
 * Storages that last as long as this.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class MapStorages implements StorageService {

    private final Map<String, Object> values = new ConcurrentHashMap<>();

    @Override
    public <T> Storage<T> getStorage(String name) {
        return new Storage<>() {
            @Override
            public @Nullable T put(String key, @Nullable T value) {
                T before = get(key);
                if (value == null) {
                    values.remove(name + " " + key);
                } else {
                    values.put(name + " " + key, value);
                }
                return before;
            }

            @Override
            @SuppressWarnings("unchecked")
            public @Nullable T get(String key) {
                return (T) values.get(name + " " + key);
            }
        };
    }
}
