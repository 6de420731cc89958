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

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.insight.Memory;
import org.openhab.binding.hanport.internal.insight.fuse.CurrentHistory;
import org.openhab.binding.hanport.internal.trouble.ConfigException;
import org.openhab.core.config.core.Configuration;

/**
 * The Things that can stand beside a meter.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public enum FollowerKind {
    /** counters that begin anew each hour, day and month */
    ENERGY {
        @Override
        Following begin(Configuration configuration, Following.Place place) {
            return new EnergyFollowing(place);
        }
    },
    /** what is free on the main fuse */
    FUSE_GUARD {
        @Override
        Following begin(Configuration configuration, Following.Place place) throws ConfigException {
            return new FuseFollowing(FuseSettings.of(configuration), place);
        }

        @Override
        void forget(Surroundings surroundings, String key) {
            CurrentHistory.forget(surroundings.memory(), key, surroundings.wall().instant());
        }
    },
    /** what the interval that runs will cost */
    POWER_TARIFF {
        @Override
        Following begin(Configuration configuration, Following.Place place) throws ConfigException {
            return new TariffFollowing(TariffSettings.of(configuration), place);
        }

        @Override
        void forget(Surroundings surroundings, String key) {
            Memory memory = surroundings.memory();
            memory.forget(key);
        }
    };

    /** @throws ConfigException if a parameter cannot work */
    abstract Following begin(Configuration configuration, Following.Place place) throws ConfigException;

    /** Removes what was written down of a Thing of this key. */
    void forget(Surroundings surroundings, String key) {
        // most write nothing down
    }
}
