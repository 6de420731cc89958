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

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.dlms.ApduPieces;
import org.openhab.binding.hanport.internal.frame.Damage;
import org.openhab.binding.hanport.internal.frame.Frame;
import org.openhab.binding.hanport.internal.frame.FrameVisitor;
import org.openhab.binding.hanport.internal.frame.HdlcEncoder;
import org.openhab.binding.hanport.internal.frame.MBusEncoder;
import org.openhab.binding.hanport.internal.frame.Slice;
import org.openhab.binding.hanport.internal.mask.Transcript.Came;
import org.openhab.binding.hanport.internal.reader.StreamOptions;
import org.openhab.binding.hanport.internal.telegram.DecodeException;

/**
 * Makes the parts of a masked stream: frames that were understood, damaged texts, and what stands between frames
 * without telling anything.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class Parts implements FrameVisitor<List<Integer>> {

    private static final int LONGEST_HEADER = 100;
    private static final int FLAG = 0x7E;
    /** A byte without its parity bit. */
    private static final int CHARACTER = 0x7F;

    private final byte[] stream;
    private final byte[] changed;
    private final P1Mask texts;
    private final ApduMask apdus;
    private final SmlMask files;
    private final List<Part> parts = new ArrayList<>();
    /** Where the frames begin that make an APDU whole just now. */
    private int run;

    /** @param stream the original */
    Parts(byte[] stream, StreamOptions options, MadeUp madeUp, Shifts shifts) {
        this.stream = stream;
        changed = stream.clone();
        texts = new P1Mask(madeUp, shifts);
        apdus = new ApduMask(madeUp, shifts, texts, options);
        files = new SmlMask(madeUp, shifts);
    }

    /**
     * @param refused where the parts begin that must not be in it
     * @return in their order; none reaches into another
     */
    List<Part> of(Transcript transcript, Set<Integer> refused) {
        List<Frame> begun = new ArrayList<>();
        for (Came came : transcript.frames()) {
            Frame frame = came.frame();
            boolean alone = frame instanceof Frame.P1 || frame instanceof Frame.Sml;
            if (alone) {
                frame.accept(this, came.telegrams());
            } else {
                begun.add(frame.in(changed));
                if (!came.telegrams().isEmpty()) {
                    whole(begun, came.telegrams());
                    begun.clear();
                }
            }
        }
        transcript.damages().forEach(this::damaged);
        parts.removeIf(part -> refused.contains(part.run()));
        return filled(apart());
    }

    /** Whether there are encrypted ones among them. */
    boolean hasSealed() {
        return apdus.hasSealed();
    }

    /** Masks what these frames make whole; those in front that belong to nothing are left out. */
    private void whole(List<Frame> begun, List<Integer> telegrams) {
        int count = ApduPieces.whole(begun);
        List<Frame> frames = begun.subList(begun.size() - count, begun.size());
        try {
            apdus.mask(frames);
        } catch (DecodeException e) {
            // left out
            return;
        }
        run = frames.get(0).bytes().offset();
        for (Frame frame : frames) {
            boolean last = frame == frames.get(count - 1);
            frame.accept(this, last ? telegrams : List.of());
        }
    }

    @Override
    public void p1(Frame.P1 text, List<Integer> telegrams) {
        text((int) text.position(), text.bytes().length(), telegrams);
    }

    private void text(int from, int length, List<Integer> telegrams) {
        int end = P1Mask.end(stream, from + length);
        boolean sound = !telegrams.isEmpty();
        byte[] masked = texts.mask(Slice.of(stream).slice(from, end - from).copy(), length, sound);
        parts.add(new Part(from, end, masked, telegrams, sound));
    }

    @Override
    public void hdlc(Frame.Hdlc frame, List<Integer> telegrams) {
        HdlcEncoder.renewChecksum(frame.bytes());
        add(frame.bytes(), telegrams);
    }

    @Override
    public void mBus(Frame.MBus frame, List<Integer> telegrams) {
        MBusEncoder.renewChecksum(frame.bytes());
        add(frame.bytes(), telegrams);
    }

    @Override
    public void sml(Frame.Sml file, List<Integer> telegrams) {
        int from = (int) file.position();
        if (!telegrams.isEmpty()) {
            files.mask(file).ifPresent(
                    masked -> parts.add(new Part(from, from + file.bytes().length(), masked, telegrams, true)));
        }
    }

    /** An envelope without a tag is known by the header line in front of it. */
    @Override
    public void apdu(Frame.Apdu apdu, List<Integer> telegrams) {
        int from = (int) apdu.position();
        int header = apdu.bytes().at(0) == 0 ? header(from) : from;
        if (header < from) {
            byte[] line = texts.header(Slice.of(stream).slice(header, from - header).copy());
            parts.add(new Part(header, from, line, List.of(), true));
        }
        add(apdu.bytes(), telegrams);
    }

    private int header(int from) {
        for (int i = from - 1; i >= Math.max(0, from - LONGEST_HEADER); i--) {
            if (stream[i] == '/') {
                return i;
            }
        }
        return from;
    }

    private void add(Slice frame, List<Integer> telegrams) {
        parts.add(new Part(frame.offset(), frame.end(), frame.copy(), telegrams, true, run));
    }

    /**
     * A damaged text has its use, and one with parity bits may be what makes the next one believed; what is damaged in
     * other frames is left out, since nobody knows what it was.
     */
    private void damaged(Damage damage) {
        int from = (int) damage.position();
        int length = 0;
        while (length < damage.length() && isCharacter(stream[from + length])
                && (length == 0 || character(from + length - 1) != '!')) {
            length++;
        }
        boolean whole = length == damage.length() || length > 0 && character(from + length - 1) == '!';
        if (whole && character(from) == '/') {
            text(from, length, List.of());
        }
    }

    private int character(int at) {
        return stream[at] & CHARACTER;
    }

    private static boolean isCharacter(byte octet) {
        int character = octet & CHARACTER;
        return character >= ' ' && character < CHARACTER || character == '\r' || character == '\n' || character == '\t';
    }

    /** Damage may be told of what turns out to hold a sound frame. */
    private List<Part> apart() {
        parts.sort(Comparator.comparingInt(Part::from));
        List<Part> apart = new ArrayList<>();
        for (Part part : parts) {
            Part before = apart.isEmpty() ? null : apart.get(apart.size() - 1);
            if (before == null || before.to() <= part.from()) {
                apart.add(part);
            } else if (!before.sound() && part.sound()) {
                apart.set(apart.size() - 1, part);
            }
        }
        return apart;
    }

    /** Puts the flags and line ends back that stand beside them. */
    private List<Part> filled(List<Part> sorted) {
        List<Part> filled = new ArrayList<>();
        int at = 0;
        for (Part part : sorted) {
            int behind = filled.isEmpty() ? at : endOfFill(at, part.from());
            add(filled, at, behind);
            add(filled, beginOfFill(behind, part.from()), part.from());
            filled.add(part);
            at = part.to();
        }
        add(filled, at, filled.isEmpty() ? at : endOfFill(at, stream.length));
        return filled;
    }

    private int endOfFill(int from, int to) {
        int end = from;
        while (end < to && isFill(stream[end])) {
            end++;
        }
        return end;
    }

    private int beginOfFill(int from, int to) {
        int begin = to;
        while (begin > from && isFill(stream[begin - 1])) {
            begin--;
        }
        return begin;
    }

    private static boolean isFill(byte octet) {
        return octet == FLAG || octet == '\r' || octet == '\n';
    }

    private void add(List<Part> filled, int from, int to) {
        if (from < to) {
            filled.add(new Part(from, to, Arrays.copyOfRange(stream, from, to), List.of(), true));
        }
    }
}
