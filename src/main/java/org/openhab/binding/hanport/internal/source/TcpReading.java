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

import java.nio.ByteBuffer;
import java.nio.channels.CompletionHandler;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.hanport.internal.trouble.SourceFault;
import org.openhab.binding.hanport.internal.trouble.SourceFault.Kind;

/**
 * Passes on what one connection brings until it ends, without the {@link Telnet} that may be around it.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class TcpReading implements CompletionHandler<Integer, @Nullable Void> {

    private final LoopSocket opened;
    private final ByteBuffer buffer;
    private final Delivery delivery;
    private final String place;
    private final Consumer<SourceFault> lost;
    private final Telnet telnet = new Telnet();

    /**
     * @param buffer this connection's alone as long as it lasts
     * @param place host and port, for the fault
     * @param lost called once, when the connection has ended
     */
    TcpReading(LoopSocket opened, ByteBuffer buffer, Delivery delivery, String place, Consumer<SourceFault> lost) {
        this.opened = opened;
        this.buffer = buffer.clear();
        this.delivery = delivery;
        this.place = place;
        this.lost = lost;
    }

    void next() {
        opened.read(buffer, this);
    }

    @Override
    public void completed(Integer length, @Nullable Void attachment) {
        if (length < 0) {
            pass(buffer.position());
            end(place);
        } else {
            int plain = telnet.strip(buffer.array(), buffer.position());
            if (telnet.isDecided()) {
                pass(plain);
                buffer.clear();
            }
            next();
        }
    }

    private void pass(int length) {
        if (length > 0) {
            delivery.received(buffer.array(), length);
        }
    }

    @Override
    public void failed(Throwable e, @Nullable Void attachment) {
        end(place);
    }

    private void end(String detail) {
        Sockets.release(opened);
        lost.accept(new SourceFault(Kind.LOST, detail));
    }
}
