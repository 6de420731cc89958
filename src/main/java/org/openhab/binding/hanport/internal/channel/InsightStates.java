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

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.core.library.types.DateTimeType;
import org.openhab.core.library.types.OnOffType;
import org.openhab.core.library.types.StringType;
import org.openhab.core.types.State;
import org.openhab.core.types.UnDefType;

/**
 * What the channels of a Thing beside a meter show; openHAB is told what has changed. Guarded by the handler that owns
 * it.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class InsightStates {

    private final BiConsumer<String, State> publish;
    private final Map<InsightChannel, Slot> slots = new HashMap<>();

    /** What a channel shows, and the number that it was made of: most stay the same from one telegram to the next. */
    private static final class Slot {
        private Optional<State> state = Optional.empty();
        private double number;
        private boolean isNumber;
    }

    /** @param publish told the id of a channel and its new state */
    public InsightStates(BiConsumer<String, State> publish) {
        this.publish = publish;
    }

    /** @param number in the unit of the channel's type; what is no number clears it */
    public void number(InsightChannel channel, double number) {
        Slot slot = slot(channel);
        if (!slot.isNumber || Double.compare(slot.number, number) != 0) {
            show(channel, channel.type().state(number));
            slot.number = number;
            slot.isNumber = true;
        }
    }

    /** @param number in the unit of the channel's type; nothing clears it */
    public void number(InsightChannel channel, Optional<BigDecimal> number) {
        show(channel, number.map(channel.type()::state).orElse(UnDefType.UNDEF));
    }

    public void flag(InsightChannel channel, boolean on) {
        show(channel, OnOffType.from(on));
    }

    public void text(InsightChannel channel, String text) {
        show(channel, new StringType(text));
    }

    public void moment(InsightChannel channel, Instant moment) {
        show(channel, new DateTimeType(moment));
    }

    public void unknown(InsightChannel channel) {
        show(channel, UnDefType.UNDEF);
    }

    private void show(InsightChannel channel, State state) {
        Slot slot = slot(channel);
        slot.isNumber = false;
        Optional<State> now = Optional.of(state);
        if (!now.equals(slot.state)) {
            slot.state = now;
            publish.accept(channel.id(), state);
        }
    }

    private Slot slot(InsightChannel channel) {
        return slots.computeIfAbsent(channel, any -> new Slot());
    }

    /** What a channel shows; empty if nothing was shown yet. */
    public Optional<State> state(String channelId) {
        return slots.entrySet().stream().filter(shown -> shown.getKey().id().equals(channelId)).findAny()
                .flatMap(shown -> shown.getValue().state);
    }
}
