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
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.paho.client.mqttv3.IMqttDeliveryToken;
import org.eclipse.paho.client.mqttv3.IMqttToken;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.MqttCallback;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.ScheduledExecutorPingSender;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.openhab.binding.hanport.internal.trouble.SourceFault;
import org.openhab.binding.hanport.internal.trouble.SourceFault.Kind;

/**
 * One connection to a broker, from the attempt to its end. What is not asked for is not done: no message, no last will,
 * no subscription.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class MqttConnection implements AutoCloseable {

    /** Each message once, or again where its receipt was lost. */
    private static final int QOS = 1;
    /** As many as there are numbers for, but for some; the client's own bound is ten. Source: MQTT 3.1.1, 2.3.1. */
    private static final int MOST_UNCONFIRMED = 60_000;
    /** What a broker grants that does not let us read a topic. Source: MQTT 3.1.1, section 3.9.3. */
    private static final int REFUSED = 0x80;
    /** The client connects, reads, writes, tells and pings on a thread each. */
    private static final int THREADS = 5;

    private final MqttBroker broker;
    private final MqttSubject subject;
    private final MqttFaults faults;
    private final Duration patience;
    private final SourceThreads threads;
    private final Owner owner;
    private final MqttAsyncClient client;
    private final MqttSocket socket;
    private final ScheduledThreadPoolExecutor workers = new ScheduledThreadPoolExecutor(THREADS,
            task -> SourceThreads.daemon("hanport-mqtt", task));
    private final AtomicBoolean over = new AtomicBoolean();
    private volatile Future<?> timeout = CompletableFuture.completedFuture(null);

    /** Told what comes, by one thread at a time; nothing once it was closed. */
    public interface Owner {

        /** The broker takes what is published, and hands on what is subscribed to. */
        void ready();

        /** @param kept whether the broker had kept it, so that nobody knows how old it is */
        void message(String topic, byte[] payload, boolean kept);

        /** The attempt has failed, or the connection is over; told once. */
        void ended(SourceFault fault);
    }

    /**
     * @param patience how long it may take from the attempt until it is ready
     * @throws IOException if the client takes the settings for none
     */
    public MqttConnection(MqttBroker broker, MqttSubject subject, Duration patience, SourceThreads threads, Owner owner)
            throws IOException {
        this.broker = broker;
        this.subject = subject;
        this.patience = patience;
        this.threads = threads;
        this.owner = owner;
        faults = new MqttFaults(broker);
        socket = new MqttSocket(broker.tls(), patience);
        workers.setRemoveOnCancelPolicy(true);
        // the client needs them until it has noticed that its socket is closed, which it does not always tell
        workers.setKeepAliveTime(1, TimeUnit.SECONDS);
        workers.allowCoreThreadTimeOut(true);
        try {
            client = new MqttAsyncClient(broker.uri(), broker.clientId(), new MemoryPersistence(),
                    new ScheduledExecutorPingSender(workers), workers);
        } catch (MqttException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** Begins, and returns at once. */
    public void start() {
        timeout = threads.later(patience, () -> end(faults.of(Kind.TIMED_OUT)));
        client.setCallback(new Telling());
        try {
            client.connect(options(), null, then(token -> subscribe()));
        } catch (MqttException e) {
            end(faults.of(e));
        }
    }

    private MqttConnectOptions options() {
        MqttConnectOptions options = broker.options();
        options.setConnectionTimeout((int) Math.max(1, patience.toSeconds()));
        options.setSocketFactory(socket.asFactory());
        options.setMaxInflight(MOST_UNCONFIRMED);
        subject.will().ifPresent(will -> options.setWill(will.topic(), will.payload(), QOS, will.kept()));
        return options;
    }

    private void subscribe() {
        Optional<String> topic = subject.topic();
        if (topic.isEmpty()) {
            ready();
            return;
        }
        try {
            client.subscribe(topic.get(), QOS, null, then(answer -> judge(topic.get(), answer)));
        } catch (MqttException e) {
            end(faults.of(Kind.LOST));
        }
    }

    private void judge(String topic, IMqttToken answer) {
        if (answer.getGrantedQos()[0] == REFUSED) {
            end(faults.topicRefused(topic));
        } else {
            ready();
        }
    }

    private void ready() {
        timeout.cancel(false);
        tell(owner::ready);
    }

    /**
     * Hands a message to the broker.
     *
     * @return false if there is no connection, or too much is waiting for the broker's word already
     */
    public boolean publish(MqttMessage message) {
        try {
            client.publish(message.topic(), message.payload(), message.sure() ? QOS : 0, message.kept());
            return true;
        } catch (MqttException e) {
            return false;
        }
    }

    private MqttAnswer then(Consumer<IMqttToken> next) {
        return new MqttAnswer(next, failure -> end(faults.of(failure)));
    }

    /** The owner is told one thing at a time, and nothing behind the end. */
    private void tell(Runnable what) {
        synchronized (owner) {
            if (!over.get()) {
                what.run();
            }
        }
    }

    private void end(SourceFault fault) {
        synchronized (owner) {
            if (release()) {
                owner.ended(fault);
            }
        }
    }

    /** Ends the connection as if it had been lost, if there is one. */
    void drop() {
        if (client.isConnected()) {
            end(faults.of(Kind.LOST));
        }
    }

    /** Ends the connection, without a word to the owner. May be called by any thread, the client's among them. */
    @Override
    public void close() {
        release();
    }

    /** True for the first who ends it. */
    private boolean release() {
        boolean first = over.compareAndSet(false, true);
        if (first) {
            timeout.cancel(false);
            hangUp();
        }
        return first;
    }

    /** The client's threads end by themselves once its socket is closed and they have nothing to do. */
    private void hangUp() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the client tells unasked. */
    private final class Telling implements MqttCallback {

        @Override
        @NonNullByDefault({})
        public void messageArrived(String topic, org.eclipse.paho.client.mqttv3.MqttMessage message) {
            tell(() -> owner.message(topic, message.getPayload(), message.isRetained()));
        }

        @Override
        @NonNullByDefault({})
        public void connectionLost(Throwable cause) {
            end(faults.of(Kind.LOST));
        }

        @Override
        @NonNullByDefault({})
        public void deliveryComplete(IMqttDeliveryToken token) {
            // nothing is sent
        }
    }
}
