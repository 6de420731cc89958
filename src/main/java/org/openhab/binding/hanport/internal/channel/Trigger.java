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

import java.util.Locale;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What a rule may be started by: channels that hold no state.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public enum Trigger {
    /** of a bridge: telegrams have stopped; the event is the key of the trouble */
    TELEGRAM_LOST,
    /** of a bridge: telegrams come again; the event is what the meter speaks */
    TELEGRAM_BACK,
    /** of a bridge: the meter speaks otherwise than before; the event is what it speaks now */
    PROTOCOL_CHANGED,
    /** of a meter: another meter answers than before; without an event, since ids are personal */
    METER_REPLACED,
    /** of a meter: it sends what can hardly be true; the event is the key of the doubt */
    IMPLAUSIBLE,
    /** of a fuse guard: a phase carries more than its fuse is sure to carry for long */
    OVERLOAD_BEGAN,
    /** of a fuse guard: no phase does any more */
    OVERLOAD_ENDED,
    /** of a power tariff: an interval has ended that a fee goes by; the event is its mean power in W */
    NEW_PEAK,
    /** of a power tariff: an interval has ended; the event is its mean power in W */
    INTERVAL_ENDED;

    /** The type of these channels in OH-INF/thing/channel-types.xml. */
    static final String TYPE = "event";

    /** The id of the channel; its texts are {@code channel.<id>.label} and {@code channel.<id>.description}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
