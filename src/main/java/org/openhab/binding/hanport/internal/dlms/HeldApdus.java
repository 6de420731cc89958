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
package org.openhab.binding.hanport.internal.dlms;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The sizes of bare APDUs that stand one behind another, and are held back until it is known whether they are of no
 * other framing.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class HeldApdus {

    private final List<Integer> sizes = new ArrayList<>();
    private int total;

    void add(int size) {
        sizes.add(size);
        total += size;
    }

    void clear() {
        sizes.clear();
        total = 0;
    }

    boolean isEmpty() {
        return sizes.isEmpty();
    }

    /** Bytes of all of them. */
    int total() {
        return total;
    }

    /** The size of each, in their order; none is held back any more. */
    List<Integer> released() {
        List<Integer> released = List.copyOf(sizes);
        clear();
        return released;
    }
}
