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
package org.openhab.binding.hanport.internal.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.source.MqttMessage;
import org.openhab.binding.hanport.internal.telegram.MeterId;
import org.openhab.binding.hanport.internal.telegram.Reading;
import org.openhab.binding.hanport.internal.telegram.Unit;
import org.openhab.binding.hanport.internal.telegram.Value.Quantity;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/**
 * Tells Home Assistant of each reading, so that it makes a sensor of it. Source: Home Assistant, MQTT discovery.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class HomeAssistant {

    /** Device classes by the unit, of those that Home Assistant takes with that unit. */
    private static final Map<Unit, String> CLASSES = Map.ofEntries(Map.entry(Unit.WATT, "power"),
            Map.entry(Unit.KILOWATT, "power"), Map.entry(Unit.WATT_HOUR, "energy"),
            Map.entry(Unit.KILOWATT_HOUR, "energy"), Map.entry(Unit.MEGAWATT_HOUR, "energy"),
            Map.entry(Unit.VOLT, "voltage"), Map.entry(Unit.AMPERE, "current"), Map.entry(Unit.HERTZ, "frequency"),
            Map.entry(Unit.VAR, "reactive_power"), Map.entry(Unit.VOLT_AMPERE, "apparent_power"));

    private final String prefix;
    private final ForwardTopics topics;

    /** @param prefix where Home Assistant listens, "homeassistant" by itself */
    HomeAssistant(String prefix, ForwardTopics topics) {
        this.prefix = prefix;
        this.topics = topics;
    }

    /** What is to be told of this reading; empty for what is no number. */
    Optional<MqttMessage> sensor(Reading reading, MeterId meter) {
        if (!(reading.value() instanceof Quantity quantity)) {
            return Optional.empty();
        }
        String name = ForwardTopics.name(reading);
        String id = ForwardTopics.nameOf(topics.base() + "_" + topics.meter() + "_" + name);
        JsonObject sensor = new JsonObject();
        sensor.addProperty("name", name.replace('-', ' ').replace('/', ' '));
        sensor.addProperty("unique_id", id);
        sensor.addProperty("state_topic", topics.reading(reading));
        describe(sensor, quantity.unit());
        sensor.add("availability", availability());
        sensor.addProperty("availability_mode", "all");
        sensor.add("device", device(meter));
        return Optional.of(MqttMessage.lasting(prefix + "/sensor/" + id + "/config", sensor.toString()));
    }

    private static void describe(JsonObject sensor, Unit unit) {
        String known = CLASSES.getOrDefault(unit, "");
        if (!known.isEmpty()) {
            sensor.addProperty("device_class", known);
        }
        sensor.addProperty("state_class", known.equals("energy") ? "total_increasing" : "measurement");
        if (!unit.equals(Unit.NONE)) {
            sensor.addProperty("unit_of_measurement", unit.equals(Unit.CUBIC_METRE) ? "m³" : unit.symbol());
        }
    }

    private JsonArray availability() {
        JsonArray all = new JsonArray();
        for (String topic : List.of(ForwardTopics.status(topics.base()), topics.status())) {
            JsonObject one = new JsonObject();
            one.addProperty("topic", topic);
            all.add(one);
        }
        return all;
    }

    private JsonObject device(MeterId meter) {
        JsonObject device = new JsonObject();
        device.addProperty("identifiers", ForwardTopics.nameOf(topics.base() + "_" + topics.meter()));
        device.addProperty("name", topics.meter());
        device.addProperty("manufacturer", meter.manufacturer());
        device.addProperty("model", meter.model());
        return device;
    }
}
