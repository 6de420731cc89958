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

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.telegram.DecodeException;
import org.openhab.binding.hanport.internal.telegram.Telegram;
import org.openhab.binding.hanport.internal.values.MappingException;
import org.openhab.binding.hanport.internal.values.ValueDecoder;
import org.openhab.binding.hanport.internal.values.ValueMapping;

/**
 * Takes what a reader hands out for the values of one reader, by its length, or for a mapping. What is read can be
 * shown, and is no endless number.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class ValuesTarget {

    private static final List<ValueMapping> MAPPINGS = Stream.of("amsreader", "p1ib", "youless", "zap", "zap-values")
            .map(ValueMapping::shipped).toList();
    private static final int LONGEST_READING = 1000;

    private ValuesTarget() {
    }

    /** An answer of each reader, and a mapping. */
    static List<byte[]> seeds() {
        return Stream.of("{\"i\":1347,\"e\":0,\"ic\":4127.386,\"l1\":{\"u\":231.40,\"i\":1.30},\"hm\":1}",
                "{\"info\":{\"okCnt\":7},\"d\":{\"1-0:1.7.0\":[0,1,2,3,4,5,6,7,8,1.347],\"1-0:31.7.0\":[9,\"1.3\"]}}",
                "[{\"tm\":1543065732,\"net\":20289.512,\"pwr\":-640,\"p1\":16168.673,\"n2\":4250.937}]",
                "{\"status\":\"success\",\"ts\":5,\"data\":[\"0-0:1.0.0(260301081530W)\",\"1-0:1.7.0(0001.347*kW)\"]}",
                "{\"meter\":{\"timestamp\":1,\"W\":-1200,\"L1_V\":230,\"total_import_Wh\":25000}}",
                "{\"news\":\"/tm\",\"only\":{\"/hm\":1},\"values\":{\"/i\":\"1-0:1.7.0 W, 1-0:2.7.0 W -1\"}}")
                .map(text -> text.getBytes(StandardCharsets.UTF_8)).toList();
    }

    static void take(byte[] input) {
        int wanted = input.length % (MAPPINGS.size() + 1);
        try {
            if (wanted == MAPPINGS.size()) {
                ValueMapping.parse(new String(input, StandardCharsets.UTF_8));
            } else {
                new ValueDecoder(MAPPINGS.get(wanted), ZoneOffset.ofHours(1)).decode(input)
                        .ifPresent(ValuesTarget::requireShort);
            }
        } catch (DecodeException | MappingException e) {
            // that is the answer to nonsense
            return;
        }
    }

    private static void requireShort(Telegram telegram) {
        telegram.readings().forEach(reading -> {
            if (reading.toString().length() > LONGEST_READING) {
                throw new BrokenPromiseException("a reading without an end: " + reading.obis());
            }
        });
    }
}
