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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.binding.hanport.internal.dlms.DlmsDecoder;
import org.openhab.binding.hanport.internal.dlms.HdlcFixture;
import org.openhab.binding.hanport.internal.dlms.ciphering.Ciphering;
import org.openhab.binding.hanport.internal.frame.Frame;
import org.openhab.binding.hanport.internal.frame.Slice;
import org.openhab.binding.hanport.internal.telegram.DecodeException;
import org.openhab.binding.hanport.internal.telegram.GoldenTelegram;

/**
 * A user's own description of a list.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class LayoutFileTest {

    private static final String ACME = """
            # Acme X1
            maker Acme Meters
            list ACM_
            1   1-1:0.2.129  text
            2   1-0:1.7.0              # W
            3   1-0:32.7.0   -1  V

            4   1-0:31.7.0   -3
            5   -
            6   0-0:96.3.10  flag
            """;

    @Test
    void makesAnUnknownListReadable() throws LayoutFileException, DecodeException {
        DlmsDecoder decoder = decoder(ACME);

        List<String> lines = read(decoder,
                "0f 40000000 00 0206 0a05 41434d5f31 06 0000011a 12 0900 06 000005dc 11 2a 03 01");

        assertEquals(List.of("protocol DLMS", "meter Acme Meters |  | ", "time -", "1-1:0.2.129*255 = \"ACM_1\"",
                "1-0:1.7.0*255 = 282 W", "1-0:32.7.0*255 = 230.4 V", "1-0:31.7.0*255 = 1.500 A",
                "0-0:96.3.10*255 = on"), lines);
    }

    @Test
    void goesBeforeWhatIsKnown() throws LayoutFileException, DecodeException {
        DlmsDecoder decoder = decoder("list\n1 1-0:2.7.0 3 W");

        List<String> lines = read(decoder, "0f 40000000 00 0201 06 0000011a");

        assertEquals("1-0:2.7.0*255 = 282000 W", lines.get(3));
    }

    @Test
    void holdsSeveralLists() throws LayoutFileException {
        PushList lists = LayoutFile.parse("list A\n1 1-0:1.7.0\nlist B\n1 1-0:2.7.0\n2 -\n");

        assertEquals(List.of("A", "B"), lists.layouts().stream().map(Layout::begins).toList());
        assertEquals(List.of(List.of("1-0:1.7.0*255"), List.of("1-0:2.7.0*255", "0-0:0.0.0*0")), lists.layouts()
                .stream().map(layout -> layout.items().stream().map(item -> item.obis().toString()).toList()).toList());
    }

    @Test
    void tellsTheLineThatIsWrong() {
        assertEquals("line 1: no list: it begins with a line \"list\"", fault(""));
        assertEquals("line 2: a line \"list\" comes first", fault("# x\n1 1-0:1.7.0"));
        assertEquals("line 2: place 1 is due", fault("list\n2 1-0:1.7.0"));
        assertEquals("line 2: an OBIS code is due, or - for what is unknown", fault("list\n1"));
        assertEquals("line 2: \"1.7.0\" is no OBIS code A-B:C.D.E", fault("list\n1 1.7.0"));
        assertEquals("line 2: \"W\" is no scaler -9..9, and neither text, time nor flag", fault("list\n1 1-0:1.7.0 W"));
        assertEquals("line 2: a scaler is -9..9", fault("list\n1 1-0:1.7.0 10"));
        assertEquals("line 2: \"furlong\" is no unit that is known", fault("list\n1 1-0:1.7.0 0 furlong"));
        assertEquals("line 2: a scaler, a unit, and nothing more", fault("list\n1 1-0:1.7.0 0 W x"));
        assertEquals("line 2: nothing follows text", fault("list\n1 0-0:96.1.0 text 3"));
        assertEquals("line 2: nothing follows a -", fault("list\n1 - 3"));
        assertEquals("line 2: \"maker NAME\" stands in front of all lists", fault("list\nmaker X"));
        assertEquals("line 1: the list has no places", fault("list A\nlist B\n1 -"));
        assertEquals("line 1: \"list\" is followed by how its first text begins, or by nothing", fault("list A B"));
    }

    private static String fault(String text) {
        LayoutFileException fault = assertThrows(LayoutFileException.class, () -> LayoutFile.parse(text));
        return String.valueOf(fault.getMessage());
    }

    private static DlmsDecoder decoder(String file) throws LayoutFileException {
        List<PushList> table = new ArrayList<>(List.of(LayoutFile.parse(file)));
        table.addAll(PushList.known());
        return new DlmsDecoder(Ciphering.withoutKey(), table, MeterClock.DEFAULT);
    }

    private static List<String> read(DlmsDecoder decoder, String hex) throws DecodeException {
        byte[] apdu = HexFormat.of().parseHex(hex.replace(" ", ""));
        return GoldenTelegram
                .lines(HdlcFixture.decode(decoder, new Frame.Apdu(Slice.of(apdu), 0, false)).orElseThrow());
    }
}
