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
package org.openhab.binding.hanport.internal.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.binding.hanport.internal.trouble.SourceFault;
import org.openhab.binding.hanport.internal.trouble.SourceFault.Kind;
import org.openhab.binding.hanport.internal.trouble.SourceKind;
import org.openhab.binding.hanport.internal.trouble.TelegramTrouble;

/**
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class AdviceTest {

    private final Advice advice = new Advice();

    @Test
    void saysWhatOpenHabSays() {
        assertEquals("There is no such file. Check the path of the recording. (a.rec)",
                advice.on(new SourceFault(Kind.NOT_FOUND, "a.rec"), SourceKind.REPLAY));
    }

    @Test
    void namesTheOptionThatTakesTheKey() {
        assertEquals("The meter encrypts its telegrams. Ask the grid company for the key, and enter it. (--keys)",
                advice.on(TelegramTrouble.NO_KEY, SourceKind.TCP));
    }
}
