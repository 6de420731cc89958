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
package org.openhab.core.ui.components;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A piece of a page, as MainUI draws it.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public class UIComponent {

    private final String component;
    private final Map<String, Object> config = new HashMap<>();
    private final Map<String, List<UIComponent>> slots = new HashMap<>();

    public UIComponent(String componentType) {
        component = componentType;
    }

    public String getComponent() {
        return component;
    }

    public Map<String, Object> getConfig() {
        return config;
    }

    public void addConfig(String key, Object value) {
        config.put(key, value);
    }

    public Map<String, List<UIComponent>> getSlots() {
        return slots;
    }

    /** Takes the place of a slot of this name that is there already. */
    public List<UIComponent> addSlot(String slotName) {
        List<UIComponent> slot = new ArrayList<>();
        slots.put(slotName, slot);
        return slot;
    }
}
