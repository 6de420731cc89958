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
import org.openhab.binding.hanport.internal.channel.ChannelType;
import org.openhab.core.thing.ThingTypeUID;

/**
 * The names that the binding shares with its descriptions in OH-INF and with users' configurations.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class HanPortBindingConstants {

    public static final String BINDING_ID = ChannelType.BINDING_ID;

    /** Bridge: a cable on a serial port. */
    public static final ThingTypeUID THING_TYPE_SERIAL = new ThingTypeUID(BINDING_ID, "serial");
    /** Bridge: a network adapter. */
    public static final ThingTypeUID THING_TYPE_TCP = new ThingTypeUID(BINDING_ID, "tcp");
    /** Bridge: a gateway that hands out its latest telegram when asked. */
    public static final ThingTypeUID THING_TYPE_HTTP = new ThingTypeUID(BINDING_ID, "http");
    /** Bridge: a broker that readers publish to. */
    public static final ThingTypeUID THING_TYPE_MQTT = new ThingTypeUID(BINDING_ID, "mqtt");
    public static final ThingTypeUID THING_TYPE_WEBSOCKET = new ThingTypeUID(BINDING_ID, "websocket");
    /** Bridge: a recording. */
    public static final ThingTypeUID THING_TYPE_REPLAY = new ThingTypeUID(BINDING_ID, "replay");
    /** Thing: the electricity meter behind a bridge. */
    public static final ThingTypeUID THING_TYPE_METER = new ThingTypeUID(BINDING_ID, "meter");

    /** Thing: a meter for gas, water, heat ... that the electricity meter reads. */
    public static final ThingTypeUID THING_TYPE_SUBMETER = new ThingTypeUID(BINDING_ID, "submeter");

    /** Thing beside a meter: counters that begin anew. */
    public static final ThingTypeUID THING_TYPE_ENERGY = new ThingTypeUID(BINDING_ID, "energy");
    /** Thing beside a meter: what is free on the main fuse. */
    public static final ThingTypeUID THING_TYPE_FUSE_GUARD = new ThingTypeUID(BINDING_ID, "fuse-guard");
    /** Thing beside a meter: what this hour and month cost. */
    public static final ThingTypeUID THING_TYPE_POWER_TARIFF = new ThingTypeUID(BINDING_ID, "power-tariff");

    /**
     * Parameter of a serial bridge: how the line is listened to; and property: the line that the meter was found on
     * last.
     */
    public static final String LINE = "line";
    /** Parameter of a meter: the id that it must have; empty for any. */
    public static final String METER_ID = "meterId";
    /** Parameter of a serial bridge: the path of its port. */
    public static final String PORT = "port";
    /** Parameter of a bridge over HTTP: the name or address of the gateway. */
    public static final String HOST = "host";
    /** Parameter of a bridge over a WebSocket: its address. */
    public static final String URL = "url";
    /** Parameter of a bridge over HTTP: what kind of gateway it is. */
    public static final String GATEWAY_TYPE = "type";
    /** Property of a meter: what it speaks. */
    public static final String PROPERTY_PROTOCOL = "protocol";
    /** Property of a sub-meter: what it measures. */
    public static final String PROPERTY_MEDIUM = "medium";

    /** Property of a bridge: the file of its last recording, or why there is none. */
    public static final String PROPERTY_RECORDING = "recording";

    private HanPortBindingConstants() {
    }
}
