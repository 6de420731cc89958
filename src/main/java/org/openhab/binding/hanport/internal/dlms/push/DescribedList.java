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

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.dlms.axdr.Axdr;
import org.openhab.binding.hanport.internal.dlms.axdr.AxdrReader;
import org.openhab.binding.hanport.internal.dlms.axdr.ObisCodes;
import org.openhab.binding.hanport.internal.telegram.DecodeException;
import org.openhab.binding.hanport.internal.telegram.ObisCode;

/**
 * Reads a list whose first element is an array that names the values which follow it (Landis+Gyr E450). Its descriptors
 * are structures of {class, OBIS code, attribute, index}; later editions add two fields (Energomera). Source: IEC
 * 62056-6-2, push_object_list of class 40.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class DescribedList {

    private static final int DESCRIPTOR_FIELDS = 4;
    /** With restriction and columns behind them. */
    private static final int LATER_DESCRIPTOR_FIELDS = 6;
    /** Structure, number of fields, class, the OBIS code with its tag and length. */
    private static final int DESCRIPTOR_LENGTH = 2 + 3 + 2 + ObisCodes.LENGTH;
    private static final int OBIS_AT = 5;

    private final AxdrReader reader;
    private final ListContent content;
    private final ObisCodes codes;
    private final ElementDecoder elements;

    public DescribedList(AxdrReader reader, ListContent content, ObisCodes codes, ElementDecoder elements) {
        this.reader = reader;
        this.content = content;
        this.codes = codes;
        this.elements = elements;
    }

    /** Whether an array of descriptors comes next; the first of them, which is of the array itself, may be odd. */
    public static boolean isNext(AxdrReader reader) {
        int start = reader.position();
        boolean ranOut = reader.ranOut();
        try {
            if (reader.next() != Axdr.ARRAY || reader.count() == 0) {
                return false;
            } else if (!isDescriptor(reader)) {
                reader.skip();
            }
            return isDescriptor(reader);
        } catch (DecodeException e) {
            // the answer to the question, not a fault
            return false;
        } finally {
            reader.ranOut(ranOut);
            reader.seek(start);
        }
    }

    /**
     * Reads so many elements, of which the array is the first. Value i belongs to descriptor i, where descriptor 0 is
     * the array itself; firmwares that do not describe the array have one descriptor less. An odd descriptor costs its
     * value alone, an odd value itself.
     *
     * @throws DecodeException if the length of an element cannot be told, and so neither what follows
     */
    public void decode(int count) throws DecodeException {
        reader.next();
        int described = reader.count();
        if (reader.array()[reader.index() + 1] != LATER_DESCRIPTOR_FIELDS) {
            content.follow(PushList.DESCRIBED);
        }
        List<Optional<ObisCode>> names = new ArrayList<>();
        for (int i = 0; i < described; i++) {
            names.add(descriptor());
        }
        int undescribed = Math.max(0, count - described);
        for (int i = Math.max(1, undescribed); i < count;) {
            Optional<ObisCode> name = names.get(i - undescribed);
            if (name.isEmpty()) {
                reader.skip();
                i += elements.takesScalerAndUnit() ? 2 : 1;
            } else {
                i += elements.value(name.get());
            }
        }
    }

    /** @return empty if it is odd */
    private Optional<ObisCode> descriptor() throws DecodeException {
        int start = reader.position();
        boolean sound = isDescriptor(reader);
        reader.skip();
        if (!sound) {
            content.flaw(start, "descriptor of an unknown form");
            return Optional.empty();
        }
        int end = reader.position();
        reader.seek(start + OBIS_AT);
        ObisCode name = codes.next(reader);
        reader.seek(end);
        return Optional.of(name);
    }

    private static boolean isDescriptor(AxdrReader reader) {
        byte[] array = reader.array();
        int at = reader.index();
        if (reader.remaining() < DESCRIPTOR_LENGTH || array[at] != Axdr.STRUCTURE || array[at + 2] != Axdr.UINT16
                || array[at + 1] != DESCRIPTOR_FIELDS && array[at + 1] != LATER_DESCRIPTOR_FIELDS) {
            return false;
        }
        int start = reader.position();
        reader.seek(start + OBIS_AT);
        boolean named = ObisCodes.isNext(reader);
        reader.seek(start);
        return named;
    }
}
