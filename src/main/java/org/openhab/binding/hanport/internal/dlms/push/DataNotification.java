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

import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.hanport.internal.dlms.axdr.Axdr;
import org.openhab.binding.hanport.internal.dlms.axdr.AxdrReader;
import org.openhab.binding.hanport.internal.dlms.axdr.AxdrWriter;
import org.openhab.binding.hanport.internal.dlms.axdr.CosemDateTime;
import org.openhab.binding.hanport.internal.frame.Slice;
import org.openhab.binding.hanport.internal.telegram.DecodeException;

/**
 * The APDU that a meter pushes unasked: a header and one A-XDR element, the list itself.
 * Source: IEC 62056-5-3, clause 6.4.8; tag 0F.
 *
 * @param invokeId long-invoke-id-and-priority, 32 bits
 * @param moment when it was sent, or null where the meter leaves it out (Aidon, Kaifa in Sweden)
 * @param form how the date-time is written
 * @param body the list, as A-XDR
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public record DataNotification(int invokeId, @Nullable CosemDateTime moment, TimeForm form, Slice body) {

    /** The tag of this APDU. */
    public static final int TAG = 0x0F;

    /** The three ways in which meters write the date-time of the header. */
    public enum TimeForm {
        /** 00: none (Aidon, Kaifa with OBIS codes) */
        ABSENT,
        /** 0C and twelve bytes, as the standard has it (Kamstrup, Landis+Gyr, Iskraemeco) */
        PLAIN,
        /** 09 0C and twelve bytes, an octet-string with its tag (Kaifa in Norway, early Kamstrup) */
        TAGGED
    }

    public Optional<CosemDateTime> time() {
        return Optional.ofNullable(moment);
    }

    /**
     * Takes an APDU apart; the body is a part of the same bytes.
     *
     * @throws DecodeException if it is no data-notification or ends in its header; positions count from the tag
     */
    public static DataNotification decode(Slice apdu) throws DecodeException {
        AxdrReader reader = new AxdrReader(apdu);
        if (reader.next() != TAG) {
            throw new DecodeException(0, "no data-notification");
        }
        int invokeId = (int) reader.number(4);
        int form = reader.next();
        if (form == Axdr.OCTET_STRING) {
            form = reader.next() == CosemDateTime.LENGTH ? Axdr.OCTET_STRING : -1;
        }
        if (form != 0 && form != CosemDateTime.LENGTH && form != Axdr.OCTET_STRING) {
            throw new DecodeException(reader.position() - 1, "date-time of an unknown form");
        }
        CosemDateTime moment = null;
        if (form != 0) {
            int at = reader.index();
            reader.pass(CosemDateTime.LENGTH);
            moment = CosemDateTime.decode(apdu.array(), at);
        }
        TimeForm timeForm = form == 0 ? TimeForm.ABSENT : form == Axdr.OCTET_STRING ? TimeForm.TAGGED : TimeForm.PLAIN;
        return new DataNotification(invokeId, moment, timeForm, apdu.slice(reader.position(), reader.remaining()));
    }

    /** The APDU from its tag on. */
    public byte[] encode() {
        AxdrWriter writer = new AxdrWriter().octet(TAG);
        for (int shift = 24; shift >= 0; shift -= 8) {
            writer.octet(invokeId >> shift);
        }
        CosemDateTime time = moment;
        if (time == null || form == TimeForm.ABSENT) {
            writer.octet(0);
        } else if (form == TimeForm.TAGGED) {
            writer.octets(time.encode());
        } else {
            writer.length(CosemDateTime.LENGTH).raw(time.encode());
        }
        return writer.raw(body.copy()).toBytes();
    }
}
