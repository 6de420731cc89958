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

import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What a connection to a broker is for.
 *
 * @param topic what is subscribed to; empty: nothing
 * @param will what the broker publishes when the connection breaks; empty: nothing
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public record MqttSubject(Optional<String> topic, Optional<MqttMessage> will) {
}
