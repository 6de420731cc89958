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
package org.openhab.binding.hanport.internal.insight.tariff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class TariffTextTest {

    static List<String> shipped() {
        return ShippedTariffs.ids();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void whatIsWrittenIsReadAsTheSameTariff(String id) throws TariffException {
        Tariff tariff = ShippedTariffs.read(id);

        assertEquals(tariff, TariffFile.read(TariffText.of(tariff)));
    }
}
