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
package org.openhab.binding.hanport.internal.p1;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.hanport.internal.frame.Slice;
import org.openhab.binding.hanport.internal.telegram.MeterId;
import org.openhab.binding.hanport.internal.telegram.ObisCode;
import org.openhab.binding.hanport.internal.telegram.Quantities;
import org.openhab.binding.hanport.internal.telegram.Value.Text;

/**
 * Puts together which meter sends, from the header and the objects that hold an id; the same as the last time where
 * these have not changed. Source: DSMR P1 Companion Standard 5.0.2, section 6.12 (equipment identifier).
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class P1Identity {

    private static final Text NO_ID = new Text("");

    private P1Header header = P1Header.NONE;
    private int rank = Integer.MAX_VALUE;
    private Text text = NO_ID;
    private @Nullable MeterId meter;
    private Text meterText = NO_ID;

    /** A telegram begins with these bytes up to the line end. */
    void open(Slice telegram, int headerEnd) {
        rank = Integer.MAX_VALUE;
        text = NO_ID;
        if (!header.isLine(telegram.array(), telegram.offset(), headerEnd)) {
            header = P1Header.of(telegram.slice(0, headerEnd - telegram.offset()).copy());
            meter = null;
        }
    }

    /** The telegram holds this text under that code. */
    void offer(ObisCode obis, Text value) {
        int found = Quantities.idRank(obis);
        if (found >= 0 && found < rank && MeterId.isId(value)) {
            rank = found;
            text = value;
        }
    }

    /** The meter that sends this telegram. */
    MeterId meter() {
        MeterId known = meter;
        if (known == null || !meterText.text().equals(text.text())) {
            known = new MeterId(header.manufacturer(), header.model(), MeterId.plain(text.text()));
            meter = known;
            meterText = text;
        }
        return known;
    }
}
