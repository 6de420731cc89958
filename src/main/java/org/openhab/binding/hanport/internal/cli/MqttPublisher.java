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

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.hanport.internal.source.Backoff;
import org.openhab.binding.hanport.internal.source.MqttBroker;
import org.openhab.binding.hanport.internal.source.MqttConnection;
import org.openhab.binding.hanport.internal.source.MqttMessage;
import org.openhab.binding.hanport.internal.source.MqttSubject;
import org.openhab.binding.hanport.internal.source.Retry;
import org.openhab.binding.hanport.internal.source.SourceThreads;
import org.openhab.binding.hanport.internal.trouble.SourceFault;

/**
 * Publishes, over one connection that is made anew whenever it is lost. Its status topic says "online" while it stands,
 * and "offline" when it breaks, by the broker itself. What lasts is told again to a broker that has come back; what
 * passes is lost while there is none.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class MqttPublisher implements AutoCloseable {

    /** Payloads of status topics. */
    static final String ONLINE = "online";
    static final String OFFLINE = "offline";

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final MqttBroker broker;
    private final MqttSubject subject;
    private final SourceThreads threads;
    private final Consumer<Optional<SourceFault>> news;
    private final Retry retry;
    private final Map<String, MqttMessage> lasting = new LinkedHashMap<>();
    private @Nullable MqttConnection connection;
    private boolean ready;
    private boolean closed;

    /**
     * @param status topic that says whether this is connected
     * @param news told each time that the connection stands (empty), or fails
     */
    MqttPublisher(MqttBroker broker, String status, SourceThreads threads, Consumer<Optional<SourceFault>> news) {
        this.broker = broker;
        this.threads = threads;
        this.news = news;
        subject = new MqttSubject(Optional.empty(), Optional.of(MqttMessage.lasting(status, OFFLINE)));
        lasting.put(status, MqttMessage.lasting(status, ONLINE));
        retry = new Retry(threads, new Backoff(new SplittableRandom()), this::attempt);
    }

    void start() {
        attempt();
    }

    /**
     * Hands a message to the broker.
     *
     * @return false if it is lost, since there is no connection or too much waits for the broker
     */
    synchronized boolean publish(MqttMessage message) {
        if (message.kept()) {
            lasting.put(message.topic(), message);
        }
        MqttConnection current = connection;
        return ready && current != null && current.publish(message);
    }

    @Override
    public void close() {
        retry.close();
        MqttConnection last = end();
        if (last != null) {
            // without a farewell, so that the broker says that this is offline
            last.close();
        }
    }

    private synchronized @Nullable MqttConnection end() {
        closed = true;
        ready = false;
        return connection;
    }

    private void attempt() {
        try {
            MqttConnection next = new MqttConnection(broker, subject, PATIENCE, threads, new Publishing());
            if (hold(next)) {
                next.start();
            }
        } catch (IOException e) {
            lost(new SourceFault(SourceFault.Kind.NO_CONNECTION, broker.place() + ": " + e.getMessage()));
        }
    }

    private synchronized boolean hold(MqttConnection next) {
        connection = next;
        return !closed;
    }

    private synchronized void open() {
        ready = true;
        retry.opened();
        lasting.values().forEach(this::publish);
    }

    private void lost(SourceFault fault) {
        synchronized (this) {
            ready = false;
        }
        news.accept(Optional.of(fault));
        retry.later();
    }

    private final class Publishing implements MqttConnection.Owner {

        @Override
        public void ready() {
            open();
            news.accept(Optional.empty());
        }

        @Override
        public void message(String topic, byte[] payload, boolean kept) {
            // nothing is subscribed to
        }

        @Override
        public void ended(SourceFault fault) {
            lost(fault);
        }
    }
}
