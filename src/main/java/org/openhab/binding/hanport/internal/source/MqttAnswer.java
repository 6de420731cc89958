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

import java.util.function.Consumer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.paho.client.mqttv3.IMqttActionListener;
import org.eclipse.paho.client.mqttv3.IMqttToken;

/**
 * What is done when the broker answers, or cannot.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class MqttAnswer implements IMqttActionListener {

    private final Consumer<IMqttToken> success;
    private final Consumer<Throwable> failure;

    MqttAnswer(Consumer<IMqttToken> success, Consumer<Throwable> failure) {
        this.success = success;
        this.failure = failure;
    }

    @Override
    @NonNullByDefault({})
    public void onSuccess(IMqttToken token) {
        success.accept(token);
    }

    @Override
    @NonNullByDefault({})
    public void onFailure(IMqttToken token, Throwable cause) {
        failure.accept(cause);
    }
}
