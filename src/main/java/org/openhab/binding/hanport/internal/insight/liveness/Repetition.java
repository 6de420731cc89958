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
package org.openhab.binding.hanport.internal.insight.liveness;

import java.time.Duration;
import java.time.Instant;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.hanport.internal.telegram.Telegram;

/**
 * Whether a meter's last telegram comes again and again, its clock in it, beside those of other meters: a gateway that
 * reads several may have lost one of them, and the link as a whole is alive. Without a clock it cannot be told from a
 * house at rest.
 * <p>
 * Not for use by two threads at once.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class Repetition {

    private @Nullable Telegram last;
    private Instant since = Instant.MIN;

    /** A telegram of the meter was taken. */
    public void takes(Telegram telegram, Instant now) {
        if (!telegram.equals(last)) {
            last = telegram;
            since = now;
        }
    }

    /**
     * Whether this telegram is the last one once more, and has come for too long to be a sign of life.
     *
     * @param linkTimeout how long the whole link may be silent; a meter never gets less
     */
    public boolean isOld(Telegram telegram, Instant now, Duration linkTimeout) {
        return telegram.time().isPresent() && telegram.equals(last)
                && !now.isBefore(since.plus(Diagnosis.repeating(linkTimeout)));
    }
}
