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

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Bytes that looked like a frame and are none. Noise is normal on a line, so this is an event and not an exception.
 *
 * @param reason what was wrong
 * @param position offset of the piece's first byte, counted from the first byte that was ever fed to the framer
 * @param length how many bytes were looked at before it was given up
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public record Damage(Reason reason, long position, int length) {

    /** Why a piece is no frame. */
    public enum Reason {
        CHECKSUM("checksum does not match"),
        HEADER_CHECKSUM("header checksum does not match"),
        END_MISSING("end mark is not where the length puts it"),
        CUT_SHORT("ends in the middle"),
        RESTARTED("another telegram starts inside"),
        TOO_LONG("longer than any telegram");

        private final String text;

        Reason(String text) {
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    @Override
    public String toString() {
        return reason + ", " + length + " bytes from byte " + position;
    }
}
