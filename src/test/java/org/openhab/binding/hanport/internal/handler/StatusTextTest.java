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
package org.openhab.binding.hanport.internal.handler;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.binding.hanport.internal.trouble.LineTrouble;
import org.openhab.binding.hanport.internal.trouble.SourceFault;
import org.openhab.binding.hanport.internal.trouble.SourceKind;

/**
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class StatusTextTest {

    @Test
    void namesTheKeyOfTheText() {
        assertEquals("@text/trouble.config.bridge", StatusText.of("trouble.config.bridge"));
    }

    @Test
    void argumentsFollowInQuotes() {
        assertEquals("@text/key [\"one\", \"2\"]", StatusText.of("key", "one", 2));
    }

    @Test
    void argumentsLoseWhatOpenHabWouldTakeApart() {
        assertEquals("@text/key [\"no port such as COM3 there\"]",
                StatusText.of("key", "no port, such as [\"COM3\"]\n there "));
        assertEquals("@text/key [\"-\"]", StatusText.of("key", ""));
    }

    @Test
    void aTroubleIsToldInTheWordsOfItsSource() {
        assertEquals("@text/trouble.inverted.serial", StatusText.of(LineTrouble.INVERTED, SourceKind.SERIAL));
        assertEquals("@text/trouble.inverted", StatusText.of(LineTrouble.INVERTED, SourceKind.TCP));
    }

    @Test
    void aFaultSaysWhatItIsAbout() {
        assertEquals("@text/trouble.host-unknown [\"meter.local\"]",
                StatusText.of(new SourceFault(SourceFault.Kind.HOST_UNKNOWN, "meter.local"), SourceKind.TCP));
    }
}
