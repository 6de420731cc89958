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
package org.openhab.binding.hanport.internal.p1;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.binding.hanport.internal.telegram.MeterId;
import org.openhab.binding.hanport.internal.telegram.ObisCode;
import org.openhab.binding.hanport.internal.telegram.Protocol;
import org.openhab.binding.hanport.internal.telegram.Reading;
import org.openhab.binding.hanport.internal.telegram.Telegram;
import org.openhab.binding.hanport.internal.telegram.Value.Text;

/**
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class P1DialectTest {

    @ParameterizedTest
    @CsvSource({ "0-0:1.0.0, true", "1-3:0.2.8, true", "0-0:96.1.4, true", "0-0:96.1.1, false", "1-0:1.8.1, false" })
    void aMeterThatTellsTimeOrVersionSendsAChecksum(String code, boolean expected) {
        Reading reading = new Reading(ObisCode.parse(code).orElseThrow(), new Text(""));
        Telegram telegram = new Telegram(Protocol.P1, MeterId.UNKNOWN, Optional.empty(), List.of(reading), List.of());

        assertEquals(expected, P1Dialect.sendsChecksum(telegram));
    }
}
