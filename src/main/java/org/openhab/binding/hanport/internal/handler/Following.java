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

import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.channel.TariffChannel;
import org.openhab.binding.hanport.internal.channel.Trigger;
import org.openhab.core.types.Command;
import org.openhab.core.types.State;
import org.openhab.core.types.TimeSeries;

/**
 * What one Thing makes of what a meter sends, from its beginning to its end. Guarded by the handler that owns it.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public sealed interface Following permits EnergyFollowing, FuseFollowing, TariffFollowing {

    /** The Thing. */
    interface Place {

        Surroundings surroundings();

        /** The Thing's name in what outlasts a restart. */
        String key();

        /** Tells openHAB a state. */
        void show(String channelId, State state);

        /** Tells openHAB states of times to come. */
        void show(TariffChannel channel, TimeSeries series);

        /** Tells openHAB an event. */
        void trigger(Trigger trigger, String event);
    }

    /** Takes a telegram. */
    void on(Follower.News news);

    /** Nothing is known any more; also before the first telegram. */
    void silent();

    /** Writes down what must outlast a restart. */
    void end();

    /** What a channel shows; empty if nothing was shown yet. */
    Optional<State> state(String channelId);

    /** What an item tells. */
    default void command(String channelId, Command command) {
        // most channels only show
    }
}
