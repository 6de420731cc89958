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

import java.io.EOFException;
import java.io.IOException;
import java.net.UnknownHostException;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.openhab.binding.hanport.internal.trouble.SourceFault;
import org.openhab.binding.hanport.internal.trouble.SourceFault.Kind;

/**
 * What it means when a broker does not let us in.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class MqttFaults {

    private final MqttBroker broker;

    MqttFaults(MqttBroker broker) {
        this.broker = broker;
    }

    SourceFault of(Kind kind) {
        return new SourceFault(kind, broker.place());
    }

    /** The broker does not let this user read the topic. */
    SourceFault topicRefused(String topic) {
        return new SourceFault(Kind.TOPIC_REFUSED, topic);
    }

    /** Why a connection could not be made. Source of the codes: MQTT 3.1.1, section 3.2.2.3. */
    SourceFault of(@Nullable Throwable failure) {
        int code = failure instanceof MqttException refusal ? refusal.getReasonCode() : 0;
        return switch (code) {
            case MqttException.REASON_CODE_FAILED_AUTHENTICATION, MqttException.REASON_CODE_NOT_AUTHORIZED ->
                of(Kind.LOGIN_REFUSED);
            case MqttException.REASON_CODE_INVALID_PROTOCOL_VERSION, MqttException.REASON_CODE_INVALID_CLIENT_ID,
                    MqttException.REASON_CODE_BROKER_UNAVAILABLE ->
                new SourceFault(Kind.UNEXPECTED, broker.place() + ": MQTT " + code);
            default -> network(failure);
        };
    }

    private SourceFault network(@Nullable Throwable failure) {
        if (TlsFaults.within(failure, UnknownHostException.class).isPresent()) {
            return new SourceFault(Kind.HOST_UNKNOWN, broker.host());
        }
        return TlsFaults.of(failure, broker.place()).orElseGet(() -> plain(failure));
    }

    private SourceFault plain(@Nullable Throwable failure) {
        Optional<Throwable> system = TlsFaults.within(failure, IOException.class);
        return system.isEmpty() || isHungUp(system.get()) ? of(broker.tls().isPresent() ? Kind.NO_TLS : Kind.NO_MQTT)
                : Sockets.fault(broker.place(), system.get());
    }

    /** There was a connection, and the other side ended it before it had said who it is. */
    private static boolean isHungUp(Throwable cause) {
        return cause instanceof EOFException || String.valueOf(cause.getMessage()).contains("reset");
    }
}
