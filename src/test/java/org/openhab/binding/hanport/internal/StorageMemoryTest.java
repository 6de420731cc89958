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

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.binding.hanport.internal.bundle.MapStorages;

/**
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class StorageMemoryTest {

    private final MapStorages storages = new MapStorages();

    @Test
    void whatWasSavedIsThereForWhoeverComesNext() {
        StorageMemory memory = new StorageMemory(storages.getStorage("binding"));
        assertEquals(Optional.empty(), memory.load("link"));

        memory.save("link", "1 first");
        memory.save("link", "1 second");

        assertEquals(Optional.of("1 second"), new StorageMemory(storages.getStorage("binding")).load("link"));
    }
}
