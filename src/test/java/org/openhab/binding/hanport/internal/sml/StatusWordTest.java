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

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class StatusWordTest {

    @ParameterizedTest
    @CsvSource({ "0x182, true, false, false", "0x1A2, true, true, false", "0x10100, false, false, false",
            "0x1C0104, true, false, true", "0x1C6904, true, true, true", "0x1C0004, true, false, false" })
    void tellsTheDirectionInEitherForm(String bits, boolean tells, boolean exporting, boolean running) {
        StatusWord status = new StatusWord(Long.decode(bits));

        assertEquals(tells, status.tellsDirection());
        assertEquals(exporting, status.isExporting());
        assertEquals(running, status.isRunning());
    }
}
