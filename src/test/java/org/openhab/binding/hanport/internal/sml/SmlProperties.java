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

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.frame.Slice;
import org.openhab.binding.hanport.internal.telegram.DecodeException;
import org.openhab.binding.hanport.internal.telegram.GoldenTelegram;
import org.openhab.binding.hanport.internal.telegram.Telegram;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Lists whose checksums hold and whose content is hostile: they are a telegram, or a fault that is told.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class SmlProperties {

    private static final List<GoldenTelegram> GOLDENS = GoldenTelegram.all("sml");
    /** SML_GetList.Res, as a number of two bytes. */
    private static final byte[] LIST = { 0x63, 0x07, 0x01 };

    /** Bytes from the head of a list on, some of which are others than were sent. */
    record Hostile(byte[] list) {

        @Override
        public String toString() {
            return HexFormat.of().formatHex(list);
        }
    }

    @Provide
    Arbitrary<Hostile> hostile() {
        Arbitrary<byte[]> lists = Arbitraries.of(GOLDENS).map(golden -> from(golden.bytes()));
        return lists.flatMap(list -> Arbitraries.integers().between(0, list.length - 1).list().ofMinSize(1).ofMaxSize(6)
                .flatMap(places -> Arbitraries.bytes().list().ofSize(places.size()).map(values -> {
                    byte[] changed = list.clone();
                    for (int i = 0; i < places.size(); i++) {
                        changed[places.get(i)] = values.get(i);
                    }
                    return new Hostile(changed);
                })));
    }

    private static byte[] from(byte[] file) {
        for (int at = 0; at < file.length - LIST.length; at++) {
            if (Arrays.equals(file, at, at + LIST.length, LIST, 0, LIST.length)) {
                return Arrays.copyOfRange(file, at + LIST.length, file.length);
            }
        }
        throw new AssertionError("a file without a list");
    }

    @Property(tries = 5000)
    void nothingButATelegramOrAFaultComesOfAList(@ForAll("hostile") Hostile hostile) {
        try {
            Telegram telegram = new SmlList(Slice.of(hostile.list), 0).read();

            assertTrue(!telegram.readings().isEmpty() || !telegram.flaws().isEmpty());
        } catch (DecodeException e) {
            assertTrue(e.flaw().position() <= hostile.list.length, e::getMessage);
        }
    }
}
