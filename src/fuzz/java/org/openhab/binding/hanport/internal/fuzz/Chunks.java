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
package org.openhab.binding.hanport.internal.fuzz;

import java.util.Arrays;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * In what pieces an input comes: the input itself decides, so that one that breaks a promise does so again.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class Chunks {

    private static final int[] SIZES = { 1, 7, 64, 1000, Integer.MAX_VALUE, Integer.MAX_VALUE };

    /** Takes pieces. */
    interface Receiver {
        void feed(byte[] bytes, int offset, int length);
    }

    private Chunks() {
    }

    /** Whether the connection is lost behind this input. */
    static boolean ends(byte[] bytes) {
        return Arrays.hashCode(bytes) % 7 == 0;
    }

    static void feed(byte[] bytes, Receiver receiver) {
        int size = SIZES[Math.floorMod(Arrays.hashCode(bytes), SIZES.length)];
        int length;
        for (int at = 0; at < bytes.length; at += length) {
            length = Math.min(size, bytes.length - at);
            receiver.feed(bytes, at, length);
        }
    }
}
