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
 * A whole frame. The slices lie in the framer's buffer and hold good only during the call.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public sealed interface Frame {

    /** All bytes of the frame as they came over the line. */
    Slice bytes();

    /** Where its first byte stands, counted from the first byte that was ever fed to the framer. */
    long position();

    /** Whether a checksum has shown that the bytes are right. */
    boolean isChecked();

    /** What it carries; of text all of it. */
    Slice content();

    /** The same frame where its bytes stand in this array, which holds the stream from its first byte on. */
    Frame in(byte[] stream);

    private static Slice place(byte[] stream, long position, Slice bytes) {
        return new Slice(stream, Math.toIntExact(position), bytes.length());
    }

    /** The same part of a frame that stands elsewhere. */
    private static Slice part(Slice there, Slice bytes, Slice part) {
        return part.length() == 0 ? there.slice(0, 0) : there.slice(part.offset() - bytes.offset(), part.length());
    }

    /** Gives itself to the visitor's method for its kind. */
    <T> void accept(FrameVisitor<T> visitor, T handed);

    /**
     * A text telegram. Source: DSMR P1 Companion Standard 5.0.2, section 6.2.
     *
     * @param bytes from '/' to '!' inclusive (what the checksum covers), parity bits already taken off; without the '!'
     *            if the stream ended after a whole line in front of it
     * @param checksummed whether a CRC behind the '!' has shown that the bytes are right; false where there is none, or
     *            only zeros
     */
    record P1(Slice bytes, boolean checksummed, long position) implements Frame {

        /** A text that stands in no stream, but in an envelope. */
        public P1(Slice bytes, boolean checksummed) {
            this(bytes, checksummed, 0);
        }

        @Override
        public Slice content() {
            return bytes;
        }

        @Override
        public P1 in(byte[] stream) {
            return new P1(place(stream, position, bytes), checksummed, position);
        }

        @Override
        public boolean isChecked() {
            return checksummed;
        }

        @Override
        public <T> void accept(FrameVisitor<T> visitor, T handed) {
            visitor.p1(this, handed);
        }
    }

    /**
     * An HDLC frame of type 3. Source: IEC 62056-46, clause 6.4.
     *
     * @param bytes from the frame format field to the FCS inclusive, without the flags
     * @param information the information field; empty where the frame has none
     * @param segmented more frames of the same APDU follow (bit S of the format field)
     * @param follows whether nothing but flags stands between it and the sound frame before it
     */
    record Hdlc(Slice bytes, Slice information, boolean segmented, long position, boolean follows) implements Frame {

        private static final int FORMAT_SIZE = 2;
        /** Control field and HCS, which stand between the addresses and the information. */
        private static final int BEHIND_ADDRESSES = 3;

        /** Destination and source address, 2 to 8 bytes. */
        public Slice addresses() {
            return bytes.slice(FORMAT_SIZE, information.offset() - bytes.offset() - FORMAT_SIZE - BEHIND_ADDRESSES);
        }

        @Override
        public Slice content() {
            return information;
        }

        @Override
        public Hdlc in(byte[] stream) {
            Slice there = place(stream, position, bytes);
            return new Hdlc(there, part(there, bytes, information), segmented, position, follows);
        }

        @Override
        public boolean isChecked() {
            return true;
        }

        @Override
        public <T> void accept(FrameVisitor<T> visitor, T handed) {
            visitor.hdlc(this, handed);
        }
    }

    /**
     * A long frame of wired M-Bus. Source: EN 13757-2, clause 5.6.2.
     *
     * @param bytes from the first start byte to the end byte inclusive
     * @param data a piece of an APDU
     * @param segment which piece it is, counted from 0; 0..15
     * @param last whether the APDU is whole with it
     * @param follows whether nothing stands between it and the sound frame before it
     */
    record MBus(Slice bytes, Slice data, int segment, boolean last, long position, boolean follows) implements Frame {

        /** From the first start byte to the A field. */
        private static final int ADDRESS = 5;
        /** From there to STSAP; the CI field between them tells the segment. */
        private static final int ACCESS_POINTS = 2;

        /** A field, STSAP and DTSAP, 3 bytes: who sends to whom. */
        public Slice addresses() {
            int points = ADDRESS + ACCESS_POINTS;
            return Slice.of((byte) bytes.at(ADDRESS), (byte) bytes.at(points), (byte) bytes.at(points + 1));
        }

        @Override
        public Slice content() {
            return data;
        }

        @Override
        public MBus in(byte[] stream) {
            Slice there = place(stream, position, bytes);
            return new MBus(there, part(there, bytes, data), segment, last, position, follows);
        }

        @Override
        public boolean isChecked() {
            return true;
        }

        @Override
        public <T> void accept(FrameVisitor<T> visitor, T handed) {
            visitor.mBus(this, handed);
        }
    }

    /**
     * A file of the Smart Message Language, as optical heads of meters in Germany send it. Source: BSI TR-03109-1,
     * annex IV, clause 8 (SML 1.04).
     *
     * @param bytes from the first escape sequence to the checksum inclusive
     * @param messages what the file holds: without escape sequences, without what was put in to tell data from them,
     *            and without the bytes that fill it up
     * @param checksum the kind that has shown that the bytes are right
     */
    record Sml(Slice bytes, Slice messages, SmlChecksum checksum, long position) implements Frame {

        @Override
        public Slice content() {
            return messages;
        }

        /** What it holds stands nowhere in the stream: escape sequences are taken out. */
        @Override
        public Sml in(byte[] stream) {
            return new Sml(place(stream, position, bytes), Slice.of(messages.copy()), checksum, position);
        }

        @Override
        public boolean isChecked() {
            return true;
        }

        @Override
        public <T> void accept(FrameVisitor<T> visitor, T handed) {
            visitor.sml(this, handed);
        }
    }

    /**
     * An APDU with no frame around it. No checksum guards it; that it is none of a frame that was missed, its framer
     * has made sure.
     *
     * @param bytes from the LLC header E6 E7 00, or the APDU's tag, to its end; an envelope of general-glo-ciphering
     *            without its tag where the meter leaves that out
     * @param follows whether nothing stands between it and the APDU before it
     */
    record Apdu(Slice bytes, long position, boolean follows) implements Frame {

        @Override
        public Slice content() {
            return bytes;
        }

        @Override
        public Apdu in(byte[] stream) {
            return new Apdu(place(stream, position, bytes), position, follows);
        }

        @Override
        public boolean isChecked() {
            return false;
        }

        @Override
        public <T> void accept(FrameVisitor<T> visitor, T handed) {
            visitor.apdu(this, handed);
        }
    }
}
