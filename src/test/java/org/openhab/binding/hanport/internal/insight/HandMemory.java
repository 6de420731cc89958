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
package org.openhab.binding.hanport.internal.insight;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A memory that outlasts the restarts of a test.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class HandMemory implements Memory {

    private final Map<String, String> texts = new LinkedHashMap<>();
    private int writes;

    @Override
    public Optional<String> load(String key) {
        return Optional.ofNullable(texts.get(key));
    }

    @Override
    public void save(String key, String text) {
        texts.put(key, text);
        writes++;
    }

    @Override
    public void forget(String key) {
        texts.remove(key);
    }

    /** All keys that something is saved under. */
    public Set<String> keys() {
        return texts.keySet();
    }

    /** How often anything was saved. */
    public int writes() {
        return writes;
    }
}
