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
package org.openhab.binding.hanport.internal.telegram;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A moment as a meter's clock tells it: local time, and its offset from UTC where the meter tells that too.
 *
 * @param local what the meter's clock showed
 * @param offset what that clock is ahead of UTC; empty if the meter does not tell
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public record MeterTime(LocalDateTime local, Optional<ZoneOffset> offset) {

    /** A moment of a clock that does not tell its offset. */
    public MeterTime(LocalDateTime local) {
        this(local, Optional.empty());
    }

    public MeterTime(LocalDateTime local, ZoneOffset offset) {
        this(local, Optional.of(offset));
    }

    /**
     * @param assumed zone of the meter's clock where it does not tell its offset
     */
    public Instant instant(ZoneId assumed) {
        return offset.map(local::toInstant).orElseGet(() -> local.atZone(assumed).toInstant());
    }

    /** ISO 8601, with the offset where it is known. */
    @Override
    public String toString() {
        return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(local) + offset.map(ZoneOffset::getId).orElse("");
    }
}
