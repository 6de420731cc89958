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
package org.openhab.binding.hanport.internal.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.CompletionHandler;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * A connection, as it is or encrypted. One thing at a time may be waited for, reading or writing; its handler is called
 * once, on the network thread, also if the connection is closed meanwhile.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
interface Wire extends AutoCloseable {

    /** Reads what has come, at least a byte; the handler is told how many, or -1 at the end. */
    void read(ByteBuffer buffer, CompletionHandler<Integer, @Nullable Void> handler);

    /** Writes what is taken just now, at least a byte; the handler is told how many. */
    void write(ByteBuffer buffer, CompletionHandler<Integer, @Nullable Void> handler);

    /** From any thread; who waits is told so on the network thread. */
    @Override
    void close() throws IOException;
}
