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

import java.util.List;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.dlms.DlmsDecoder;
import org.openhab.binding.hanport.internal.frame.Slice;

/**
 * The places where bytes from outside come in.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
enum Target {
    /** bytes of a line to the framer and decoder of P1 */
    P1(Seeds::texts) {
        @Override
        void take(byte[] input) {
            FrameTargets.text(input);
        }
    },
    /** the same with checksums that hold, so that the decoder gets to see what is wrong */
    P1_SIGNED(Seeds::texts) {
        @Override
        void take(byte[] input) {
            FrameTargets.text(Checksums.ofTexts(input));
        }
    },
    /** bytes of a line to the framer of HDLC and the decoder of DLMS */
    HDLC(Seeds::frames) {
        @Override
        void take(byte[] input) {
            FrameTargets.hdlc(input);
        }
    },
    /** the same with checksums that hold */
    HDLC_SIGNED(Seeds::frames) {
        @Override
        void take(byte[] input) {
            FrameTargets.hdlc(Checksums.ofFrames(input));
        }
    },
    /** bytes of a line to the framer and decoder of SML */
    SML(Seeds::files) {
        @Override
        void take(byte[] input) {
            FrameTargets.file(input);
        }
    },
    /** the same with checksums that hold, of files and of messages */
    SML_SIGNED(Seeds::files) {
        @Override
        void take(byte[] input) {
            FrameTargets.file(Checksums.ofFiles(input));
        }
    },
    /** a byte that says in how many pieces, and LLC header and APDU to the decoder of DLMS */
    APDU(Seeds::apdus) {
        @Override
        void take(byte[] input) {
            ApduTargets.plain(input, new DlmsDecoder());
        }
    },
    /** what holds an envelope of general-glo-ciphering, to those who open it */
    ENVELOPE(Seeds::envelopes) {
        @Override
        void take(byte[] input) {
            ApduTargets.envelope(Slice.of(input));
        }
    },
    /** an APDU that is sealed with the key that opens it */
    SEALED(Seeds::apdus) {
        @Override
        void take(byte[] input) {
            ApduTargets.sealed(input);
        }
    },
    /** bytes of a line to everything that listens to one */
    STREAM(Seeds::streams) {
        @Override
        void take(byte[] input) {
            StreamTarget.take(input);
        }
    },
    /** the same with checksums that hold */
    STREAM_SIGNED(Seeds::streams) {
        @Override
        void take(byte[] input) {
            StreamTarget.take(Checksums.ofFiles(Checksums.ofFrames(Checksums.ofTexts(input))));
        }
    },
    /** the seed of a damaged stream of telegrams in pieces */
    PIECES(Seeds::numbers) {
        @Override
        void take(byte[] input) {
            PieceTarget.take(input);
        }

        @Override
        boolean takesBytes() {
            return false;
        }
    },
    /** a file that says it is a recording */
    RECORDING(Seeds::recordings) {
        @Override
        void take(byte[] input) {
            RecordingTarget.take(input);
        }
    },
    /** JSON of a reader that hands out values, or a mapping of such */
    VALUES(ValuesTarget::seeds) {
        @Override
        void take(byte[] input) {
            ValuesTarget.take(input);
        }
    };

    private final Supplier<List<byte[]>> seeds;

    Target(Supplier<List<byte[]>> seeds) {
        this.seeds = seeds;
    }

    /** Inputs as they should be, to begin with. */
    List<byte[]> seeds() {
        return seeds.get();
    }

    /** Whether inputs are bytes as they come from outside, which are altered, and not a mere number. */
    boolean takesBytes() {
        return true;
    }

    /**
     * Gives the input to what is tried, and something sound after it.
     *
     * @throws BrokenPromiseException if that does not come through; any other exception breaks a promise too
     */
    abstract void take(byte[] input);
}
