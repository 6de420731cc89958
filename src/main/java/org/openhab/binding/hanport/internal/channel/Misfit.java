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

import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.trouble.MeterTrouble;
import org.openhab.binding.hanport.internal.trouble.MeterTrouble.Kind;
import org.openhab.core.thing.ChannelUID;

/**
 * A channel whose type cannot show the value that fills it.
 *
 * @param fitting a type that can
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public record Misfit(ChannelUID channel, ChannelType type, ChannelType fitting) {

    /** The same for the status of the Thing. */
    public MeterTrouble trouble() {
        return new MeterTrouble(Kind.CHANNEL_TYPE, List.of(channel.getId(), type.id(), fitting.id()));
    }

    /** What is wrong, for the log. */
    @Override
    public String toString() {
        return "its type " + type.id() + " does not fit its value, type " + fitting.id() + " does";
    }
}
