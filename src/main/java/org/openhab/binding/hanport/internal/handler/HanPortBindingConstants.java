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
import org.openhab.core.thing.ThingTypeUID;

/**
 * The names that the binding shares with its descriptions in OH-INF and with users' configurations.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class HanPortBindingConstants {

    public static final String BINDING_ID = "hanport";

    /** Bridge: a cable on a serial port. */
    public static final ThingTypeUID THING_TYPE_SERIAL = new ThingTypeUID(BINDING_ID, "serial");
    /** Bridge: a network adapter. */
    public static final ThingTypeUID THING_TYPE_TCP = new ThingTypeUID(BINDING_ID, "tcp");
    /** Bridge: a recording. */
    public static final ThingTypeUID THING_TYPE_REPLAY = new ThingTypeUID(BINDING_ID, "replay");
    /** Thing: the electricity meter behind a bridge. */
    public static final ThingTypeUID THING_TYPE_METER = new ThingTypeUID(BINDING_ID, "meter");

    /** Parameter of a meter: the id that it must have; empty for any. */
    public static final String METER_ID = "meterId";
    /** Parameter of a channel: the OBIS code that it shows. */
    public static final String OBIS = "obis";
    /** Property of a meter: what it speaks. */
    public static final String PROPERTY_PROTOCOL = "protocol";

    private HanPortBindingConstants() {
    }
}
