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

import static org.junit.jupiter.api.Assertions.*;

import java.util.Arrays;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.binding.hanport.internal.reader.LinkHealth.Silence;
import org.openhab.binding.hanport.internal.trouble.SourceFault;

/**
 * Every trouble has advice of its own.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class SilenceAdviceTest {

    @Test
    void hasAnAnswerForEveryFault() {
        long answers = Arrays.stream(SourceFault.Kind.values())
                .map(kind -> SilenceAdvice.of(new SourceFault(kind, "host:1"))).distinct()
                .filter(text -> text.startsWith("No connection (host:1): ")).count();

        assertEquals(SourceFault.Kind.values().length, answers);
    }

    @Test
    void hasAnAnswerForEverySilence() {
        long answers = Arrays.stream(Silence.values()).map(SilenceAdvice::of).distinct().count();

        assertEquals(Silence.values().length, answers);
        assertEquals("", SilenceAdvice.of(Silence.NONE));
    }
}
