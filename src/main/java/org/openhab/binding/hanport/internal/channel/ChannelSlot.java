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
import java.time.ZoneId;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.hanport.internal.insight.liveness.Freshness;
import org.openhab.binding.hanport.internal.telegram.Value;
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

    private final ChannelUID uid;
    private final ChannelType type;
    /** Null until something was shown: what an item holds until then is not ours. */
    private @Nullable State state;
    private Freshness freshness;
    private boolean renewed;
    private final Window window;
    private final boolean register;
    /** What openHAB was told last; null if it knows nothing, or nothing any more. */
    private @Nullable State told;
    private Instant nextBeat = Instant.MIN;
    /** The value that came last, and the state that it makes: most values are the same again. */
    private @Nullable Value last;
    private State ofLast = UnDefType.UNDEF;
    private long round;

    /**
     * @param window makes one value of several
     * @param register whether it shows a count that holds good while the meter is silent
     */
    ChannelSlot(ChannelUID uid, ChannelType type, Window window, boolean register, Instant now) {
        this.uid = uid;
        this.type = type;
        this.window = window;
        this.register = register;
        freshness = Freshness.first(now);
    }

    ChannelUID uid() {
        return uid;
    }

    ChannelType type() {
        return type;
    }

    /** Whether this is asked for the first time for this telegram, counted from 1 on. */
    boolean isFirstIn(long telegram) {
        boolean first = round != telegram;
        round = telegram;
        return first;
    }

    /**
     * The state that a value of this channel makes.
     *
     * @param zone of a clock that does not tell its offset
     */
    State state(Value value, ZoneId zone) {
        if (!value.equals(last)) {
            last = value;
            ofLast = type.state(value, zone);
        }
        return ofLast;
    }

    /** Empty as long as there is nothing to show. */
    Optional<State> state() {
        return Optional.ofNullable(state);
    }

    /** When the value last came, or when waiting for it began. */
    Instant renewed() {
        return freshness.renewed();
    }

    boolean isRegister() {
        return register;
    }

    /**
     * Takes a value.
     *
     * @param newest the state that it makes
     * @param heartbeat how long openHAB is not told of a value that stays the same
     * @return the state that openHAB is to be told of now; empty if it need not
     */
    Optional<State> show(Value value, State newest, Instant now, ZoneId zone, Duration heartbeat) {
        freshness = renewed ? freshness.renew(now) : Freshness.first(now);
        renewed = true;
        state = newest;
        if (newest == UnDefType.UNDEF) {
            window.clear();
            return due(newest, now, heartbeat);
        }
        return window.add(value, now).map(made -> made == value ? newest : type.state(made, zone))
                .flatMap(made -> due(made, now, heartbeat));
    }

    private Optional<State> due(State made, Instant now, Duration heartbeat) {
        if (now.isBefore(nextBeat) && (made == told || made.equals(told))) {
            return Optional.empty();
        }
        told = made;
        nextBeat = now.plus(heartbeat);
        return Optional.of(made);
    }

    /** Whether the channel must be cleared: it shows something, or may show something from before, for too long. */
    boolean expired(Instant now, Duration linkTimeout) {
        return state != UnDefType.UNDEF && freshness.expired(now, linkTimeout);
    }

    /** Shows nothing from now on, and forgets at what pace the value came. */
    void clear() {
        state = UnDefType.UNDEF;
        renewed = false;
        told = null;
        window.clear();
    }
}
