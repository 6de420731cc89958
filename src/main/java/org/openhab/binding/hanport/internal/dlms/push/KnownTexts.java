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

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.hanport.internal.dlms.axdr.CosemValues;
import org.openhab.binding.hanport.internal.telegram.MeterId;
import org.openhab.binding.hanport.internal.telegram.ObisCode;
import org.openhab.binding.hanport.internal.telegram.Quantities;
import org.openhab.binding.hanport.internal.telegram.Reading;
import org.openhab.binding.hanport.internal.telegram.Role;
import org.openhab.binding.hanport.internal.telegram.Value.Text;

/**
 * Remembers the texts of a link and what they tell, since ids and types come again in each list and never change. Of
 * texts that fall on one place the latest is kept, and long ones are not, so that it never grows. For one thread.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class KnownTexts {

    private static final int PLACES = 64;
    private static final int LONGEST = 64;

    private final List<PushList> table;
    private final @Nullable KnownText[] places = new KnownText[PLACES];

    /**
     * A text and what it tells.
     *
     * @param bytes as it was sent
     * @param reading the text as a reading
     * @param text the text itself
     * @param rules the lists that have this id; empty if it is no list's id
     * @param maker the maker that it names as a device name; empty if it names none
     * @param id the meter's id that it holds, if it holds one
     * @param isModel whether it is the meter's type or model
     * @param idRank its place among the codes that name the meter, 0 the best; below 0 if it names none
     */
    public record KnownText(byte[] bytes, Reading reading, String text, Optional<PushList> rules, String maker,
            String id, boolean isModel, int idRank) {

        boolean is(ObisCode obis, byte[] array, int from, int length) {
            return reading.obis() == obis && Arrays.equals(bytes, 0, bytes.length, array, from, from + length);
        }
    }

    public KnownTexts(List<PushList> table) {
        this.table = table;
    }

    public KnownText of(ObisCode obis, byte[] array, int from, int length) {
        int place = (obis.c() * 31 + obis.d() * 7 + obis.e()) % PLACES;
        KnownText known = places[place];
        if (known != null && known.is(obis, array, from, length)) {
            return known;
        }
        byte[] bytes = Arrays.copyOfRange(array, from, from + length);
        KnownText made = make(obis, CosemValues.text(array, from, length), bytes);
        if (length <= LONGEST) {
            places[place] = made;
        }
        return made;
    }

    private KnownText make(ObisCode obis, String text, byte[] bytes) {
        Optional<PushList> rules = Optional.empty();
        Role role = Quantities.of(obis).role();
        if (role == Role.VERSION) {
            for (PushList list : table) {
                rules = list.hasId(text) ? Optional.of(list) : rules;
            }
        }
        boolean isName = Quantities.DEVICE_NAME.equals(obis);
        String maker = isName ? PushList.makerOf(text) : "";
        String id = isName ? MeterId.serialNumber(text) : text;
        Text value = new Text(text);
        int rank = MeterId.isId(value) ? Quantities.idRank(obis) : ListContent.NO_ID;
        return new KnownText(bytes, new Reading(obis, value), text, rules, maker, id, role == Role.MODEL, rank);
    }
}
