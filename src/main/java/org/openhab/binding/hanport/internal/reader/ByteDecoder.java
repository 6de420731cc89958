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

import java.time.InstantSource;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.values.ValueDecoder;

/**
 * Makes telegrams of the bytes of one stream.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
interface ByteDecoder {

    /**
     * A decoder of what these options tell of: telegrams, or the values of a reader.
     *
     * @param arrivals as for {@link StreamDecoder}
     */
    static ByteDecoder of(StreamOptions options, TelegramListener listener, Optional<InstantSource> arrivals) {
        return options.values()
                .<ByteDecoder> map(values -> new ValueStream(new ValueDecoder(values, options.normalTime()), listener))
                .orElseGet(() -> new StreamDecoder(options, listener, arrivals));
    }

    /** Takes the next bytes of the stream; they are not kept. */
    void feed(byte[] bytes, int offset, int length);

    /** What was fed so far is whole; the next byte begins something new from the same meter. */
    void endPiece();

    /** Nothing came for longer than a meter or a gateway is silent within a telegram; the same meter goes on. */
    void pause();

    /** The stream is broken off here; the next byte starts afresh, and may come from another meter. */
    void end();
}
