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
package org.openhab.binding.hanport.internal.dlms.ciphering;

import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.dlms.axdr.Axdr;
import org.openhab.binding.hanport.internal.dlms.axdr.AxdrReader;
import org.openhab.binding.hanport.internal.dlms.push.DataNotification;
import org.openhab.binding.hanport.internal.frame.Slice;
import org.openhab.binding.hanport.internal.telegram.DecodeException;

/**
 * Tells by its bytes alone whether a text is the plain one: what begins as a telegram does was opened with the right
 * key, or was never encrypted.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class PlainText {

    /** Chance gives so many printed characters once in four million times. */
    private static final int LOOKED_AT = 16;

    private PlainText() {
    }

    /** Whether it begins as a telegram; of two million texts opened with wrong keys, one does. */
    public static boolean begins(Slice text) {
        if (text.at(0) == '/') {
            return isPrinted(text);
        }
        try {
            return isList(DataNotification.decode(text).body());
        } catch (DecodeException e) {
            // the answer to the question, not a fault
            return false;
        }
    }

    /**
     * The telegram in the text of an envelope that a gateway has opened on the way. Since every text of a meter whose
     * key is missing comes by here, a list must not only begin as one: it has to be one as a whole. What stands behind
     * it, the tag of the envelope, is left out; P1 texts tell their end themselves.
     *
     * @return empty if the text is a ciphertext, or damaged
     */
    public static Optional<Slice> whole(Slice text) {
        if (text.at(0) == '/') {
            return isPrinted(text) ? Optional.of(text) : Optional.empty();
        }
        try {
            Slice body = DataNotification.decode(text).body();
            if (body.length() < 2 || !isList(body) || body.at(1) == 0) {
                return Optional.empty();
            }
            AxdrReader reader = new AxdrReader(body);
            reader.skip();
            return Optional.of(text.slice(0, text.length() - reader.remaining()));
        } catch (DecodeException e) {
            // the answer to the question, not a fault
            return Optional.empty();
        }
    }

    private static boolean isList(Slice body) {
        return body.length() > 0 && (body.at(0) == Axdr.ARRAY || body.at(0) == Axdr.STRUCTURE);
    }

    private static boolean isPrinted(Slice text) {
        for (int i = 0; i < LOOKED_AT; i++) {
            if (i == text.length() || !isPrinted(text.at(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPrinted(int ch) {
        return ch >= ' ' && ch < 0x7F || ch == '\r' || ch == '\n';
    }
}
