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

import java.io.ByteArrayOutputStream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.telegram.DecodeException;
import org.openhab.binding.hanport.internal.values.ValueDecoder;

/**
 * A stream of answers of a reader that hands out values: each is whole in itself.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class ValueStream implements ByteDecoder {

    /** More than any answer with a meter's values. */
    private static final int LONGEST = 64 * 1024;

    private final ValueDecoder decoder;
    private final TelegramListener listener;
    private final ByteArrayOutputStream answer = new ByteArrayOutputStream();

    ValueStream(ValueDecoder decoder, TelegramListener listener) {
        this.decoder = decoder;
        this.listener = listener;
    }

    @Override
    public void feed(byte[] bytes, int offset, int length) {
        if (answer.size() + length <= LONGEST) {
            answer.write(bytes, offset, length);
        }
    }

    @Override
    public void endPiece() {
        byte[] whole = answer.toByteArray();
        answer.reset();
        try {
            decoder.decode(whole).ifPresent(listener::telegram);
        } catch (DecodeException e) {
            listener.undecodable(e.flaw());
        }
    }

    @Override
    public void pause() {
        answer.reset();
    }

    @Override
    public void end() {
        answer.reset();
        decoder.reset();
    }
}
