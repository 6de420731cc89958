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
package org.openhab.binding.hanport.internal.reader;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.telegram.Telegram;
import org.openhab.binding.hanport.internal.trouble.ConfigException;

/**
 * Draws streams of telegrams in pieces, damages them, and looks whether each telegram that is told was sent. A stream
 * is
 * drawn by its seed alone. For one thread.
 * <p>
 * What no receiver can tell is drawn anew, see {@link Lookalikes}.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class DamagedStream {

    private static final int MOST_TELEGRAMS = 4;
    private static final int MOST_DAMAGES = 4;

    private final List<Line> lines = lines(new SentLines());
    private final List<Telegram> told = new ArrayList<>();
    private final List<StreamOptions> receivers;
    private final DamagedBytes stream = new DamagedBytes();
    private final List<SentTelegram> sent = new ArrayList<>();
    private final List<byte[]> frames = new ArrayList<>();
    private final Lookalikes lookalikes = new Lookalikes(stream, sent);
    private long redrawn;

    /**
     * A line, and those who listen to it.
     *
     * @param pool what its meters send
     * @param firstReceiver of those with no key, with one, with both: the one with the fewest keys that can tell damage
     * @param inside whether a receiver can tell damage inside of an APDU; else it only befalls whole frames
     * @param complete whether all that was sent must be told; frames and bare APDUs on one line may hide each other
     */
    private record Line(List<SentTelegram> pool, int firstReceiver, boolean inside, boolean complete) {
    }

    private static List<Line> lines(SentLines lines) {
        List<SentTelegram> framed = Stream.of(lines.hdlc, lines.bus, lines.texts).flatMap(List::stream).toList();
        List<SentTelegram> all = Stream.concat(framed.stream(), lines.tagged.stream()).toList();
        return List.of(new Line(lines.hdlc, 0, true, true), new Line(lines.bus, 0, true, true),
                new Line(lines.texts, 0, true, true), new Line(framed, 0, true, true),
                new Line(lines.tagged, 2, true, true), new Line(all, 2, true, false),
                new Line(lines.bare, 0, false, true));
    }

    public DamagedStream() {
        HexFormat hex = HexFormat.of();
        String key = hex.formatHex(SentLines.KEY);
        try {
            receivers = List.of(StreamOptions.DEFAULT, StreamOptions.DEFAULT.withKeys(MeterKeys.of(key, "")),
                    StreamOptions.DEFAULT.withKeys(MeterKeys.of(key, hex.formatHex(SentLines.AUTHENTICATION_KEY))));
        } catch (ConfigException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many streams were drawn anew. */
    public long redrawn() {
        return redrawn;
    }

    /**
     * Tries one stream.
     *
     * @return what is wrong; empty if nothing is
     */
    public String fault(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Line line = lines.get(random.nextInt(lines.size()));
        int receiver = line.firstReceiver + random.nextInt(receivers.size() - line.firstReceiver);
        compose(line.pool, random);
        boolean damaged = damage(line, random);
        long chunks = random.nextLong();
        boolean pauses = damaged && random.nextInt(4) == 0;
        feed(receiver, chunks, pauses);
        if (!damaged && line.complete) {
            return lost(receiver);
        }
        String fault = verdict();
        if (fault.isEmpty() || !lookalikes.separate()) {
            return fault;
        }
        redrawn++;
        feed(receiver, chunks, pauses);
        return verdict();
    }

    private void compose(List<SentTelegram> pool, SplittableRandom random) {
        sent.clear();
        frames.clear();
        for (int i = 1 + random.nextInt(MOST_TELEGRAMS); i > 0; i--) {
            SentTelegram telegram = pool.get(random.nextInt(pool.size()));
            sent.add(telegram);
            frames.addAll(telegram.frames());
        }
    }

    /** @return whether anything was done */
    private boolean damage(Line line, SplittableRandom random) {
        int damages = random.nextInt(MOST_DAMAGES);
        int ofFrames = line.inside ? random.nextInt(1 + damages) : damages;
        for (int i = 0; i < ofFrames; i++) {
            damageFrames(line.pool, random);
        }
        stream.clear();
        frames.forEach(stream::add);
        for (int i = ofFrames; i < damages; i++) {
            stream.damage(random);
        }
        return damages > 0;
    }

    private void damageFrames(List<SentTelegram> pool, SplittableRandom random) {
        int at = frames.isEmpty() ? 0 : random.nextInt(frames.size());
        switch (frames.isEmpty() ? 0 : random.nextInt(4)) {
            case 0 -> {
                SentTelegram other = pool.get(random.nextInt(pool.size()));
                sent.add(other);
                frames.add(at, other.frames().get(random.nextInt(other.frames().size())));
            }
            case 1 -> frames.remove(at);
            case 2 -> frames.add(random.nextInt(frames.size()), frames.get(at));
            default -> frames.add(random.nextInt(frames.size()), frames.remove(at));
        }
    }

    /** In chunks of any size, with a pause between some of them. */
    private void feed(int receiver, long seed, boolean pauses) {
        SplittableRandom random = new SplittableRandom(seed);
        told.clear();
        StreamDecoder decoder = new StreamDecoder(receivers.get(receiver), told::add);
        int most = random.nextBoolean() ? stream.length + 1 : 1 + random.nextInt(200);
        int chunk;
        for (int at = 0; at < stream.length; at += chunk) {
            chunk = Math.min(1 + random.nextInt(most), stream.length - at);
            decoder.feed(stream.bytes, at, chunk);
            if (pauses && random.nextInt(3) == 0) {
                decoder.pause();
            }
        }
        decoder.end();
    }

    private String verdict() {
        for (Telegram telegram : told) {
            String id = telegram.meter().id();
            if (sent.stream().noneMatch(one -> one.isDeliveredAs(telegram))) {
                return "told, and not sent: " + telegram + shown();
            } else if (!id.isEmpty() && sent.stream().noneMatch(one -> one.names(id))) {
                return "of a meter that is none of these: " + telegram + shown();
            }
        }
        return "";
    }

    /** Of what was not damaged, all that can be read must be told. */
    private String lost(int receiver) {
        List<Telegram> readable = sent.stream().filter(telegram -> receiver > 0 || !telegram.sealed())
                .flatMap(telegram -> telegram.telegrams().stream()).toList();
        return readable.size() <= told.size() ? verdict() : "not all is told: " + told + shown();
    }

    private String shown() {
        return " of " + HexFormat.of().formatHex(Arrays.copyOf(stream.bytes, stream.length));
    }
}
