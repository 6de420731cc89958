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

import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Bytes come, and no sound frame can be found in them.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public enum FrameTrouble implements Trouble {
    /** so few bytes came that they may be the rest of a telegram whose beginning was missed */
    JOINED_LATE,
    /** nothing in the bytes looks like a frame */
    NO_FRAMES(SourceKind.SERIAL, SourceKind.HTTP, SourceKind.MQTT, SourceKind.REPLAY),
    /** a gateway writes CR LF where the meter sent LF, inside binary frames */
    LF_TO_CRLF;

    private final Set<SourceKind> ownTexts;

    FrameTrouble(SourceKind... ownTexts) {
        this.ownTexts = Set.of(ownTexts);
    }

    @Override
    public String key() {
        return Keys.of(this);
    }

    @Override
    public Layer layer() {
        return Layer.FRAMES;
    }

    @Override
    public boolean hasOwnText(SourceKind source) {
        return ownTexts.contains(source);
    }
}
