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

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The tags that open an element in A-XDR. Source: IEC 62056-6-2, clause 4.1.5 (common data types); IEC 61334-6.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class Axdr {

    public static final int NULL = 0x00;
    public static final int ARRAY = 0x01;
    public static final int STRUCTURE = 0x02;
    public static final int BOOLEAN = 0x03;
    public static final int BIT_STRING = 0x04;
    public static final int INT32 = 0x05;
    public static final int UINT32 = 0x06;
    public static final int OCTET_STRING = 0x09;
    public static final int VISIBLE_STRING = 0x0A;
    public static final int UTF8_STRING = 0x0C;
    public static final int BCD = 0x0D;
    public static final int INT8 = 0x0F;
    public static final int INT16 = 0x10;
    public static final int UINT8 = 0x11;
    public static final int UINT16 = 0x12;
    public static final int INT64 = 0x14;
    public static final int UINT64 = 0x15;
    public static final int ENUM = 0x16;
    public static final int FLOAT32 = 0x17;
    public static final int FLOAT64 = 0x18;
    public static final int DATE_TIME = 0x19;
    public static final int DATE = 0x1A;
    public static final int TIME = 0x1B;
    public static final int DONT_CARE = 0xFF;

    private Axdr() {
    }

    /** Bytes of content of an element whose tag alone tells its size; -1 where a length or a count follows the tag. */
    public static int fixedSize(int tag) {
        return switch (tag) {
            case NULL, DONT_CARE -> 0;
            case BOOLEAN, BCD, INT8, UINT8, ENUM -> 1;
            case INT16, UINT16 -> 2;
            case INT32, UINT32, FLOAT32, TIME -> 4;
            case DATE -> 5;
            case INT64, UINT64, FLOAT64 -> 8;
            case DATE_TIME -> CosemDateTime.LENGTH;
            default -> -1;
        };
    }

    /** Whether a length or a count follows the tag: strings, arrays and structures. */
    public static boolean isSized(int tag) {
        return switch (tag) {
            case ARRAY, STRUCTURE, OCTET_STRING, VISIBLE_STRING, UTF8_STRING, BIT_STRING -> true;
            default -> false;
        };
    }

    /** Whole numbers of any size, enumerations among them. */
    public static boolean isInteger(int tag) {
        return switch (tag) {
            case INT8, INT16, INT32, INT64, UINT8, UINT16, UINT32, UINT64, ENUM, BCD -> true;
            default -> false;
        };
    }
}
