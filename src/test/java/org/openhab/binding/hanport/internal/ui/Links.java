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
package org.openhab.binding.hanport.internal.ui;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.mockito.Mockito.withSettings;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.core.common.registry.RegistryChangeListener;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.link.ItemChannelLink;
import org.openhab.core.thing.link.ItemChannelLinkRegistry;

/**
 * openHAB's links of items to channels, which a test makes and takes away.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class Links {

    private final ItemChannelLinkRegistry registry = mock(ItemChannelLinkRegistry.class, withSettings().stubOnly());
    private final List<ItemChannelLink> links = new ArrayList<>();
    private final List<RegistryChangeListener<ItemChannelLink>> listeners = new ArrayList<>();

    public Links() {
        when(registry.getAll()).thenAnswer(call -> List.copyOf(links));
        doAnswer(call -> listeners.add(call.getArgument(0))).when(registry).addRegistryChangeListener(any());
        doAnswer(call -> listeners.remove(call.<Object> getArgument(0))).when(registry)
                .removeRegistryChangeListener(any());
    }

    public ItemChannelLinkRegistry registry() {
        return registry;
    }

    /** How many want to know of changes. */
    public int listeners() {
        return listeners.size();
    }

    public Links add(String item, String channel) {
        ItemChannelLink link = new ItemChannelLink(item, new ChannelUID(channel));
        links.add(link);
        List.copyOf(listeners).forEach(listener -> listener.added(link));
        return this;
    }

    public void remove(String item) {
        for (ItemChannelLink link : List.copyOf(links)) {
            if (link.getItemName().equals(item)) {
                links.remove(link);
                List.copyOf(listeners).forEach(listener -> listener.removed(link));
            }
        }
    }
}
