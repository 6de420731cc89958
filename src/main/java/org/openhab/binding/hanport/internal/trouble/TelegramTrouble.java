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

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Why no telegram can be made of a frame that came.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public enum TelegramTrouble implements Trouble {
    /** a P1 text without the checksum that its dialect has; an option takes it all the same */
    CHECKSUM_MISSING(Layer.FRAMES),
    /** this piece of a telegram is sound; another one is missing, or did not follow at once */
    PIECES_MISSING(Layer.PIECES),
    /** encrypted, and no key is configured: the grid company has it */
    NO_KEY(Layer.CIPHERING),
    /** the encryption key is another meter's, or was mistyped */
    WRONG_KEY(Layer.CIPHERING),
    /** the encryption key is right; the authentication key is not, or has to be left out */
    WRONG_AUTHENTICATION_KEY(Layer.CIPHERING),
    /** the bytes were changed on their way, which only the decryption has shown */
    DAMAGED(Layer.CIPHERING),
    /** authentic, and sent before: it was recorded and is sent again */
    REPLAYED(Layer.CIPHERING),
    /** JSON of a reader, and nothing of what is looked for is in it */
    NO_VALUES(Layer.CONTENT),
    /** in a form that we do not know */
    NOT_UNDERSTOOD(Layer.CONTENT);

    private final Layer layer;

    TelegramTrouble(Layer layer) {
        this.layer = layer;
    }

    @Override
    public String key() {
        return Keys.of(this);
    }

    @Override
    public Layer layer() {
        return layer;
    }

    /** Which JSON is looked at depends on the source; what can be done about the others does not. */
    @Override
    public boolean hasOwnText(SourceKind source) {
        return this == NO_VALUES && source == SourceKind.MQTT;
    }
}
