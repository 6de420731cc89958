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
import org.openhab.binding.hanport.internal.reader.LinkFacts;
import org.openhab.binding.hanport.internal.trouble.LineTrouble;

/**
 * When a source that is connected and brings not a byte is to be opened anew, since its connection may be half open:
 * after each timeout that it has been silent for, counted from when it was opened.
 * <p>
 * Not for use by two threads at once.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class Reopening {

    private Instant since;

    /** @param now when the reader was started */
    public Reopening(Instant now) {
        since = now;
    }

    /** The source is connected from now on. */
    public void opened(Instant now) {
        since = now;
    }

    /** Whether to open it anew now; once this is true the time runs from the beginning. */
    public boolean isDue(LinkFacts facts, Instant now, Duration timeout) {
        if (facts.fault().isPresent()) {
            since = now;
        }
        boolean due = Diagnosis.of(facts, now, timeout).filter(LineTrouble.NO_BYTES::equals).isPresent()
                && !now.isBefore(since.plus(timeout));
        if (due) {
            since = now;
        }
        return due;
    }
}
