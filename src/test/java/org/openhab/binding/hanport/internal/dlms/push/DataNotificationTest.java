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

import static org.junit.jupiter.api.Assertions.*;

import java.util.HexFormat;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.binding.hanport.internal.dlms.push.DataNotification.TimeForm;
import org.openhab.binding.hanport.internal.frame.Slice;
import org.openhab.binding.hanport.internal.telegram.DecodeException;

/**
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class DataNotificationTest {

    private static final HexFormat HEX = HexFormat.of();

    @ParameterizedTest
    @CsvSource({ "0f4000000000020100, ABSENT, 020100", "0f123456780c07e9030e050c1e3bff800000020100, PLAIN, 020100",
            "0f00769a9b090c07e9030e050c1e3bff800000020100, TAGGED, 020100" })
    void isReadAndWrittenInAllThreeForms(String apdu, TimeForm form, String body) throws DecodeException {
        DataNotification notification = DataNotification.decode(Slice.of(HEX.parseHex(apdu)));

        assertEquals(form, notification.form());
        assertEquals(form != TimeForm.ABSENT, notification.time().isPresent());
        assertEquals(body, HEX.formatHex(notification.body().copy()));
        assertEquals(apdu, HEX.formatHex(notification.encode()));
    }

    @Test
    void keepsTheInvokeId() throws DecodeException {
        assertEquals(0x1234_5678, DataNotification.decode(Slice.of(HEX.parseHex("0f1234567800"))).invokeId());
    }

    @ParameterizedTest
    @CsvSource({ "0e4000000000, 0", "0f40000000, 5", "0f400000, 1", "0f400000000b, 5", "0f40000000090b, 6",
            "0f400000000c07e9, 6", "0f40000000090c07e9, 7" })
    void isRefusedWhereItsHeaderIsBroken(String apdu, int position) {
        Slice bytes = Slice.of(HEX.parseHex(apdu));

        DecodeException refused = assertThrows(DecodeException.class, () -> DataNotification.decode(bytes));

        assertEquals(position, refused.flaw().position());
    }
}
