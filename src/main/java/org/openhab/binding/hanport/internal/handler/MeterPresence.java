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
package org.openhab.binding.hanport.internal.handler;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.insight.liveness.Freshness;
import org.openhab.binding.hanport.internal.telegram.Telegram;
import org.openhab.binding.hanport.internal.trouble.MeterTrouble;

/**
 * Whether the meter of a Thing still sends, and whether it is there at all. Guarded by the handler that owns it.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class MeterPresence {

    /** So many telegrams without the wanted meter, and its id is taken for wrong. */
    private static final int FEW = 3;

    private final MeterKind kind;
    private final String wantedId;
    private Freshness freshness;
    /** How many telegrams in which this meter could have been have come before its first. */
    private int mismatches;

    /**
     * @param wantedId empty for any
     * @param since when the wait for it began
     */
    MeterPresence(MeterKind kind, String wantedId, Instant since) {
        this.kind = kind;
        this.wantedId = wantedId;
        freshness = Freshness.first(since);
    }

    /**
     * A telegram of the meter has come.
     *
     * @param again whether it is not the first, at all or after a silence
     */
    void comes(Instant now, boolean again) {
        freshness = again ? freshness.renew(now) : Freshness.first(now);
    }

    /** Takes note of a telegram without this meter; tells, once it is certain, why the meter will never come. */
    Optional<MeterTrouble> mismatch(Telegram telegram) {
        return kind.mismatch(telegram, wantedId).filter(why -> ++mismatches == FEW);
    }

    /** Whether nothing has come from it for too long, while its bridge receives something. */
    boolean isSilent(Instant now, Duration linkTimeout) {
        return kind.isSilent(wantedId, freshness, now, linkTimeout);
    }
}
