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

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.frame.Damage;
import org.openhab.binding.hanport.internal.reader.StreamDecoder;
import org.openhab.binding.hanport.internal.reader.StreamOptions;
import org.openhab.binding.hanport.internal.reader.TelegramListener;
import org.openhab.binding.hanport.internal.telegram.Flaw;
import org.openhab.binding.hanport.internal.telegram.Reading;
import org.openhab.binding.hanport.internal.telegram.Telegram;

/**
 * All framers and decoders on one line, as the reader has them. After each input the meters of other protocols come.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class StreamTarget implements TelegramListener {

    private static final List<Sound> SOUND = List.of(Sound.TEXT, Sound.FRAME, Sound.FILE);

    private final List<List<Reading>> read = new ArrayList<>();

    private StreamTarget() {
    }

    static void take(byte[] input) {
        StreamTarget listener = new StreamTarget();
        StreamDecoder decoder = new StreamDecoder(
                StreamOptions.DEFAULT.withAcceptMissingChecksum(input.length % 2 == 0), listener);
        Chunks.feed(input, decoder::feed);
        if (Chunks.ends(input)) {
            decoder.end();
        }
        int first = input.length % SOUND.size();
        for (int i = 0; i < SOUND.size(); i++) {
            listener.require(SOUND.get((first + i) % SOUND.size()), decoder);
        }
    }

    private void require(Sound sound, StreamDecoder decoder) {
        read.clear();
        decoder.feed(sound.bytes(), 0, sound.bytes().length);
        sound.requireIn(read);
    }

    @Override
    public void telegram(Telegram telegram) {
        telegram.flaws().forEach(Flaws::require);
        read.add(telegram.readings());
    }

    @Override
    public void undecodable(Flaw flaw) {
        Flaws.require(flaw);
    }

    @Override
    public void damaged(Damage damage) {
        if (damage.position() < 0 || damage.length() <= 0) {
            throw new BrokenPromiseException("damage in no place: " + damage);
        }
    }
}
