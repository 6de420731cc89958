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
package org.openhab.binding.hanport.internal.dlms.push;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.dlms.axdr.Axdr;
import org.openhab.binding.hanport.internal.dlms.axdr.AxdrReader;
import org.openhab.binding.hanport.internal.dlms.axdr.ObisCodes;
import org.openhab.binding.hanport.internal.telegram.DecodeException;

/**
 * Finds the place where a list can be read again behind an element that cannot be: the next OBIS code with a value
 * behind it. Needed by odd lists alone, it is a class of its own so that sound ones never load it.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class NextName {

    private NextName() {
    }

    /**
     * Goes to the first OBIS code from this position on that has a readable value behind it.
     * <p>
     * Structures count as no value here: to look into them at every place would take the square of the list's length.
     *
     * @return whether there is one
     */
    public static boolean find(AxdrReader reader, int from) {
        boolean ranOut = reader.ranOut();
        reader.seek(from);
        while (reader.remaining() > ObisCodes.LENGTH + 2) {
            int at = reader.position();
            if (ObisCodes.isNext(reader) && hasValue(reader, at + 2 + ObisCodes.LENGTH)) {
                reader.seek(at);
                reader.ranOut(false);
                return true;
            }
            reader.seek(at + 1);
        }
        reader.ranOut(ranOut);
        return false;
    }

    private static boolean hasValue(AxdrReader reader, int at) {
        reader.seek(at);
        try {
            int tag = reader.peek();
            boolean simple = tag != Axdr.ARRAY && tag != Axdr.STRUCTURE;
            if (simple) {
                reader.skip();
            }
            return simple;
        } catch (DecodeException e) {
            // the answer to the question, not a fault
            return false;
        }
    }
}
