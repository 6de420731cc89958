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

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.channel.EnergyChannel;
import org.openhab.binding.hanport.internal.channel.InsightStates;
import org.openhab.binding.hanport.internal.insight.energy.Energy;
import org.openhab.binding.hanport.internal.insight.energy.Quality;
import org.openhab.binding.hanport.internal.telegram.Direction;
import org.openhab.core.types.State;

/**
 * Counters that begin anew each hour, day and month, by the clocks of openHAB's zone.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class EnergyFollowing implements Following {

    private static final List<EnergyChannel> IMPORTS = List.of(EnergyChannel.IMPORT_HOUR, EnergyChannel.IMPORT_TODAY,
            EnergyChannel.IMPORT_MONTH);
    private static final List<EnergyChannel> EXPORTS = List.of(EnergyChannel.EXPORT_HOUR, EnergyChannel.EXPORT_TODAY,
            EnergyChannel.EXPORT_MONTH);

    private final Place place;
    private final InsightStates states;

    EnergyFollowing(Place place) {
        this.place = place;
        states = new InsightStates(place::show);
    }

    @Override
    public void on(Follower.News news) {
        ZoneId zone = place.surroundings().zone().get();
        ZonedDateTime now = news.now().atZone(zone);
        ZonedDateTime day = now.toLocalDate().atStartOfDay(zone);
        List<Instant> begins = List.of(now.truncatedTo(ChronoUnit.HOURS).toInstant(), day.toInstant(),
                now.toLocalDate().withDayOfMonth(1).atStartOfDay(zone).toInstant());
        for (int i = 0; i < begins.size(); i++) {
            show(IMPORTS.get(i), news.ledger().since(Direction.IMPORT, begins.get(i)));
            show(EXPORTS.get(i), news.ledger().since(Direction.EXPORT, begins.get(i)));
        }
    }

    /** What began before the books did is counted from their beginning on. */
    private void show(EnergyChannel channel, Energy energy) {
        if (energy.quality() == Quality.GAP && energy.wattHours() == 0) {
            states.unknown(channel);
        } else {
            states.number(channel, energy.wattHours());
        }
    }

    @Override
    public void silent() {
        for (EnergyChannel channel : EnergyChannel.values()) {
            states.unknown(channel);
        }
    }

    @Override
    public void end() {
        // the meter keeps the books
    }

    @Override
    public Optional<State> state(String channelId) {
        return states.state(channelId);
    }
}
