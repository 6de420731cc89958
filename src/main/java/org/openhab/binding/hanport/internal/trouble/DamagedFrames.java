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
package org.openhab.binding.hanport.internal.trouble;

import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Frames begin, and many or all of them are damaged.
 *
 * @param cause what most likely damages them
 * @param percent about how many of a hundred were damaged in the last hour, in tens, so that it is not told anew all
 *            the time
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public record DamagedFrames(Cause cause, int percent) implements Trouble {

    /** What damages frames. */
    public enum Cause {
        /** they have their length and the wrong bits: the signal is weak, or the parity wrong */
        BIT_ERRORS,
        /** they break off: an adapter passes on their beginnings alone */
        CUT_SHORT,
        /** bytes are missing inside them: a buffer ran over, or another program reads along */
        BYTES_LOST
    }

    @Override
    public String key() {
        return "damaged-frames." + Keys.of(cause);
    }

    @Override
    public Layer layer() {
        return Layer.FRAMES;
    }

    @Override
    public boolean hasOwnText(SourceKind source) {
        return source == SourceKind.SERIAL;
    }

    @Override
    public List<String> arguments() {
        return List.of(Integer.toString(percent));
    }
}
