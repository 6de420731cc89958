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

import java.nio.charset.StandardCharsets;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What is published.
 *
 * @param topic without wildcards
 * @param payload kept as it is: not to be changed afterwards
 * @param kept whether the broker keeps it for those who come later (retained)
 * @param sure whether it is sent again until the broker has it (quality of service 1); else once
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public record MqttMessage(String topic, byte[] payload, boolean kept, boolean sure) {

    /** Of this moment: nobody is to take it for true later. */
    public static MqttMessage passing(String topic, String text, boolean sure) {
        return new MqttMessage(topic, text.getBytes(StandardCharsets.UTF_8), false, sure);
    }

    /** What holds until it is told anew. */
    public static MqttMessage lasting(String topic, String text) {
        return new MqttMessage(topic, text.getBytes(StandardCharsets.UTF_8), true, true);
    }
}
