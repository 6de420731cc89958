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
package org.openhab.binding.hanport.internal.sml;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.frame.Slice;
import org.openhab.binding.hanport.internal.telegram.DecodeException;

/**
 * A file in which other bytes may be put: tells what stands where, and makes the checksums of its messages hold again.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class SmlFile {

    private final int length;
    private final List<SmlMessage> messages = new ArrayList<>();
    private final List<SmlPlace> places;

    /**
     * @param content what stands between the escape sequences of a file
     * @throws DecodeException if a message is damaged
     */
    public SmlFile(Slice content) throws DecodeException {
        length = content.length();
        SmlPlaces found = new SmlPlaces(content);
        SmlReader reader = new SmlReader(content);
        while (!reader.isAtEnd()) {
            if (reader.type() == SmlReader.Type.END_OF_MESSAGE) {
                reader.endOfMessage();
            } else {
                SmlMessage message = SmlMessage.read(reader, content);
                messages.add(message);
                found.add(message);
            }
        }
        places = found.all();
    }

    /**
     * Where every octet string stands that is no OBIS code, and every number under an OBIS code, in the order of the
     * file.
     */
    public List<SmlPlace> places() {
        return places;
    }

    /**
     * The same content with checksums that hold, each of the kind that it was before. A meter that leaves out a zero at
     * the begin of a checksum has it there now.
     *
     * @param changed this file's content with other bytes at its places
     * @throws IllegalArgumentException if it has another length
     */
    public byte[] sealed(byte[] changed) {
        if (changed.length != length) {
            throw new IllegalArgumentException("bytes can be others, but not more or less");
        }
        SmlWriter file = new SmlWriter();
        int done = 0;
        for (SmlMessage message : messages) {
            int checksum = message.checksum().of(changed, message.begin(), message.end() - message.begin());
            file.raw(changed, done, message.end() - done).checksum(checksum);
            done = message.next();
        }
        return file.raw(changed, done, length - done).toBytes();
    }
}
