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
package org.openhab.binding.hanport.internal.bundle;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.openhab.binding.hanport.internal.source.Broker;

/**
 * A reader that publishes a message a second to a broker, and the broker. It begins when somebody is there to hear it.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class PublishingReader implements AutoCloseable {

    private final Broker broker;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final AtomicInteger heard = new AtomicInteger();

    /** @param messages the message of each number, from 1 on */
    PublishingReader(int port, String topic, IntFunction<String> messages) throws Exception {
        broker = Broker.open(port);
        timer.scheduleAtFixedRate(() -> publish(topic, messages), 0, 1, TimeUnit.SECONDS);
    }

    private void publish(String topic, IntFunction<String> messages) {
        if (broker.clients() == 0) {
            return;
        }
        try {
            broker.publish(topic, messages.apply(heard.incrementAndGet()).getBytes(StandardCharsets.US_ASCII));
        } catch (MqttException e) {
            throw new IllegalStateException("the broker of the test is gone", e);
        }
    }

    int port() {
        return broker.port();
    }

    /** How many messages were published while somebody was there to hear them. */
    int heard() {
        return heard.get();
    }

    @Override
    public void close() throws MqttException {
        timer.shutdownNow();
        broker.close();
    }
}
