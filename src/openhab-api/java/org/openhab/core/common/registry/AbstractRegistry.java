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
package org.openhab.core.common.registry;

import java.util.Collection;
import java.util.List;

import org.eclipse.jdt.annotation.NonNull;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * All that providers bring of one kind. Here it is empty and tells nobody.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public abstract class AbstractRegistry<@NonNull E extends Identifiable<K>, @NonNull K, @NonNull P extends Provider<E>>
        implements Registry<E, K> {

    protected AbstractRegistry(@Nullable Class<P> providerClazz) {
        // nothing is asked of the providers here
    }

    @Override
    public Collection<E> getAll() {
        return List.of();
    }

    public void addRegistryChangeListener(RegistryChangeListener<E> listener) {
        // nothing changes here
    }

    public void removeRegistryChangeListener(RegistryChangeListener<E> listener) {
        // nothing changes here
    }
}
