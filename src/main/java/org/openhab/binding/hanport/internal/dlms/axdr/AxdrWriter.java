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
package org.openhab.binding.hanport.internal.dlms.axdr;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.telegram.ObisCode;

/**
 * Writes A-XDR elements one after another. Texts and octet-strings longer than 65535 bytes, and counts above that, are
 * refused with an {@link IllegalArgumentException}. Source: IEC 61334-6; IEC 62056-6-2, clause 4.1.5.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class AxdrWriter {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);

    public AxdrWriter raw(byte... content) {
        bytes.writeBytes(content);
        return this;
    }

    public AxdrWriter nothing() {
        return octet(Axdr.NULL);
    }

    public AxdrWriter array(int count) {
        return octet(Axdr.ARRAY).length(count);
    }

    public AxdrWriter structure(int count) {
        return octet(Axdr.STRUCTURE).length(count);
    }

    public AxdrWriter flag(boolean on) {
        return octet(Axdr.BOOLEAN).octet(on ? 1 : 0);
    }

    public AxdrWriter octets(byte... content) {
        return octet(Axdr.OCTET_STRING).length(content.length).raw(content);
    }

    /** A text as this type of string, octet-string or visible-string; one byte a character. */
    public AxdrWriter text(int tag, String text) {
        byte[] content = text.getBytes(StandardCharsets.ISO_8859_1);
        return octet(tag).length(content.length).raw(content);
    }

    public AxdrWriter obis(ObisCode obis) {
        return octets((byte) obis.a(), (byte) obis.b(), (byte) obis.c(), (byte) obis.d(), (byte) obis.e(),
                (byte) obis.f());
    }

    /**
     * @throws IllegalArgumentException if the type has no room for the number
     */
    public AxdrWriter integer(int tag, long number) {
        int bits = 8 * Axdr.fixedSize(tag);
        boolean signed = tag == Axdr.INT8 || tag == Axdr.INT16 || tag == Axdr.INT32;
        long room = signed ? number >> bits - 1 : number >> bits;
        if (bits < 64 && room != 0 && (!signed || room != -1)) {
            throw new IllegalArgumentException(number + " does not fit into " + bits + " bits");
        }
        octet(tag);
        for (int shift = bits - 8; shift >= 0; shift -= 8) {
            octet((int) (number >> shift));
        }
        return this;
    }

    /** The pair of scaler and unit that self-describing lists put behind a value. */
    public AxdrWriter scalerAndUnit(int scaler, int unit) {
        return structure(2).integer(Axdr.INT8, scaler).integer(Axdr.ENUM, unit);
    }

    public AxdrWriter octet(int value) {
        bytes.write(value);
        return this;
    }

    /**
     * A length or count, BER coded.
     *
     * @throws IllegalArgumentException above 65535
     */
    public AxdrWriter length(int length) {
        if (length < 0x80) {
            return octet(length);
        } else if (length <= 0xFF) {
            return octet(0x81).octet(length);
        } else if (length <= 0xFFFF) {
            return octet(0x82).octet(length >> 8).octet(length);
        }
        throw new IllegalArgumentException("no list is so long: " + length);
    }

    public byte[] toBytes() {
        return bytes.toByteArray();
    }
}
