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

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.reader.MeterKeys;
import org.openhab.binding.hanport.internal.reader.StreamOptions;
import org.openhab.binding.hanport.internal.trouble.ConfigException;

/**
 * Makes of what a meter sent the same without who lives there, checksums that hold again included. What comes out is
 * read again: a telegram that would not read the same but for what was replaced is left out, and so is one in which
 * something of the original is left.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class Masking {

    /** A telegram that is left out may be one that others needed. */
    private static final int MOST_ROUNDS = 20;

    private final StreamOptions options;
    private final MadeUp madeUp = new MadeUp();
    private final Shifts shifts;
    private final Likeness likeness;

    /**
     * @param options as for reading, with the keys of the meter
     * @param shifting whether registers are made smaller, each by the same amount all along
     */
    public Masking(StreamOptions options, boolean shifting) {
        this.options = options;
        shifts = new Shifts(shifting);
        likeness = new Likeness(shifts);
    }

    /** Masks what came; nothing comes of what holds no telegram. */
    public Masked mask(Pieces pieces) {
        byte[] stream = pieces.joined();
        Transcript original = Transcript.of(pieces, options, likeness);
        Set<Integer> refused = new HashSet<>();
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Parts maker = new Parts(stream, options, madeUp, shifts);
            List<Part> parts = maker.of(original, refused);
            List<byte[]> masked = placed(pieces, parts);
            if (accepts(new Pieces(masked, pieces.whole()), parts, refused)) {
                int kept = count(parts, true);
                return new Masked(masked, kept, count(parts, false), original.telegrams().size() - kept,
                        original.locked(),
                        stream.length - parts.stream().mapToInt(part -> part.to() - part.from()).sum(),
                        maker.hasSealed());
            }
        }
        return new Masked(pieces.all().stream().map(piece -> new byte[0]).toList(), 0, 0, original.telegrams().size(),
                original.locked(), stream.length, false);
    }

    private static int count(List<Part> parts, boolean sound) {
        return parts.stream().filter(part -> part.sound() == sound)
                .mapToInt(part -> sound ? part.telegrams().size() : 1).sum();
    }

    /** Whether it reads as it must; else what is wrong is refused. */
    private boolean accepts(Pieces masked, List<Part> parts, Set<Integer> refused) {
        Leftovers leftovers = new Leftovers(madeUp.originals());
        parts.stream().filter(part -> leftovers.areIn(part.bytes())).forEach(part -> refused.add(part.run()));
        if (parts.stream().anyMatch(part -> refused.contains(part.run()))) {
            return false;
        }
        List<Integer> expected = parts.stream().flatMap(part -> part.telegrams().stream()).toList();
        List<Integer> found = Transcript.of(masked, testOptions(), likeness).telegrams();
        if (!found.equals(expected)) {
            refuse(parts, found, refused);
        }
        return found.equals(expected);
    }

    /** A damaged text may have come to be read; else the telegrams that are others are to blame. */
    private static void refuse(List<Part> parts, List<Integer> found, Set<Integer> refused) {
        List<Part> damaged = parts.stream().filter(part -> !part.sound()).toList();
        damaged.forEach(part -> refused.add(part.run()));
        List<Part> telling = damaged.isEmpty() ? parts.stream().filter(part -> !part.telegrams().isEmpty()).toList()
                : List.of();
        int next = 0;
        for (Part part : telling) {
            int behind = next + part.telegrams().size();
            boolean same = behind <= found.size() && found.subList(next, behind).equals(part.telegrams());
            if (!same) {
                refused.add(part.run());
            }
            // one that reads otherwise is there all the same, unless fewer were found than were expected
            next = same || found.size() >= telling.size() ? behind : next;
        }
        if (!telling.isEmpty() && found.size() > next) {
            refused.add(telling.get(telling.size() - 1).run());
        }
    }

    private static List<byte[]> placed(Pieces pieces, List<Part> parts) {
        List<byte[]> placed = new ArrayList<>();
        int from = 0;
        int part = 0;
        for (byte[] piece : pieces.all()) {
            ByteArrayOutputStream there = new ByteArrayOutputStream();
            int to = from + piece.length;
            while (part < parts.size() && parts.get(part).from() < to) {
                there.writeBytes(parts.get(part).within(from, to));
                if (parts.get(part).to() > to) {
                    break;
                }
                part++;
            }
            placed.add(there.toByteArray());
            from = to;
        }
        return placed;
    }

    private StreamOptions testOptions() {
        try {
            return options.withKeys(MeterKeys.of(TestKeys.ENCRYPTION, TestKeys.AUTHENTICATION).acceptingUnkeyedTags());
        } catch (ConfigException e) {
            throw new IllegalStateException("test keys are keys", e);
        }
    }
}
