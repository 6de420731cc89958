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
 * A line that is open and brings nothing, or bytes that are not those that the meter sends.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public enum LineTrouble implements Trouble {
    /** not a byte comes and none ever came: the port is not activated, or a reader has no power */
    NO_BYTES(SourceKind.SERIAL, SourceKind.HTTP, SourceKind.MQTT, SourceKind.REPLAY),
    /** the same telegram again and again, its meter's clock included */
    FROZEN(SourceKind.SERIAL),
    /** bits that are many times longer than the port takes them for */
    SLOWER(SourceKind.SERIAL, SourceKind.REPLAY),
    /** telegrams on an inverted line: a cable that should invert and does not, or the other way round */
    INVERTED(SourceKind.SERIAL, SourceKind.REPLAY),
    /** telegrams with a parity bit that the port does not know of */
    PARITY(SourceKind.SERIAL, SourceKind.REPLAY),
    /** bytes that no meter sends at this speed and parity: most likely others are right */
    WRONG_SPEED(SourceKind.SERIAL, SourceKind.REPLAY);

    private final Set<SourceKind> ownTexts;

    LineTrouble(SourceKind... ownTexts) {
        this.ownTexts = Set.of(ownTexts);
    }

    @Override
    public String key() {
        return Keys.of(this);
    }

    @Override
    public Layer layer() {
        return Layer.BYTES;
    }

    /** A recording is meant to be played again and again. */
    @Override
    public boolean concerns(SourceKind source) {
        return this != FROZEN || source != SourceKind.REPLAY;
    }

    @Override
    public boolean hasOwnText(SourceKind source) {
        return ownTexts.contains(source);
    }
}
