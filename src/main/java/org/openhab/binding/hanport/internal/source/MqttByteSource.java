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
import java.time.Duration;
import java.util.Optional;
import java.util.SplittableRandom;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.hanport.internal.trouble.SourceFault;
import org.openhab.binding.hanport.internal.trouble.SourceFault.Kind;
import org.openhab.binding.hanport.internal.trouble.SourceKind;

/**
 * Meters' bytes from an MQTT broker that readers publish to: Tibber Pulse, amsreader, Tasmota; or the JSON of readers
 * that publish values.
 * <p>
 * Each topic is a stream of its own. What {@link MqttPayload} finds nothing of a meter in is passed over.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class MqttByteSource implements ByteSource {

    /** From the attempt to the subscription. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final MqttSettings settings;
    private final SourceThreads threads;
    private final Duration patience;
    private final Delivery delivery = new Delivery();
    private final Retry retry;
    /** The connection that stands or is being made: guarded by this. */
    private @Nullable MqttConnection connection;

    public MqttByteSource(MqttSettings settings, SourceThreads threads) {
        this(settings, threads, new Backoff(new SplittableRandom()), PATIENCE);
    }

    MqttByteSource(MqttSettings settings, SourceThreads threads, Backoff backoff, Duration patience) {
        this.settings = settings;
        this.threads = threads;
        this.patience = patience;
        retry = new Retry(threads, backoff, this::attempt);
    }

    @Override
    public SourceKind kind() {
        return SourceKind.MQTT;
    }

    @Override
    public void start(Listener listener) {
        if (delivery.begin(listener)) {
            attempt();
        }
    }

    @Override
    public void proven() {
        retry.proven();
    }

    @Override
    public void reopen() {
        connection().ifPresent(MqttConnection::drop);
    }

    @Override
    public void close() {
        retry.close();
        delivery.close();
        connection().ifPresent(MqttConnection::close);
    }

    private synchronized Optional<MqttConnection> connection() {
        return Optional.ofNullable(connection);
    }

    private void attempt() {
        try {
            MqttConnection next = new MqttConnection(settings.broker(),
                    new MqttSubject(Optional.of(settings.topic()), Optional.empty()), patience, threads,
                    new Messages());
            if (hold(next)) {
                next.start();
            } else {
                next.close();
            }
        } catch (IOException | IllegalArgumentException e) {
            lost(new SourceFault(Kind.NO_CONNECTION, settings.broker().place() + ": " + e.getMessage()));
        }
    }

    /** Takes the attempt as the one to be closed with this source; false if that is closed already. */
    private synchronized boolean hold(MqttConnection next) {
        connection = next;
        return !delivery.isClosed();
    }

    private void lost(SourceFault fault) {
        delivery.disconnected(fault);
        retry.later();
    }

    /** Listens to one connection. */
    private final class Messages implements MqttConnection.Owner {

        private boolean connected;

        /** A message may come before the broker's word that it is subscribed to. */
        @Override
        public void ready() {
            if (!connected) {
                connected = true;
                retry.opened();
                delivery.connected();
            }
        }

        @Override
        public void message(String topic, byte[] payload, boolean kept) {
            ready();
            Optional<MqttPayload> content = settings.json() ? MqttPayload.ofValues(payload) : MqttPayload.of(payload);
            content.ifPresent(found -> delivery.message(topic, found.bytes(), found.whole(), kept));
        }

        @Override
        public void ended(SourceFault fault) {
            lost(fault);
        }
    }
}
