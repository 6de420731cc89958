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
package org.openhab.binding.hanport.internal.trouble;

import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Not a byte comes where telegrams came before: the meter's module has locked up, or a reader between has lost its
 * power.
 *
 * @param days since the last telegram, whole ones
 * @param before how often it has happened before, and passed
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public record LockedUp(long days, int before) implements Trouble {

    @Override
    public String key() {
        return "locked-up";
    }

    @Override
    public Layer layer() {
        return Layer.BYTES;
    }

    /** A recording has no module. */
    @Override
    public boolean concerns(SourceKind source) {
        return source != SourceKind.REPLAY;
    }

    @Override
    public boolean hasOwnText(SourceKind source) {
        return source == SourceKind.SERIAL || source == SourceKind.HTTP || source == SourceKind.MQTT;
    }

    @Override
    public List<String> arguments() {
        return List.of(Long.toString(days), Integer.toString(before));
    }
}
