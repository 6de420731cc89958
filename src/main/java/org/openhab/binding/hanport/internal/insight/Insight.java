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
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.telegram.Telegram;

/**
 * Arithmetic over the telegrams of one meter and the time that passes between them. One thread at a time.
 *
 * @param <F> what it finds
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public interface Insight<F extends Finding> {

    /** What this telegram brings to light. */
    List<F> on(Telegram telegram, Times times);

    /** What has changed by the mere passing of time. */
    List<F> at(Times times);

    /** When to look with {@link #at} even if no telegram comes, by the steady clock; empty if there is no need. */
    Optional<Instant> nextLook();
}
