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
package org.openhab.binding.hanport.internal.simulator;

import java.time.Instant;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.telegram.Telegram;

/**
 * What a simulated meter puts on its line at one moment.
 *
 * @param at when, by the meter's own time
 * @param telegram what the meter means, whether or not it arrives
 * @param bytes what goes over the line; empty when the line is silent
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public record Push(Instant at, Telegram telegram, byte[] bytes) {

    Push carrying(byte[] otherBytes) {
        return new Push(at, telegram, otherBytes);
    }
}
