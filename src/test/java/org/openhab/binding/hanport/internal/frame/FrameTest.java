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
package org.openhab.binding.hanport.internal.frame;

import static org.junit.jupiter.api.Assertions.*;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;

/**
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class FrameTest {

    private static final Slice BYTES = Slice.of();
    private static final List<Frame> EACH = List.of(new Frame.P1(BYTES, true),
            new Frame.Hdlc(BYTES, BYTES, false, 0, false), new Frame.MBus(BYTES, BYTES, 0, true, 0, false),
            new Frame.Sml(BYTES, BYTES, SmlChecksum.X25, 0), new Frame.Apdu(BYTES, 0, false));

    /** Notes which method took which frame. */
    private static final class Noted implements FrameVisitor<String> {

        private final Map<Object, String> taken = new HashMap<>();

        @Override
        public void p1(Frame.P1 frame, String handed) {
            taken.put(Frame.P1.class, handed);
        }

        @Override
        public void hdlc(Frame.Hdlc frame, String handed) {
            taken.put(Frame.Hdlc.class, handed);
        }

        @Override
        public void mBus(Frame.MBus frame, String handed) {
            taken.put(Frame.MBus.class, handed);
        }

        @Override
        public void sml(Frame.Sml frame, String handed) {
            taken.put(Frame.Sml.class, handed);
        }

        @Override
        public void apdu(Frame.Apdu frame, String handed) {
            taken.put(Frame.Apdu.class, handed);
        }
    }

    @Test
    void eachKindOfFrameGoesToItsOwnMethod() {
        Noted visitor = new Noted();

        EACH.forEach(frame -> frame.accept(visitor, "handed on"));

        assertEquals(Set.of(Frame.class.getPermittedSubclasses()), visitor.taken.keySet());
        assertEquals(Set.of("handed on"), Set.copyOf(visitor.taken.values()));
    }

    @Test
    void bareApdusAndTextsWithoutChecksumAreNotChecked() {
        assertEquals(List.of(true, true, true, true, false), EACH.stream().map(Frame::isChecked).toList());
        assertFalse(new Frame.P1(BYTES, false).isChecked());
    }
}
