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

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.telegram.Reading;
import org.openhab.binding.hanport.internal.telegram.Telegram;
import org.openhab.binding.hanport.internal.trouble.ConfigException;

/**
 * Draws streams of telegrams in pieces, damages them, and looks whether each telegram that is told was sent.
 * <p>
 * What no receiver can tell is drawn anew, see {@link Lookalikes}.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class DamagedStream {

    private static final int MOST_TELEGRAMS = 4;
    private static final int MOST_DAMAGES = 4;
    private static final int SHORT_RUN = 12;
    private static final int LONG_RUN = 300;

    private final List<List<SentTelegram>> lines = SentTelegram.lines();
    private final List<List<Reading>> told = new ArrayList<>();
    private final List<StreamDecoder> decoders;
    private final Lookalikes lookalikes = new Lookalikes();

    private byte[] stream = {};
    private int length;

    public DamagedStream() throws ConfigException {
        HexFormat hex = HexFormat.of();
        String key = hex.formatHex(SentTelegram.KEY);
        TelegramListener listener = telegram -> told.add(telegram.readings());
        decoders = List.of(new StreamDecoder(StreamOptions.DEFAULT, listener),
                new StreamDecoder(StreamOptions.DEFAULT.withKeys(MeterKeys.of(key, "")), listener),
                new StreamDecoder(StreamOptions.DEFAULT
                        .withKeys(MeterKeys.of(key, hex.formatHex(SentTelegram.AUTHENTICATION_KEY))), listener));
    }

    /** What a sound stream says. */
    static List<List<Reading>> readings(byte[] bytes) {
        List<Telegram> telegrams = new ArrayList<>();
        StreamDecoder decoder = new StreamDecoder(StreamOptions.DEFAULT.withAcceptMissingChecksum(true),
                telegrams::add);
        decoder.feed(bytes, 0, bytes.length);
        decoder.end();
        return telegrams.stream().map(Telegram::readings).toList();
    }

    /**
     * Tries one stream.
     *
     * @return what is wrong; empty if nothing is
     */
    public String fault(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int line = random.nextInt(lines.size());
        List<SentTelegram> pool = lines.get(line);
        List<SentTelegram> sent = new ArrayList<>();
        for (int i = 1 + random.nextInt(MOST_TELEGRAMS); i > 0; i--) {
            sent.add(pool.get(random.nextInt(pool.size())));
        }
        // envelopes without frames count where their tags can be checked
        boolean checked = line == 3;
        StreamDecoder decoder = decoders.get(checked ? 2 : random.nextInt(decoders.size()));
        compose(sent);
        for (int i = random.nextInt(MOST_DAMAGES); i > 0; i--) {
            damage(random);
        }
        if (!checked && lookalikes.areIn(stream, length, sent)) {
            return "";
        }
        told.clear();
        feed(decoder, random);
        return verdict(sent);
    }

    private String verdict(List<SentTelegram> sent) {
        for (List<Reading> readings : told) {
            if (sent.stream().noneMatch(telegram -> telegram.readings().contains(readings))) {
                return "told, and not sent: " + readings + " of "
                        + HexFormat.of().formatHex(Arrays.copyOf(stream, length));
            }
        }
        return "";
    }

    private void compose(List<SentTelegram> sent) {
        length = 0;
        for (SentTelegram telegram : sent) {
            for (byte[] frame : telegram.frames()) {
                insert(length, frame, 0, frame.length);
            }
        }
    }

    private void damage(SplittableRandom random) {
        if (length == 0) {
            return;
        }
        int at = random.nextInt(length);
        int most = random.nextInt(4) == 0 ? LONG_RUN : SHORT_RUN;
        int run = Math.min(1 + random.nextInt(most), length - at);
        switch (random.nextInt(6)) {
            case 0 -> stream[at] ^= (byte) (1 << random.nextInt(8));
            case 1 -> stream[at] = (byte) random.nextInt(256);
            case 2 -> drop(at, run);
            case 3 -> drop(0, run);
            case 4 -> {
                byte[] noise = new byte[run];
                random.nextBytes(noise);
                insert(at, noise, 0, run);
            }
            default -> insert(random.nextInt(length), Arrays.copyOfRange(stream, at, at + run), 0, run);
        }
    }

    private void drop(int at, int run) {
        System.arraycopy(stream, at + run, stream, at, length - at - run);
        length -= run;
    }

    private void insert(int at, byte[] bytes, int from, int size) {
        if (length + size > stream.length) {
            stream = Arrays.copyOf(stream, 2 * (length + size));
        }
        System.arraycopy(stream, at, stream, at + size, length - at);
        System.arraycopy(bytes, from, stream, at, size);
        length += size;
    }

    /** In chunks of any size, with a pause between some of them. */
    private void feed(StreamDecoder decoder, SplittableRandom random) {
        int most = random.nextBoolean() ? length + 1 : 1 + random.nextInt(100);
        boolean pauses = random.nextInt(4) == 0;
        int chunk;
        for (int at = 0; at < length; at += chunk) {
            chunk = Math.min(1 + random.nextInt(most), length - at);
            decoder.feed(stream, at, chunk);
            if (pauses && random.nextInt(3) == 0) {
                decoder.pause();
            }
        }
        decoder.end();
    }
}
