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
package org.openhab.binding.hanport.internal.dlms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.hanport.internal.dlms.axdr.AxdrReader;
import org.openhab.binding.hanport.internal.dlms.axdr.ObisCodes;
import org.openhab.binding.hanport.internal.dlms.push.Currents;
import org.openhab.binding.hanport.internal.dlms.push.DataNotification;
import org.openhab.binding.hanport.internal.dlms.push.KnownLayouts;
import org.openhab.binding.hanport.internal.dlms.push.KnownTexts;
import org.openhab.binding.hanport.internal.dlms.push.ListContent;
import org.openhab.binding.hanport.internal.dlms.push.ListDecoder;
import org.openhab.binding.hanport.internal.dlms.push.MeterClock;
import org.openhab.binding.hanport.internal.dlms.push.PushList;
import org.openhab.binding.hanport.internal.dlms.push.RepeatedList;
import org.openhab.binding.hanport.internal.frame.Slice;
import org.openhab.binding.hanport.internal.telegram.DecodeException;
import org.openhab.binding.hanport.internal.telegram.MeterId;
import org.openhab.binding.hanport.internal.telegram.MeterTime;
import org.openhab.binding.hanport.internal.telegram.Protocol;
import org.openhab.binding.hanport.internal.telegram.Reading;
import org.openhab.binding.hanport.internal.telegram.Telegram;

/**
 * Makes telegrams of lists. It remembers the forms of those that came, their texts, and whose they are.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class ListTelegrams {

    /** A meter has three or four lists; of two that fall on one place the latest is kept. */
    private static final int LISTS = 16;

    private final MeterClock clock;
    private final ObisCodes codes = new ObisCodes();
    private final KnownTexts texts;
    private final KnownLayouts layouts;
    private final List<Reading> readings = new ArrayList<>();
    private final @Nullable RepeatedList[] lists = new RepeatedList[LISTS];
    private final KnownMeters meters = new KnownMeters();
    private final Currents currents = new Currents();

    ListTelegrams(List<PushList> table, MeterClock clock) {
        this.clock = clock;
        layouts = new KnownLayouts(table);
        texts = new KnownTexts(List.copyOf(table));
    }

    /** The next list is from this HDLC address; from none elsewhere. */
    void from(Slice address) {
        meters.from(address);
    }

    /** Forgets who the meters are. */
    void clear() {
        currents.clear();
        meters.clear();
    }

    /**
     * Reads a list that has the form of one that came before.
     *
     * @param maker whose meter it is, by its envelope; empty where it came in none
     */
    Optional<Telegram> repeated(Slice apdu, Protocol protocol, String maker) {
        RepeatedList known = lists[apdu.length() % LISTS];
        if (known == null) {
            return Optional.empty();
        }
        Optional<Telegram> read = known.read(apdu, protocol, clock);
        return read.isEmpty() ? read : Optional.of(completed(read.get(), known.rules(), maker));
    }

    /**
     * Reads a list.
     *
     * @param maker as above
     * @throws DecodeException if it is none that we understand; positions count from the APDU's tag
     */
    Telegram read(Slice apdu, Protocol protocol, String maker) throws DecodeException {
        AxdrReader reader = new AxdrReader(apdu);
        ListContent content = new ListContent(readings, clock, reader);
        DataNotification notification = DataNotification.decode(apdu);
        reader.seek(apdu.length() - notification.body().length());
        new ListDecoder(reader, content, layouts, codes, texts).decode();
        if (readings.isEmpty()) {
            throw new DecodeException(reader.position(), "list without a value");
        } else if (RepeatedList.canRepeat(apdu, content)) {
            lists[apdu.length() % LISTS] = new RepeatedList(apdu, notification, content);
        }
        Telegram alone = new Telegram(protocol, content.meter(), time(content, notification), readings,
                content.flaws());
        return completed(alone, content.rules(), maker);
    }

    private Optional<MeterTime> time(ListContent content, DataNotification notification) {
        Optional<MeterTime> shown = content.time();
        return shown.isPresent() ? shown : notification.time().flatMap(clock::time);
    }

    /** What is in a list alone, with what those before it and its envelope have told. */
    private Telegram completed(Telegram alone, PushList rules, String maker) {
        MeterId named = alone.meter();
        if (named.manufacturer().isEmpty() && !maker.isEmpty()) {
            named = new MeterId(maker, named.model(), named.id());
        }
        MeterId meter = meters.completed(named);
        List<Reading> corrected = currents.corrected(alone, rules);
        return meter == alone.meter() && corrected == alone.readings() ? alone
                : new Telegram(alone.protocol(), meter, alone.time(), corrected, alone.flaws());
    }
}
