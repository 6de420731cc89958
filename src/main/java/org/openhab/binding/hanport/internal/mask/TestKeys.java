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
package org.openhab.binding.hanport.internal.mask;

import java.util.HexFormat;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The keys under which masked telegrams are sealed: known to everybody, so that nothing is kept secret by them. They
 * count up, as the keys of examples do.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class TestKeys {

    /** The encryption key, as hexadecimal digits. */
    public static final String ENCRYPTION = "000102030405060708090A0B0C0D0E0F";
    /** The authentication key. */
    public static final String AUTHENTICATION = "D0D1D2D3D4D5D6D7D8D9DADBDCDDDEDF";

    private TestKeys() {
    }

    static byte[] encryption() {
        return HexFormat.of().parseHex(ENCRYPTION);
    }

    static byte[] authentication() {
        return HexFormat.of().parseHex(AUTHENTICATION);
    }
}
