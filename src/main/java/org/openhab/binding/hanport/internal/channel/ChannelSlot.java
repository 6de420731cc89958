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
package org.openhab.binding.hanport.internal.channel;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.insight.liveness.Freshness;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.types.State;
import org.openhab.core.types.UnDefType;

/**
 * What one channel shows, and since when. Guarded by the handler that owns it.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class ChannelSlot {

    private static final Optional<State> CLEARED = Optional.of(UnDefType.UNDEF);

    private final ChannelUID uid;
    private final ChannelType type;
    /** Empty until something was shown: what an item holds until then is not ours. */
    private Optional<State> state = Optional.empty();
    private Freshness freshness;
    private boolean renewed;

    ChannelSlot(ChannelUID uid, ChannelType type, Instant now) {
        this.uid = uid;
        this.type = type;
        freshness = Freshness.first(now);
    }

    ChannelUID uid() {
        return uid;
    }

    ChannelType type() {
        return type;
    }

    /** Empty as long as there is nothing to show. */
    Optional<State> state() {
        return state;
    }

    /** When the value last came, or when waiting for it began. */
    Instant renewed() {
        return freshness.renewed();
    }

    void show(State newState, Instant now) {
        freshness = renewed ? freshness.renew(now) : Freshness.first(now);
        renewed = true;
        state = Optional.of(newState);
    }

    /** Whether the channel must be cleared: it shows something, or may show something from before, for too long. */
    boolean expired(Instant now, Duration linkTimeout) {
        return !state.equals(CLEARED) && freshness.expired(now, linkTimeout);
    }

    /** Shows nothing from now on, and forgets at what pace the value came. */
    void clear() {
        state = CLEARED;
        renewed = false;
    }
}
