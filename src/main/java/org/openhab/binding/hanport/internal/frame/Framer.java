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
 * Finds the frames of one framing in a stream of bytes, in whatever pieces they come.
 * <p>
 * A framer passes over bytes of any other framing in silence, so several may listen to the same stream. It holds no
 * more than one frame's bytes, never throws on any input, and is used by one thread at a time.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public interface Framer {

    /** Takes the next bytes of the stream and tells of every frame that is whole with them. */
    void feed(byte[] bytes, int offset, int length, FrameListener listener);

    /** Whether nothing is held that a frame may begin with. */
    boolean isIdle();

    /** Whether a frame is held that is not whole, and so much of it that there is no doubt that it is one. */
    default boolean isWithinFrame() {
        return false;
    }

    /** The bytes, 0..0xFF, that a frame may begin with in the middle of a stream. */
    int[] openings();

    /** While this framer was idle, so many bytes went by that belong to sound frames of another framing. */
    void pass(int length);

    /**
     * The stream ends here (the file is over, the connection was lost): what lies unfinished is told as a frame where
     * the framing allows it and as damage else. The next byte fed starts afresh.
     */
    void end(FrameListener listener);

    /**
     * What was fed is whole, as a gateway hands it over a telegram at a time. Like {@link #end}, but what comes next is
     * from the same line, and what was learned of that holds.
     */
    default void endPiece(FrameListener listener) {
        end(listener);
    }

    /** Nothing came for longer than a line or a gateway is silent within a frame. */
    default void pause(FrameListener listener) {
        // where a frame ends its own bytes tell
    }
}
