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
package org.openhab.binding.hanport.internal.cli;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.reader.TelegramListener;
import org.openhab.binding.hanport.internal.source.RecordingWriter;
import org.openhab.binding.hanport.internal.telegram.Flaw;
import org.openhab.binding.hanport.internal.telegram.Telegram;
import org.openhab.binding.hanport.internal.trouble.SourceFault;

/**
 * Lets the bytes of a source be recorded, and passes on what is told of them.
 *
 * @param next who is told
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
record Tape(RecordingWriter writer, TelegramListener next) implements TelegramListener {

    @Override
    public void bytes(byte[] array, int offset, int length) {
        writer.bytes(array, offset, length);
    }

    @Override
    public void telegram(Telegram telegram) {
        next.telegram(telegram);
    }

    @Override
    public void undecodable(Flaw flaw) {
        next.undecodable(flaw);
    }

    @Override
    public void connected() {
        next.connected();
    }

    @Override
    public void disconnected(SourceFault fault) {
        next.disconnected(fault);
    }
}
