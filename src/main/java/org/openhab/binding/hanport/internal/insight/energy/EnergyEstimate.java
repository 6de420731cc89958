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
package org.openhab.binding.hanport.internal.insight.energy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.insight.Insight;
import org.openhab.binding.hanport.internal.insight.Sample;
import org.openhab.binding.hanport.internal.insight.Times;
import org.openhab.binding.hanport.internal.telegram.Direction;
import org.openhab.binding.hanport.internal.telegram.Telegram;

/**
 * Energies as they are now, of a meter that sends its registers in a slower list than its powers: the last register,
 * and the power that has flowed since. Each register is a new beginning. By the steady clock alone, so that no night of
 * summer time and no clock that is set makes an hour more or less.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class EnergyEstimate implements Insight<Estimate> {

    private final Sample sample = new Sample();
    private final DirectionEstimate imported = new DirectionEstimate(Direction.IMPORT);
    private final DirectionEstimate exported = new DirectionEstimate(Direction.EXPORT);

    /** @return the energies that this telegram has changed; none of a meter that sends its registers with its powers */
    @Override
    public List<Estimate> on(Telegram telegram, Times times) {
        sample.take(telegram.readings());
        boolean changed = imported.on(sample, times.steadyMillis()) | exported.on(sample, times.steadyMillis());
        return changed ? estimates() : List.of();
    }

    /** Nothing is known any more once a power is overdue. */
    @Override
    public List<Estimate> at(Times times) {
        boolean changed = imported.at(times.steadyMillis()) | exported.at(times.steadyMillis());
        return changed ? estimates() : List.of();
    }

    private List<Estimate> estimates() {
        List<Estimate> estimates = new ArrayList<>(2);
        imported.addTo(estimates);
        exported.addTo(estimates);
        return estimates;
    }

    @Override
    public Optional<Instant> nextLook() {
        return Stream.of(imported.deadline(), exported.deadline()).flatMap(Optional::stream).min(Instant::compareTo);
    }
}
