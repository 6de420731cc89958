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
package org.openhab.binding.hanport.internal.doubles;

import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.source.ByteSource;
import org.openhab.binding.hanport.internal.trouble.SourceKind;

/**
 * A source that is open from its start to its end, and on which the test sends.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class HandSource implements ByteSource {

    private final SourceKind kind;
    private Optional<Listener> listener = Optional.empty();
    private int proven;

    public HandSource(SourceKind kind) {
        this.kind = kind;
    }

    @Override
    public SourceKind kind() {
        return kind;
    }

    @Override
    public void start(Listener taker) {
        listener = Optional.of(taker);
        taker.connected();
    }

    /** Fails while there is no listener. */
    public void send(byte[] bytes) {
        listener.orElseThrow().received(bytes, 0, bytes.length);
    }

    /** Sends a message that is whole in itself on a stream of this name. */
    public void send(String stream, byte[] message) {
        listener.orElseThrow().stream(stream);
        send(message);
        listener.orElseThrow().pieceEnded();
    }

    @Override
    public void proven() {
        proven++;
    }

    /** How often it was told that it is the right place. */
    public int timesProven() {
        return proven;
    }

    @Override
    public void close() {
        listener = Optional.empty();
    }
}
