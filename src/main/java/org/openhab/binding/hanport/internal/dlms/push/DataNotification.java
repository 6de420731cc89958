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

import java.nio.ByteBuffer;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
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
 * @param time when it was sent; empty where the meter leaves it out (Aidon, Kaifa in Sweden)
 * @param form how the date-time is written
 * @param body the list, as A-XDR
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public record DataNotification(int invokeId, Optional<CosemDateTime> time, TimeForm form, Slice body) {

    /** The tag of this APDU. */
    public static final int TAG = 0x0F;

    /** Where the form of the date-time stands, behind tag and long-invoke-id-and-priority. */
    private static final int FORM_AT = 5;

    /** The three ways in which meters write the date-time of the header. */
    public enum TimeForm {
        /** 00: none (Aidon, Kaifa with OBIS codes) */
        ABSENT,
        /** 0C and twelve bytes, as the standard has it (Kamstrup, Landis+Gyr, Iskraemeco) */
        PLAIN,
        /** 09 0C and twelve bytes, an octet-string with its tag (Kaifa in Norway, early Kamstrup) */
        TAGGED
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
        int size = passHead(reader);
        if (size == AxdrReader.UNKNOWN) {
            throw new DecodeException(reader.position() - 1, "date-time of an unknown form");
        } else if (size == AxdrReader.MISSING) {
            throw new DecodeException(reader.position(), "ends in the middle");
        }
        int form = apdu.at(FORM_AT);
        TimeForm timeForm = form == 0 ? TimeForm.ABSENT : form == Axdr.OCTET_STRING ? TimeForm.TAGGED : TimeForm.PLAIN;
        Optional<CosemDateTime> time = size == 0 ? Optional.empty()
                : Optional.of(CosemDateTime.decode(apdu.array(), reader.index() - size));
        int invokeId = ByteBuffer.wrap(apdu.array()).getInt(apdu.offset() + 1);
        return new DataNotification(invokeId, time, timeForm, apdu.slice(reader.position(), reader.remaining()));
    }

    /**
     * Passes long-invoke-id-and-priority and date-time behind the tag, as far as they have come.
     *
     * @return bytes of the date-time, 0 or {@value CosemDateTime#LENGTH}; {@link AxdrReader#MISSING} or
     *         {@link AxdrReader#UNKNOWN}
     */
    public static int passHead(AxdrReader reader) {
        if (!reader.tryPass(FORM_AT - 1)) {
            return AxdrReader.MISSING;
        }
        int form = reader.tryNext();
        int size = form == Axdr.OCTET_STRING ? reader.tryNext() : form;
        if (size == AxdrReader.MISSING) {
            return AxdrReader.MISSING;
        } else if (size != CosemDateTime.LENGTH && form != 0) {
            return AxdrReader.UNKNOWN;
        }
        return reader.tryPass(size) ? size : AxdrReader.MISSING;
    }

    /** The APDU from its tag on; a date-time of the form ABSENT is left out. */
    public byte[] encode() {
        AxdrWriter writer = new AxdrWriter().octet(TAG);
        for (int shift = 24; shift >= 0; shift -= 8) {
            writer.octet(invokeId >> shift);
        }
        byte[] moment = time.map(CosemDateTime::encode).orElse(new byte[0]);
        if (moment.length == 0 || form == TimeForm.ABSENT) {
            writer.octet(0);
        } else if (form == TimeForm.TAGGED) {
            writer.octets(moment);
        } else {
            writer.length(CosemDateTime.LENGTH).raw(moment);
        }
        return writer.raw(body.copy()).toBytes();
    }
}
