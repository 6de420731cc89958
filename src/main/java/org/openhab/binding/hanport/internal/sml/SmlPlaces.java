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
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.frame.Slice;
import org.openhab.binding.hanport.internal.telegram.DecodeException;
import org.openhab.binding.hanport.internal.telegram.ObisCode;

/**
 * Notes what stands where in the messages of a file. Source: BSI TR-03109-1, annex IV, clause 5.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class SmlPlaces {

    private static final List<SmlPart> OPEN = List.of(SmlPart.OTHER, SmlPart.CLIENT, SmlPart.FILE, SmlPart.SERVER);
    private static final List<SmlPart> CLOSE = List.of(SmlPart.SIGNATURE);
    private static final List<SmlPart> LIST = List.of(SmlPart.CLIENT, SmlPart.SERVER, SmlPart.LIST_NAME, SmlPart.OTHER,
            SmlPart.OTHER, SmlPart.SIGNATURE);
    private static final int NONE = -1;
    /** Which element of a list is that of its values. */
    private static final int VALUES = 4;
    /** Which element of a value is the value itself. */
    private static final int VALUE = 5;

    private final SmlReader reader;
    private final List<SmlPlace> places = new ArrayList<>();

    /** @param content of the file */
    SmlPlaces(Slice content) {
        reader = new SmlReader(content);
    }

    List<SmlPlace> all() {
        return List.copyOf(places);
    }

    /** @param message that was read from the same content */
    void add(SmlMessage message) throws DecodeException {
        reader.seek(message.begin());
        reader.list();
        element(SmlPart.TRANSACTION, Optional.empty());
        reader.seek(message.body());
        if (message.kind() == SmlMessage.GET_LIST_RESPONSE) {
            body(LIST, VALUES);
        } else if (message.kind() == SmlMessage.OPEN_RESPONSE) {
            body(OPEN, NONE);
        } else {
            body(message.kind() == SmlMessage.CLOSE_RESPONSE ? CLOSE : List.of(), NONE);
        }
    }

    /** @param values which of its elements is the list of values, or {@value #NONE} */
    private void body(List<SmlPart> parts, int values) throws DecodeException {
        int elements = reader.type() == SmlReader.Type.LIST ? reader.list() : 1;
        for (int i = 0; i < elements; i++) {
            if (i == values && reader.type() == SmlReader.Type.LIST) {
                for (int rest = reader.list(); rest > 0; rest--) {
                    value();
                }
            } else {
                element(i < parts.size() ? parts.get(i) : SmlPart.OTHER, Optional.empty());
            }
        }
    }

    private void value() throws DecodeException {
        Optional<ObisCode> obis = code();
        if (obis.isEmpty()) {
            element(SmlPart.OTHER, obis);
            return;
        }
        for (int i = 1; i < VALUE; i++) {
            element(SmlPart.OTHER, Optional.empty());
        }
        element(SmlPart.TEXT, obis);
        element(SmlPart.SIGNATURE, Optional.empty());
    }

    /** Takes the head of a value with its code; takes nothing if this is no value. */
    private Optional<ObisCode> code() throws DecodeException {
        int begin = reader.position();
        if (reader.type() == SmlReader.Type.LIST && reader.list() == SmlEntry.ELEMENTS
                && reader.type() == SmlReader.Type.OCTETS) {
            Slice name = reader.octets();
            if (name.length() == SmlEntry.OBIS_SIZE) {
                return Optional.of(SmlEntry.obis(name));
            }
        }
        reader.seek(begin);
        return Optional.empty();
    }

    /** Takes an element with all that is in it. */
    private void element(SmlPart part, Optional<ObisCode> obis) throws DecodeException {
        switch (reader.type()) {
            case LIST -> others();
            case OCTETS -> content(part, obis);
            case SIGNED, UNSIGNED -> {
                if (obis.isPresent()) {
                    content(SmlPart.NUMBER, obis);
                } else {
                    reader.skip();
                }
            }
            case BOOLEAN, ABSENT, END_OF_MESSAGE -> reader.skip();
        }
    }

    /** A list of unknown meaning, however deep. */
    private void others() throws DecodeException {
        for (long left = reader.list(); left > 0; left--) {
            if (reader.type() == SmlReader.Type.LIST) {
                left += reader.list();
            } else {
                element(SmlPart.OTHER, Optional.empty());
            }
        }
    }

    private void content(SmlPart part, Optional<ObisCode> obis) throws DecodeException {
        reader.skip();
        places.add(new SmlPlace(part, obis, reader.position() - reader.size(), reader.size()));
    }
}
