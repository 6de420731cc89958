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
package org.openhab.binding.hanport.internal.insight;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.telegram.Telegram;

/**
 * The clocks at one moment. None of them is to be taken for another: the machine's may be set, the meter's may be
 * wrong.
 *
 * @param steady never set, only ever goes on: how long ago something was
 * @param wall the machine's own: what outlasts a restart, and what a person reads
 * @param meter the meter's own, in the telegram that comes at this moment; empty if that tells none, or none has come
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public record Times(Instant steady, Instant wall, Optional<Instant> meter) {

    /** When a telegram comes. */
    public static Times of(Instant steady, Instant wall, Telegram telegram, ZoneId assumed) {
        return new Times(steady, wall, telegram.time().map(time -> time.instant(assumed)));
    }

    /** The steady clock in milliseconds. */
    public long steadyMillis() {
        return steady.toEpochMilli();
    }
}
