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
package org.openhab.binding.hanport.internal.dlms;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.frame.Slice;
import org.openhab.binding.hanport.internal.telegram.MeterId;

/**
 * Remembers who the meters of a link are, since the short lists that come every few seconds do not name them. There is
 * one meter for each HDLC address, and one on a line without addresses.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class KnownMeters {

    /** More addresses than any line has; of more the first ones are forgotten. */
    private static final int MOST = 8;

    private final List<Known> meters = new ArrayList<>(1);
    private Known current = new Known(Slice.of());

    private static final class Known {

        private final Slice address;
        private MeterId meter = MeterId.UNKNOWN;

        private Known(Slice address) {
            this.address = address;
        }
    }

    void clear() {
        meters.clear();
        current = new Known(Slice.of());
    }

    /** The next list is from here. */
    void from(Slice address) {
        if (current.address.equals(address)) {
            return;
        }
        for (Known known : meters) {
            if (known.address.equals(address)) {
                current = known;
                return;
            }
        }
        if (meters.size() == MOST) {
            meters.remove(0);
        }
        current = new Known(Slice.of(address.copy()));
        meters.add(current);
    }

    /**
     * The meter whose list names this one: a list without an id is of the meter that was named before; one with the
     * same id alone is of the same maker and model.
     */
    MeterId completed(MeterId named) {
        MeterId known = current.meter;
        if (named == known) {
            return named;
        }
        boolean sameMaker = named.manufacturer().isEmpty() || named.manufacturer().equals(known.manufacturer());
        if (!known.id().isEmpty() && sameMaker && (named.id().isEmpty() || named.id().equals(known.id()))) {
            return merged(named, known);
        }
        current.meter = named;
        return named;
    }

    private MeterId merged(MeterId named, MeterId known) {
        boolean newModel = !named.model().isEmpty() && !named.model().equals(known.model());
        if (newModel) {
            current.meter = new MeterId(known.manufacturer(), named.model(), known.id());
        } else if (named.equals(known)) {
            // its lists are the same object from now on, which need not be compared
            current.meter = named;
        }
        return current.meter;
    }
}
