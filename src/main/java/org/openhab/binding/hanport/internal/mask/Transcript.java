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
import java.util.Comparator;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.hanport.internal.frame.Damage;
import org.openhab.binding.hanport.internal.frame.Frame;
import org.openhab.binding.hanport.internal.reader.StreamDecoder;
import org.openhab.binding.hanport.internal.reader.StreamOptions;
import org.openhab.binding.hanport.internal.reader.TelegramListener;
import org.openhab.binding.hanport.internal.telegram.Flaw;
import org.openhab.binding.hanport.internal.telegram.Telegram;
import org.openhab.binding.hanport.internal.trouble.TelegramTrouble;

/**
 * What is found in a stream: its frames in their order, what each makes whole, and what is damaged.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class Transcript implements TelegramListener {

    private final byte[] stream;
    private final Likeness likeness;
    private final List<Came> frames = new ArrayList<>();
    private final List<Damage> damages = new ArrayList<>();
    private int locked;
    private @Nullable Came last;

    /**
     * A frame.
     *
     * @param frame where it stands in the stream
     * @param telegrams the likeness of each telegram that is whole with it
     */
    record Came(Frame frame, List<Integer> telegrams) {
    }

    private Transcript(byte[] stream, Likeness likeness) {
        this.stream = stream;
        this.likeness = likeness;
    }

    /** What a decoder with these options finds. */
    static Transcript of(Pieces pieces, StreamOptions options, Likeness likeness) {
        Transcript transcript = new Transcript(pieces.joined(), likeness);
        StreamDecoder decoder = new StreamDecoder(options, transcript);
        for (byte[] piece : pieces.all()) {
            decoder.feed(piece, 0, piece.length);
            if (pieces.whole()) {
                decoder.endPiece();
            }
        }
        decoder.end();
        return transcript;
    }

    List<Came> frames() {
        return frames;
    }

    List<Damage> damages() {
        return damages;
    }

    /** How many telegrams are encrypted and could not be opened. */
    int locked() {
        return locked;
    }

    /** The likeness of all telegrams in the order of their frames; those of two framings may be told in another one. */
    List<Integer> telegrams() {
        return frames.stream().sorted(Comparator.comparingLong(came -> came.frame().position()))
                .flatMap(came -> came.telegrams().stream()).toList();
    }

    @Override
    public void frame(Frame frame) {
        Came came = new Came(frame.in(stream), new ArrayList<>(1));
        frames.add(came);
        last = came;
    }

    @Override
    public void telegram(Telegram telegram) {
        Came came = last;
        if (came != null) {
            came.telegrams().add(likeness.of(telegram));
        }
    }

    @Override
    public void undecodable(Flaw flaw) {
        if (flaw.trouble() == TelegramTrouble.NO_KEY || flaw.trouble() == TelegramTrouble.WRONG_KEY
                || flaw.trouble() == TelegramTrouble.WRONG_AUTHENTICATION_KEY) {
            locked++;
        }
    }

    @Override
    public void damaged(Damage damage) {
        damages.add(damage);
    }
}
