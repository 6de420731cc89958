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

import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.channel.Feed.Measured;
import org.openhab.binding.hanport.internal.telegram.Dimension;
import org.openhab.binding.hanport.internal.telegram.Meaning;
import org.openhab.binding.hanport.internal.telegram.Medium;
import org.openhab.binding.hanport.internal.telegram.Quantities;
import org.openhab.binding.hanport.internal.telegram.Role;
import org.openhab.binding.hanport.internal.telegram.Unit;
import org.openhab.binding.hanport.internal.telegram.Value;
import org.openhab.binding.hanport.internal.telegram.Value.Cases;
import org.openhab.binding.hanport.internal.telegram.Value.Text;
import org.openhab.core.thing.type.ChannelTypeUID;
import org.openhab.core.types.State;
import org.openhab.core.types.UnDefType;

/**
 * The channel types of OH-INF/thing/channel-types.xml, and which values each can show.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public enum ChannelType {
    POWER("power", "Number:Power", States.of(Dimension.ACTIVE_POWER)),
    REACTIVE_POWER("reactive-power", "Number:Power", States.of(Dimension.REACTIVE_POWER)),
    APPARENT_POWER("apparent-power", "Number:Power", States.of(Dimension.APPARENT_POWER)),
    ENERGY("energy", "Number:Energy", States.of(Dimension.ACTIVE_ENERGY)),
    REACTIVE_ENERGY("reactive-energy", "Number:Energy", States.of(Dimension.REACTIVE_ENERGY)),
    APPARENT_ENERGY("apparent-energy", "Number:Energy", States.of(Dimension.APPARENT_ENERGY)),
    VOLTAGE("voltage", "Number:ElectricPotential", States.of(Dimension.VOLTAGE)),
    CURRENT("current", "Number:ElectricCurrent", States.of(Dimension.CURRENT)),
    /** what the meter takes for too much */
    CURRENT_LIMIT("current-limit", "Number:ElectricCurrent", States.of(Dimension.CURRENT)),
    FREQUENCY("frequency", "Number:Frequency", States.of(Dimension.FREQUENCY)),
    POWER_FACTOR("power-factor", "Number:Dimensionless", States::ratio),
    VOLUME("volume", "Number:Volume", States.of(Dimension.VOLUME)),
    GAS("gas", "Number:Volume", States.of(Dimension.VOLUME)),
    WATER("water", "Number:Volume", States.of(Dimension.VOLUME)),
    HEAT("heat", "Number:Energy", States.of(Dimension.HEAT)),
    FLOW("flow", "Number:VolumetricFlowRate", States.of(Dimension.FLOW)),
    TEMPERATURE("temperature", "Number:Temperature", States.of(Dimension.TEMPERATURE)),
    DURATION("duration", "Number:Time", States.of(Dimension.DURATION)),
    NUMBER("number", "Number", States::number),
    /** how often something has happened: set apart, since few want that as items */
    COUNTER("counter", "Number", States::number),
    TARIFF("tariff", "Number", States::number),
    TEXT("text", "String", States::text),
    /** many values of the past at once: set apart, since few want that as items */
    TABLE("table", "String", States::text),
    /** names and numbers of the meter itself: set apart, since few want them as items */
    IDENTIFICATION("identification", "String", States::identification),
    TIME("time", "DateTime", States::moment),
    SWITCH("switch", "Switch", States::onOff),
    /** when a link was last heard of: set apart, since few want that as an item */
    LINK_TIME("link-time", "DateTime", States::moment),
    /** how long a link takes for something: set apart, since few want that as an item */
    LINK_DURATION("link-duration", "Number:Time", States.of(Dimension.DURATION)),
    /** how many of a hundred */
    RATE("rate", "Number:Dimensionless", States::percent),
    /** whether a bridge records: the only one that takes commands */
    RECORDING("recording", "Switch", States::onOff);

    /** The add-on's id, which all its names in openHAB begin with. */
    public static final String BINDING_ID = "hanport";

    /** What 0.1.0 made channels of, which had fewer types. */
    private static final Map<ChannelType, ChannelType> BEFORE = Map.of(CURRENT_LIMIT, CURRENT, COUNTER, NUMBER, TARIFF,
            NUMBER, GAS, VOLUME, WATER, VOLUME);

    private static final Cases<ChannelType> FITTING = new Cases<>(quantity -> of(quantity.unit().dimension()),
            text -> TEXT, clock -> TIME, flag -> SWITCH, history -> TEXT);

    private final String id;
    private final String itemType;
    private final States.Conversion conversion;

    ChannelType(String id, String itemType, States.Conversion conversion) {
        this.id = id;
        this.itemType = itemType;
        this.conversion = conversion;
    }

    public String id() {
        return id;
    }

    public String itemType() {
        return itemType;
    }

    public ChannelTypeUID uid() {
        return new ChannelTypeUID(BINDING_ID, id);
    }

    /**
     * The value as openHAB holds it: number and unit exactly as the meter sent them.
     *
     * @param zone of the meter's clock, where that does not tell its offset
     * @return UNDEF if this type cannot show the value, or the meter could not read it itself
     */
    public State state(Value value, ZoneId zone) {
        return value instanceof Text text && text.isUnreadable() ? UnDefType.UNDEF : conversion.state(value, zone);
    }

    /** Whether 0.1.0 made channels of the other type of what this type is for; items of one fit the other too. */
    boolean replaces(ChannelType other) {
        return BEFORE.get(this) == other;
    }

    /** The type of the channels of a quantity; empty where meters differ in what they send. */
    static Optional<ChannelType> of(Meaning meaning) {
        return switch (meaning.role()) {
            case POWER, DEMAND, DEMAND_PEAK -> Optional.of(POWER);
            case REACTIVE_POWER -> Optional.of(REACTIVE_POWER);
            case APPARENT_POWER -> Optional.of(APPARENT_POWER);
            case ENERGY -> Optional.of(ENERGY);
            case REACTIVE_ENERGY -> Optional.of(REACTIVE_ENERGY);
            case APPARENT_ENERGY -> Optional.of(APPARENT_ENERGY);
            case CURRENT -> Optional.of(CURRENT);
            case VOLTAGE -> Optional.of(VOLTAGE);
            case FREQUENCY -> Optional.of(FREQUENCY);
            case POWER_FACTOR -> Optional.of(POWER_FACTOR);
            case LIMIT -> meaning.unit().equals(Unit.AMPERE) ? Optional.of(CURRENT_LIMIT) : Optional.empty();
            case COUNT -> Optional.of(COUNTER);
            case STATE -> Optional.of(withId(meaning.name()).orElse(SWITCH));
            case SUB_METER_VALVE -> Optional.of(SWITCH);
            case RATIO -> Optional.of(NUMBER);
            case CLOCK -> Optional.of(TIME);
            case HISTORY, MESSAGE, TEXT -> Optional.of(TEXT);
            case ID, MODEL, VERSION, SUB_METER_TYPE -> Optional.of(IDENTIFICATION);
            case SUB_METER_VALUE, SUB_METER_OLD_VALUE, OTHER -> Optional.empty();
        };
    }

    /** The type that shows this value best, knowing what is measured. */
    static ChannelType of(Filling filling) {
        ChannelType type = of(filling.value());
        if (type == CURRENT && isLimit(filling.feed())) {
            return CURRENT_LIMIT;
        }
        return type == VOLUME ? ofVolume(filling.medium()) : type;
    }

    private static boolean isLimit(Feed feed) {
        return feed instanceof Measured measured && Quantities.of(measured.code()).role() == Role.LIMIT;
    }

    private static ChannelType ofVolume(Medium medium) {
        return switch (medium) {
            case GAS -> GAS;
            case WATER, WARM_WATER -> WATER;
            case ELECTRICITY, HEAT, COOLING, OTHER -> VOLUME;
        };
    }

    /** The type that shows this value best. */
    public static ChannelType of(Value value) {
        return value.match(FITTING);
    }

    private static ChannelType of(Dimension dimension) {
        return switch (dimension) {
            case ACTIVE_POWER -> POWER;
            case REACTIVE_POWER -> REACTIVE_POWER;
            case APPARENT_POWER -> APPARENT_POWER;
            case ACTIVE_ENERGY -> ENERGY;
            case REACTIVE_ENERGY -> REACTIVE_ENERGY;
            case APPARENT_ENERGY -> APPARENT_ENERGY;
            case VOLTAGE -> VOLTAGE;
            case CURRENT -> CURRENT;
            case FREQUENCY -> FREQUENCY;
            case VOLUME -> VOLUME;
            case HEAT -> HEAT;
            case FLOW -> FLOW;
            case TEMPERATURE -> TEMPERATURE;
            case DURATION -> DURATION;
            case NONE -> NUMBER;
            case OTHER -> TEXT;
        };
    }

    /** The type of this id, or empty if it is not one of ours. */
    public static Optional<ChannelType> withId(String id) {
        for (ChannelType type : values()) {
            if (type.id.equals(id)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    /** The first type whose channels fit items of this type: for channels that users write without a channel type. */
    public static Optional<ChannelType> forItems(String itemType) {
        for (ChannelType type : values()) {
            if (type.itemType.equals(itemType)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
