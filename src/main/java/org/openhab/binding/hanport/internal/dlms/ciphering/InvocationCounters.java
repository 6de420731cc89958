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
package org.openhab.binding.hanport.internal.dlms.ciphering;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.frame.Slice;

/**
 * Tells envelopes that were recorded and are sent again from new ones, by what a tag has vouched for: a meter counts
 * its envelopes, and no two of them have the same tag. Source: IEC 62056-5-3, clause 5.3 (invocation counter).
 * <p>
 * One that comes again at once is no replay: gateways are asked more often than meters send, or repeat their last
 * telegram, which is told elsewhere. A counter that was set back is not known from old telegrams by a single one;
 * whoever goes on counting from there is believed. For one line and one thread; nothing is kept beyond its life.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class InvocationCounters {

    /** So many of a meter's envelopes are known again: of the last 40 minutes where it sends every ten seconds. */
    static final int REMEMBERED = 256;
    /** So many that count up from below what was seen show that the meter has begun anew. */
    static final int ANEW = 3;
    /** More meters than send on a line. */
    static final int METERS = 16;

    private final Map<Slice, Series> meters = new LinkedHashMap<>(METERS, 0.75f, true);

    /**
     * Takes note of an envelope whose tag holds.
     *
     * @return whether it is not to be used, since it is an old one
     */
    boolean isReplayed(Envelope envelope) {
        Series series = meters.get(envelope.systemTitle());
        if (series == null) {
            series = new Series();
            if (meters.size() == METERS) {
                meters.remove(meters.keySet().iterator().next());
            }
            meters.put(Slice.of(envelope.systemTitle().copy()), series);
        }
        return series.isReplayed(number(envelope.counter()), mark(envelope.text()));
    }

    private static long number(Slice counter) {
        return Integer.toUnsignedLong(ByteBuffer.wrap(counter.array()).getInt(counter.offset()));
    }

    /** The first bytes of the tag; a second envelope with the same ones would take 2^64 of them. */
    private static long mark(Slice text) {
        return ByteBuffer.wrap(text.array()).getLong(text.offset() + text.length() - Envelope.TAG_LENGTH);
    }

    /** The envelopes of one meter. */
    private static final class Series {

        private final long[] marks = new long[REMEMBERED];
        private int used;
        private int newest = -1;
        private long highest;
        /** The counters in a row that went up from below the highest, and the last of them. */
        private int ascending;
        private long lastBelow;

        boolean isReplayed(long counter, long mark) {
            int before = place(mark);
            if (before >= 0) {
                return before != newest;
            }
            if (counter < highest && !hasBegunAnew(counter)) {
                return true;
            }
            ascending = 0;
            highest = counter;
            newest = (newest + 1) % REMEMBERED;
            used = Math.max(used, newest + 1);
            marks[newest] = mark;
            return false;
        }

        private boolean hasBegunAnew(long counter) {
            if (ascending == 0 || counter != lastBelow) {
                ascending = ascending > 0 && counter > lastBelow ? ascending + 1 : 1;
                lastBelow = counter;
            }
            return ascending == ANEW;
        }

        private int place(long mark) {
            for (int i = 0; i < used; i++) {
                if (marks[i] == mark) {
                    return i;
                }
            }
            return -1;
        }
    }
}
