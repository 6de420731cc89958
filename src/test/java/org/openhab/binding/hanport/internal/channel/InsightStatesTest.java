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
package org.openhab.binding.hanport.internal.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.core.types.UnDefType;

/**
 * What openHAB is told of the channels beside a meter.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class InsightStatesTest {

    private final List<String> told = new ArrayList<>();
    private final InsightStates states = new InsightStates((channel, state) -> told.add(channel + " " + state));

    @Test
    void whatStaysTheSameIsToldOnce() {
        states.number(FuseChannel.HEADROOM, 3.14);
        states.number(FuseChannel.HEADROOM, 3.14);
        states.number(FuseChannel.HEADROOM, 3.141);
        states.number(FuseChannel.HEADROOM, 3.15);

        assertEquals(List.of("headroom 3.14 A", "headroom 3.15 A"), told);
    }

    @Test
    void aNumberThatComesBackIsToldAgain() {
        states.number(FuseChannel.HEADROOM, 3.14);
        states.unknown(FuseChannel.HEADROOM);
        states.number(FuseChannel.HEADROOM, 3.14);
        states.number(FuseChannel.HEADROOM, Double.NaN);
        states.number(FuseChannel.HEADROOM, Double.NaN);

        assertEquals(List.of("headroom 3.14 A", "headroom UNDEF", "headroom 3.14 A", "headroom UNDEF"), told);
    }

    @Test
    void aNumberMayComeAsItIsWrittenOrAsItIsCounted() {
        states.number(FuseChannel.ADVISED_SAVING, 1650);
        states.number(FuseChannel.ADVISED_SAVING, Optional.of(new BigDecimal("1650")));
        states.number(FuseChannel.ADVISED_SAVING, Optional.empty());

        assertEquals(List.of("advised-saving 1650.00", "advised-saving UNDEF"), told);
    }

    @Test
    void whatAChannelShowsIsKnownOnceSomethingWasTold() {
        Optional<?> before = states.state("headroom");
        states.unknown(FuseChannel.HEADROOM);

        assertEquals(Optional.empty(), before);
        assertEquals(Optional.of(UnDefType.UNDEF), states.state("headroom"));
        assertEquals(Optional.empty(), states.state("no-channel"));
    }
}
