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
package org.openhab.binding.hanport.internal.telegram;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Who speaks. What the meter does not tell is an empty string; Swedish P1 meters tell no id at all.
 *
 * @param manufacturer the maker's name, such as {@code Landis+Gyr}; its code where we have no name for it
 * @param model type or model as the meter writes it, such as {@code E360}
 * @param id serial number or GS1 id; personal data, so it is left out of {@link #toString()} and never logged
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public record MeterId(String manufacturer, String model, String id) {

    public static final MeterId UNKNOWN = new MeterId("", "", "");

    @Override
    public String toString() {
        return (manufacturer + " " + model).strip();
    }
}
