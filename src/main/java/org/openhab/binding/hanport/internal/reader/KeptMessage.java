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

import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.hanport.internal.telegram.Telegram;

/**
 * A message that was kept by somebody between: what it holds is read to learn how old it is, and used for nothing else.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class KeptMessage {

    private @Nullable Telegram last;

    KeptMessage(byte[] bytes, StreamOptions options) {
        ByteDecoder decoder = ByteDecoder.of(options, telegram -> last = telegram, Optional.empty());
        decoder.feed(bytes, 0, bytes.length);
        decoder.endPiece();
        decoder.end();
    }

    /** The telegram in it; empty if there is none. */
    Optional<Telegram> telegram() {
        return Optional.ofNullable(last);
    }
}
