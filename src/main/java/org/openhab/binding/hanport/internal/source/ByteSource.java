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

import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.trouble.SourceFault;
import org.openhab.binding.hanport.internal.trouble.SourceKind;

/**
 * Where a meter's bytes come from. A source only listens: the customer port is one-way by law, and nothing is ever
 * written to it.
 * <p>
 * Once started it opens its port or connection, pushes what comes, and after any loss opens it again, for ever, with
 * growing pauses, until it is closed.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public interface ByteSource extends AutoCloseable {

    /** What kind of source it is. */
    SourceKind kind();

    /** How bits run on the line that is being listened to; empty for what is no line, and before it is open. */
    default Optional<SerialLine> line() {
        return Optional.empty();
    }

    /**
     * Starts listening and returns at once. Call it once; after {@link #close()} it does nothing.
     *
     * @param listener told everything, by one thread at a time
     */
    void start(Listener listener);

    /**
     * The bytes that came last held a sound frame, so the place is right and worth coming back to at once: a gateway
     * may hang up after each telegram. May be called from the listener.
     */
    default void proven() {
        // a file is not opened again
    }

    /**
     * Nothing has come for too long: drops what is open and opens it again, since a connection may be dead
     * without a notice of it. Does nothing while there is no connection, for then an attempt is due anyway, and
     * where reopening cannot help.
     */
    default void reopen() {
        // a file does not go dead
    }

    /**
     * Frees the port or connection and ends all calls to the listener: after the return none begins, and one under way
     * has ended unless it is this very call. May be called twice, before start, and from the listener.
     */
    @Override
    void close();

    /** The one who takes the bytes. */
    interface Listener {

        /** The port or connection is open; bytes may follow. */
        void connected();

        /** Bytes came; the array is the source's own and holds good only during the call. */
        void received(byte[] bytes, int offset, int length);

        /**
         * What came since the last such call, or since the connection, is whole in itself: the source is one that is
         * given a telegram at a time, and what comes next does not go on with it. The connection holds.
         */
        default void pieceEnded() {
            // a line goes on and on
        }

        /**
         * What comes next is of this stream, until another is named. A source that names them brings several streams at
         * once, each with meters of its own, and what comes of one never goes on with what came of another.
         */
        default void stream(String name) {
            // a line is one stream
        }

        /**
         * A whole message that somebody between has kept and hands out again: it may be of any time, and is no sign of
         * life. The array holds good only during the call.
         */
        default void kept(byte[] bytes) {
            // a line keeps nothing
        }

        /** There is no connection: it could not be opened, or was lost. Told at each failed attempt. */
        void disconnected(SourceFault fault);
    }
}
