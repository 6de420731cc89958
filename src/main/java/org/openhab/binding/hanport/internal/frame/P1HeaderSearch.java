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
 * Finds the headers of P1 telegrams: a '/' and the maker's three characters. Source: DSMR P1 Companion Standard 5.0.2,
 * section 6.2.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class P1HeaderSearch {

    private final FrameBuffer buffer;

    /** @param buffer what is searched */
    P1HeaderSearch(FrameBuffer buffer) {
        this.buffer = buffer;
    }

    /**
     * Index of the first slash from here on that a maker's code follows, or may follow: the code may not have come
     * whole; or of what one maker has in its place. The buffer's end if there is none.
     */
    int next(int from) {
        int slash = slash(from);
        return odd(from, slash);
    }

    private int slash(int from) {
        int slash = from;
        while ((slash = buffer.find('/', slash, FrameBuffer.SEVEN_BITS)) >= 0) {
            if (buffer.end() - slash < P1Text.SHORTEST_HEADER || P1Text.isMaker(buffer.bytes(), slash)) {
                return slash;
            }
            slash++;
        }
        return buffer.end();
    }

    /** The first odd header from here on in front of {@code to}, which is the answer if there is none. */
    private int odd(int from, int to) {
        int odd = from;
        while ((odd = buffer.find(OddHeader.FIRST, odd, FrameBuffer.ALL_BITS)) >= 0 && odd < to) {
            if (OddHeader.begins(buffer.bytes(), odd, buffer.end())) {
                return odd;
            }
            odd++;
        }
        return to;
    }

    /**
     * Index of the last header line in front of {@code to}.
     *
     * @param first index of a header, which is the answer if no other follows
     */
    int last(int first, int to) {
        int last = first;
        int slash = first;
        while ((slash = buffer.find('/', slash + 1, FrameBuffer.SEVEN_BITS)) >= 0 && slash < to) {
            if (P1Text.isHeader(buffer.bytes(), slash, to)) {
                last = slash;
            }
        }
        for (int odd = odd(last + 1, to); odd < to; odd = odd(odd + 1, to)) {
            last = odd;
        }
        return last;
    }
}
