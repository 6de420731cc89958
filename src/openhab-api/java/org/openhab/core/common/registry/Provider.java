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

import org.eclipse.jdt.annotation.NonNull;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Something that brings elements of one kind.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public interface Provider<@NonNull E> {

    void addProviderChangeListener(ProviderChangeListener<E> listener);

    Collection<E> getAll();

    void removeProviderChangeListener(ProviderChangeListener<E> listener);
}
