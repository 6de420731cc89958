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

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.frame.Damage;
import org.openhab.binding.hanport.internal.frame.Frame;
import org.openhab.binding.hanport.internal.telegram.Flaw;
import org.openhab.binding.hanport.internal.telegram.Telegram;
import org.openhab.binding.hanport.internal.trouble.SourceFault;

/**
 * Takes what a {@link TelegramReader} makes of a source, by one thread at a time.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public interface TelegramListener {

    /** A telegram came; where it has a checksum, that held. */
    void telegram(Telegram telegram);

    /**
     * Bytes came, before anything is looked for in them; the array holds good only during the call. Only for who hands
     * them on: what they mean is told by the other methods.
     */
    default void bytes(byte[] bytes, int offset, int length) {
    }

    /**
     * A sound frame came, and what is told up to the next one is made of it; its slices hold good only during the call.
     * Only for who looks at bytes again.
     */
    default void frame(Frame frame) {
    }

    /** A sound frame that is a piece of a telegram; the others are to come. */
    default void piece() {
    }

    /** A sound frame that could not be understood. */
    default void undecodable(Flaw flaw) {
    }

    /** Bytes that began like a frame and are none. */
    default void damaged(Damage damage) {
    }

    /** The source is open. */
    default void connected() {
    }

    /** The source has no connection; it goes on trying. */
    default void disconnected(SourceFault fault) {
    }
}
