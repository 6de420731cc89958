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
package org.openhab.binding.hanport.internal.mask;

import java.util.Arrays;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What stands in a masked stream in place of a part of the original.
 *
 * @param from the part's first byte in the original
 * @param to one past its last one
 * @param bytes what stands there
 * @param telegrams the likeness of each telegram in it
 * @param sound whether it is one that was understood
 * @param run where the first of the parts begins that make a telegram together
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
record Part(int from, int to, byte[] bytes, List<Integer> telegrams, boolean sound, int run) {

    /** One that stands for itself. */
    Part(int from, int to, byte[] bytes, List<Integer> telegrams, boolean sound) {
        this(from, to, bytes, telegrams, sound, from);
    }

    /** What of this stands in place of these bytes of the original; all that is too much stands in the last place. */
    byte[] within(int first, int end) {
        int begin = Math.min(Math.max(first - from, 0), bytes.length);
        int behind = end >= to ? bytes.length : Math.min(Math.max(end - from, begin), bytes.length);
        return Arrays.copyOfRange(bytes, begin, behind);
    }
}
