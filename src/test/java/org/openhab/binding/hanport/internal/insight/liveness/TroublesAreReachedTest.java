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
package org.openhab.binding.hanport.internal.insight.liveness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openhab.binding.hanport.internal.trouble.Layer;
import org.openhab.binding.hanport.internal.trouble.Trouble;
import org.openhab.binding.hanport.internal.trouble.TroubleTexts;
import org.openhab.binding.hanport.internal.trouble.Troubles;

/**
 * Each trouble of a link is what its fault comes to, and is told in both languages with what to do about it. What is
 * wrong with parameters, with one meter and with values is found elsewhere, by
 * {@code HanPortBridgeHandlerTest}, {@code MeterHandlerTest} and the tests of plausibility.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class TroublesAreReachedTest {

    /** The layers that a link's facts tell of. */
    private static final Set<Layer> OF_LINKS = Set.of(Layer.PORT, Layer.CONNECTION, Layer.BYTES, Layer.FRAMES,
            Layer.PIECES, Layer.CIPHERING, Layer.CONTENT);

    @ParameterizedTest
    @EnumSource
    void aFaultComesToItsTroubleAndIsToldInBothLanguages(LinkFaultCase fault) throws Exception {
        try (FaultyLink link = new FaultyLink(fault.source())) {
            fault.happen(link);

            Trouble trouble = link.trouble();

            assertEquals(fault.key(), trouble.key());
            String english = TroubleTexts.inEnglish().of(trouble, fault.source());
            String swedish = TroubleTexts.inSwedish().of(trouble, fault.source());
            assertTrue(english.contains(fault.english()), english);
            assertTrue(swedish.contains(fault.swedish()), swedish);
        }
    }

    @Test
    void noTroubleOfALinkIsWithoutAFault() {
        Set<String> troubles = Troubles.all().stream().filter(trouble -> OF_LINKS.contains(trouble.layer()))
                .map(Trouble::key).collect(Collectors.toCollection(TreeSet::new));

        Set<String> reached = Stream.of(LinkFaultCase.values()).map(LinkFaultCase::key)
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(troubles, reached);
    }

    @Test
    void theLowestLayerThatFailsIsToldAlone() throws Exception {
        for (LinkFaultCase fault : Arrays.asList(LinkFaultCase.values())) {
            try (FaultyLink link = new FaultyLink(fault.source())) {
                fault.happen(link);
                link.lose();
                link.pass(600);

                assertEquals(Layer.CONNECTION, link.trouble().layer(), fault.key());
            }
        }
    }
}
