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

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Collects an answer's body and breaks the exchange off when it gets too long to be a telegram.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class CappedBody implements BodySubscriber<byte[]> {

    private final int most;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final CompletableFuture<byte[]> whole = new CompletableFuture<>();
    private @Nullable Subscription subscription;

    /** @param most bytes that are taken */
    CappedBody(int most) {
        this.most = most;
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return whole;
    }

    @Override
    public void onSubscribe(@Nullable Subscription given) {
        subscription = given;
        if (given != null) {
            given.request(Long.MAX_VALUE);
        }
    }

    @Override
    public void onNext(@Nullable List<ByteBuffer> pieces) {
        if (pieces != null && !whole.isDone()) {
            pieces.forEach(this::take);
        }
    }

    private void take(ByteBuffer piece) {
        if (piece.remaining() > most - bytes.size()) {
            Subscription open = subscription;
            if (open != null) {
                open.cancel();
            }
            whole.completeExceptionally(new TooLong());
            return;
        }
        byte[] taken = new byte[piece.remaining()];
        piece.get(taken);
        bytes.writeBytes(taken);
    }

    @Override
    public void onError(@Nullable Throwable e) {
        whole.completeExceptionally(e == null ? new IOException() : e);
    }

    @Override
    public void onComplete() {
        whole.complete(bytes.toByteArray());
    }

    /** The body is longer than what is taken. */
    static final class TooLong extends IOException {

        private static final long serialVersionUID = 1L;

        TooLong() {
            super("longer than any telegram");
        }
    }
}
