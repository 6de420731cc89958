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
import org.openhab.binding.hanport.internal.telegram.Flaw;
import org.openhab.binding.hanport.internal.telegram.MeterId;
import org.openhab.binding.hanport.internal.telegram.MeterTime;
import org.openhab.binding.hanport.internal.telegram.ObisCode;
import org.openhab.binding.hanport.internal.telegram.Protocol;
import org.openhab.binding.hanport.internal.telegram.Telegram;
import org.openhab.binding.hanport.internal.telegram.Value.Text;

/**
 * SML_GetList.Res: the readings of a meter. Source: BSI TR-03109-1, annex IV, clause 5. An entry that is not understood
 * becomes a {@link Flaw}; the others are delivered.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class SmlList {

    static final int ELEMENTS = 7;
    private static final int USUAL_VALUES = 20;
    /** The maker's letters in meters of the older and of the modern kind. */
    private static final List<ObisCode> MAKERS = List.of(ObisCode.of(129, 129, 199, 130, 3),
            new ObisCode(1, 0, 96, 50, 1, 1));

    private final SmlReader reader;
    private final List<SmlEntry> entries = new ArrayList<>(USUAL_VALUES);
    private final List<Flaw> flaws = new ArrayList<>(0);

    /** @param body where the list begins in these bytes */
    SmlList(Slice bytes, int body) {
        reader = new SmlReader(bytes);
        reader.seek(body);
    }

    Telegram read() throws DecodeException {
        reader.list(ELEMENTS);
        reader.skip();
        Slice server = reader.octets();
        reader.skip();
        Optional<MeterTime> time = SmlTime.read(reader);
        int values = reader.list();
        for (int i = 0; i < values; i++) {
            entry();
        }
        if (entries.isEmpty()) {
            throw new DecodeException(reader.position(), "list without a value");
        }
        MeterId meter = new MeterId(maker(server), "", ServerId.text(server));
        Directions directions = new Directions(meter.manufacturer(), entries, flaws);
        return new Telegram(Protocol.SML, meter, time, directions.readings(), flaws);
    }

    private void entry() throws DecodeException {
        int begin = reader.position();
        try {
            SmlEntry.read(reader, entries);
        } catch (DecodeException e) {
            flaws.add(e.flaw());
            reader.seek(begin);
            reader.skip();
        }
    }

    private String maker(Slice server) {
        for (SmlEntry entry : entries) {
            if (MAKERS.contains(entry.obis()) && entry.value() instanceof Text text) {
                return text.text();
            }
        }
        return ServerId.maker(server);
    }
}
