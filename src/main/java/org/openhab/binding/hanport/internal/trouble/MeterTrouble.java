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
package org.openhab.binding.hanport.internal.trouble;

import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What can be wrong with one meter behind a link that works.
 *
 * @param arguments what its text is about: ids masked but for their ends; names of channels and types
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public record MeterTrouble(Kind kind, List<String> arguments) implements Trouble {

    /** What can be wrong. */
    public enum Kind {
        /** other meters send over the link, and the one with this id does not */
        SILENT(Layer.METER),
        /** the electricity meter sends, and no longer values of this sub-meter */
        SUBMETER_SILENT(Layer.METER),
        /** no sub-meter has this id */
        SUBMETER_UNKNOWN(Layer.METER),
        /** there are several sub-meters, and no id tells which one */
        SUBMETER_AMBIGUOUS(Layer.METER),
        /** a channel of a type that cannot show the value of its OBIS code */
        CHANNEL_TYPE(Layer.CHANNEL);

        final Layer layer;

        Kind(Layer layer) {
            this.layer = layer;
        }
    }

    public MeterTrouble {
        arguments = List.copyOf(arguments);
    }

    /** What needs no arguments. */
    public MeterTrouble(Kind kind) {
        this(kind, List.of());
    }

    @Override
    public String key() {
        return "meter." + Keys.of(kind);
    }

    @Override
    public Layer layer() {
        return kind.layer;
    }

    /** What can be done about it does not depend on the source. */
    @Override
    public boolean hasOwnText(SourceKind source) {
        return false;
    }

    /** The key of its text. */
    public String textKey() {
        return "trouble." + key();
    }
}
