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

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.paho.client.mqttv3.MqttTopic;

/**
 * Which broker is read, and what of it.
 *
 * @param broker where readers publish
 * @param topic what is read, with wildcards
 * @param json whether JSON with values is what is looked for, and not a meter's bytes
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public record MqttSettings(MqttBroker broker, String topic, boolean json) {

    /** @throws IllegalArgumentException if the topic can be none */
    public MqttSettings {
        MqttTopic.validate(topic, true);
    }

    /** Where readers publish telegrams. */
    public MqttSettings(MqttBroker broker, String topic) {
        this(broker, topic, false);
    }

    /** Whether MQTT allows this to be subscribed to. Source: MQTT 3.1.1, section 4.7. */
    public static boolean isTopicFilter(String topic) {
        return isValid(topic, true);
    }

    /** Whether MQTT allows this to be published on. Source: MQTT 3.1.1, section 4.7. */
    public static boolean isTopicName(String topic) {
        return isValid(topic, false);
    }

    private static boolean isValid(String topic, boolean wildcards) {
        try {
            MqttTopic.validate(topic, wildcards);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    @Override
    public String toString() {
        return broker + " " + topic;
    }
}
