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
package org.openhab.binding.hanport.internal.telegram;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What is not understood in telegrams that no checksum guards: it may be damaged, and then other parts may be too. But
 * a
 * meter sends what is its own way again and again, and damage is never twice the same. So a telegram that is odd counts
 * if one of the last few was odd in the same way.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class Oddities {

    /** A meter has three or four forms of telegrams, each odd in its own way. */
    private static final int REMEMBERED = 8;

    private final boolean trusting;
    private final Deque<List<?>> known = new ArrayDeque<>(REMEMBERED);

    /** @param trusting whether the user takes what nothing guards as it comes */
    public Oddities(boolean trusting) {
        this.trusting = trusting;
    }

    /** Another meter may follow. */
    public void clear() {
        known.clear();
    }

    /**
     * Whether a telegram may be believed in which this is odd; it is remembered.
     *
     * @param odd nothing if all is understood
     */
    public boolean areUsual(List<?> odd) {
        if (odd.isEmpty() || trusting || known.contains(odd)) {
            return true;
        }
        if (known.size() == REMEMBERED) {
            known.removeFirst();
        }
        known.addLast(List.copyOf(odd));
        return false;
    }
}
