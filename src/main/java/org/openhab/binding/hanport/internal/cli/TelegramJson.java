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

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.telegram.MeterId;
import org.openhab.binding.hanport.internal.telegram.MeterTime;
import org.openhab.binding.hanport.internal.telegram.Reading;
import org.openhab.binding.hanport.internal.telegram.Telegram;
import org.openhab.binding.hanport.internal.telegram.Unit;
import org.openhab.binding.hanport.internal.telegram.Value;
import org.openhab.binding.hanport.internal.telegram.Value.History;
import org.openhab.binding.hanport.internal.telegram.Value.Quantity;

import com.google.gson.stream.JsonWriter;

/**
 * A telegram as one line of JSON, every value as text so that no digit is lost:
 * {@code {"file","protocol","meter":{"manufacturer","model","id"},"time","readings":[{"obis","value","unit","time"}]}}.
 * What the meter does not tell is left out: the times, and the unit of what has none.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class TelegramJson {

    private TelegramJson() {
    }

    /**
     * @param origin name of the first member, which says where the telegram comes from
     * @param place its value
     */
    static String line(String origin, String place, Telegram telegram) {
        StringWriter text = new StringWriter();
        try (JsonWriter json = new JsonWriter(text)) {
            json.beginObject().name(origin).value(place);
            json.name("protocol").value(telegram.protocol().toString());
            write(json, telegram.meter());
            writeTime(json, telegram.time());
            json.name("readings");
            write(json, telegram.readings());
            json.endObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void write(JsonWriter json, MeterId meter) throws IOException {
        json.name("meter").beginObject().name("manufacturer").value(meter.manufacturer());
        json.name("model").value(meter.model()).name("id").value(meter.id()).endObject();
    }

    private static void write(JsonWriter json, List<Reading> readings) throws IOException {
        json.beginArray();
        for (Reading reading : readings) {
            json.beginObject().name("obis").value(reading.obis().toString());
            write(json, reading.value());
            writeTime(json, reading.time());
            json.endObject();
        }
        json.endArray();
    }

    private static void write(JsonWriter json, Value value) throws IOException {
        json.name("value").value(ValueText.of(value));
        if (value instanceof Quantity quantity && !quantity.unit().equals(Unit.NONE)) {
            json.name("unit").value(quantity.unit().symbol());
        } else if (value instanceof History history) {
            json.name("entries");
            write(json, history.entries());
        }
    }

    private static void writeTime(JsonWriter json, Optional<MeterTime> time) throws IOException {
        if (time.isPresent()) {
            json.name("time").value(time.get().toString());
        }
    }
}
