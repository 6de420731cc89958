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
package org.openhab.binding.hanport.internal.source;

import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * That a HomeWizard meter's button was pressed for us: from then on it knows us by a token, which is told to this meter
 * alone. The token shows in no text but {@link #written()}.
 *
 * @param serial of the meter: 12 hexadecimal digits in lower case
 * @param token 32 hexadecimal digits
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public record Pairing(String serial, String token) {

    private static final String VERSION = "1";

    /** Where it is kept over restarts. */
    public interface Memory {

        /** What was remembered last; empty if nothing ever was, or it was forgotten. */
        Optional<Pairing> load();

        void save(Pairing pairing);

        /** The meter does not know us any more. */
        void forget();
    }

    /** Version, serial and token. */
    public String written() {
        return VERSION + " " + serial + " " + token;
    }

    /** Reads what was written; empty if that was by another version. */
    public static Optional<Pairing> parse(String written) {
        String[] words = written.split(" ");
        return words.length == 3 && words[0].equals(VERSION) ? Optional.of(new Pairing(words[1], words[2]))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return "pairing";
    }
}
