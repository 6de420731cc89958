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
package org.openhab.binding.hanport.internal.fuzz;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.reader.StreamDecoder;
import org.openhab.binding.hanport.internal.reader.StreamOptions;
import org.openhab.binding.hanport.internal.telegram.GoldenTelegram;
import org.openhab.binding.hanport.internal.telegram.Reading;

/**
 * A telegram that comes after every input, and what must be read of it.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
record Sound(byte[] bytes, List<Reading> readings) {

    static final Sound TEXT = of("landisgyr-e360-1.p1");
    static final Sound FRAME = of("kamstrup-omnipower-1.hex");

    static final Sound FILE = of("mme-1.sml");

    private static Sound of(String fileName) {
        byte[] bytes = GoldenTelegram.named(fileName).bytes();
        List<Reading> readings = new ArrayList<>();
        new StreamDecoder(StreamOptions.DEFAULT, telegram -> readings.addAll(telegram.readings())).feed(bytes, 0,
                bytes.length);
        if (readings.isEmpty()) {
            throw new IllegalStateException(fileName);
        }
        return new Sound(bytes, List.copyOf(readings));
    }

    /** @param read the readings of what was delivered while this was fed, or since; the last of them count */
    void requireIn(List<List<Reading>> read) {
        if (read.isEmpty() || !read.get(read.size() - 1).equals(readings)) {
            throw new BrokenPromiseException("the sound telegram behind it is not delivered");
        }
    }
}
