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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.paho.client.mqttv3.IMqttActionListener;
import org.eclipse.paho.client.mqttv3.IMqttDeliveryToken;
import org.eclipse.paho.client.mqttv3.IMqttToken;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.MqttCallback;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.MqttMessage;
import org.eclipse.paho.client.mqttv3.ScheduledExecutorPingSender;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.openhab.binding.hanport.internal.trouble.SourceFault;
import org.openhab.binding.hanport.internal.trouble.SourceFault.Kind;

/**
 * One connection to a broker, from the attempt to its end. It subscribes, and sends nothing else: no message, no last
 * will.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class MqttConnection implements AutoCloseable {

    /** Each message once, or again where its receipt was lost. */
    private static final int QOS = 1;
    /** What a broker grants that does not let us read a topic. Source: MQTT 3.1.1, section 3.9.3. */
    private static final int REFUSED = 0x80;
    /** A broker that is gone without a word is noticed after one and a half of these. */
    private static final int KEEP_ALIVE_SECONDS = 20;
    /** The client connects, reads, writes, tells and pings on a thread each. */
    private static final int THREADS = 5;

    private final MqttSettings settings;
    private final MqttFaults faults;
    private final Duration patience;
    private final SourceThreads threads;
    private final Owner owner;
    private final MqttAsyncClient client;
    private final MqttSocket socket;
    private final ScheduledThreadPoolExecutor workers = new ScheduledThreadPoolExecutor(THREADS,
            task -> SourceThreads.daemon("hanport-mqtt", task));
    /** Done when the client's attempt is over, whatever came of it. */
    private final CompletableFuture<Void> attempt = new CompletableFuture<>();
    private final AtomicBoolean over = new AtomicBoolean();
    private @Nullable Future<?> timeout;

    /** Told what comes, by one thread at a time; nothing once it was closed. */
    interface Owner {

        /** The broker hands on what is published from now on. */
        void subscribed();

        /** @param kept whether the broker had kept it, so that nobody knows how old it is */
        void message(String topic, byte[] payload, boolean kept);

        /** The attempt has failed, or the connection is over; told once. */
        void ended(SourceFault fault);
    }

    /**
     * @param patience how long it may take from the attempt to the subscription
     * @throws MqttException if the client takes the settings for none
     */
    MqttConnection(MqttSettings settings, Duration patience, SourceThreads threads, Owner owner) throws MqttException {
        this.settings = settings;
        this.patience = patience;
        this.threads = threads;
        this.owner = owner;
        faults = new MqttFaults(settings);
        socket = new MqttSocket(settings.tls(), patience);
        workers.setRemoveOnCancelPolicy(true);
        client = new MqttAsyncClient(settings.uri(), settings.clientId(), new MemoryPersistence(),
                new ScheduledExecutorPingSender(workers), workers);
    }

    /** Begins, and returns at once. */
    void start() {
        timeout = threads.later(patience, () -> end(faults.of(Kind.TIMED_OUT)));
        client.setCallback(new Telling());
        try {
            client.connect(options(), null, new Then(token -> subscribe()));
        } catch (MqttException e) {
            end(faults.of(e));
        }
    }

    private MqttConnectOptions options() {
        MqttConnectOptions options = new MqttConnectOptions();
        options.setMqttVersion(MqttConnectOptions.MQTT_VERSION_3_1_1);
        options.setConnectionTimeout((int) Math.max(1, patience.toSeconds()));
        options.setKeepAliveInterval(KEEP_ALIVE_SECONDS);
        options.setSocketFactory(socket.asFactory());
        settings.login().ifPresent(login -> {
            options.setUserName(login.user());
            options.setPassword(login.password().toCharArray());
        });
        return options;
    }

    private void subscribe() {
        try {
            client.subscribe(settings.topic(), QOS, null, new Then(this::judge));
        } catch (MqttException e) {
            end(faults.of(Kind.LOST));
        }
    }

    private void judge(IMqttToken answer) {
        if (answer.getGrantedQos()[0] == REFUSED) {
            end(faults.topicRefused());
        } else {
            subscribed();
        }
    }

    private void subscribed() {
        Future<?> planned = timeout;
        if (planned != null) {
            planned.cancel(false);
        }
        tell(owner::subscribed);
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
            Future<?> planned = timeout;
            if (planned != null) {
                planned.cancel(false);
            }
            hangUp();
        }
        return first;
    }

    /**
     * The client's threads end by themselves once their socket is closed; an attempt needs them until it has failed.
     */
    private void hangUp() {
        attempt.thenRun(workers::shutdown);
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Goes on where an action of the client succeeds. */
    private final class Then implements IMqttActionListener {

        private final Consumer<IMqttToken> next;

        Then(Consumer<IMqttToken> next) {
            this.next = next;
        }

        @Override
        @NonNullByDefault({})
        public void onSuccess(IMqttToken token) {
            attempt.complete(null);
            next.accept(token);
        }

        @Override
        @NonNullByDefault({})
        public void onFailure(IMqttToken token, Throwable failure) {
            attempt.complete(null);
            end(faults.of(failure));
        }
    }

    /** What the client tells unasked. */
    private final class Telling implements MqttCallback {

        @Override
        @NonNullByDefault({})
        public void messageArrived(String topic, MqttMessage message) {
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
