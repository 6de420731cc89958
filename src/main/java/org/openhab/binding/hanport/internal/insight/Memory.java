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

import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What must outlast a restart: a text under each key. The texts begin with a version of their own, so that what another
 * version of the binding has written is left alone or understood, and never misread.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public interface Memory {

    /** Remembers nothing. */
    Memory NONE = new Memory() {
        @Override
        public Optional<String> load(String key) {
            return Optional.empty();
        }

        @Override
        public void save(String key, String text) {
            // forgotten at once
        }

        @Override
        public void forget(String key) {
            // nothing is known
        }
    };

    /** What was saved last under this key; empty if nothing ever was. */
    Optional<String> load(String key);

    /** Puts this text in the place of the one before. Every few minutes at most: it may be written to a memory card. */
    void save(String key, String text);

    /** Removes what was saved under this key, if anything was. */
    void forget(String key);
}
