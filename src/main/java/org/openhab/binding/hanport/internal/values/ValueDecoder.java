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
package org.openhab.binding.hanport.internal.values;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.frame.Frame;
import org.openhab.binding.hanport.internal.frame.Slice;
import org.openhab.binding.hanport.internal.p1.P1Decoder;
import org.openhab.binding.hanport.internal.telegram.DecodeException;
import org.openhab.binding.hanport.internal.telegram.Flaw;
import org.openhab.binding.hanport.internal.telegram.MeterId;
import org.openhab.binding.hanport.internal.telegram.Protocol;
import org.openhab.binding.hanport.internal.telegram.Reading;
import org.openhab.binding.hanport.internal.telegram.Telegram;
import org.openhab.binding.hanport.internal.trouble.TelegramTrouble;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/**
 * Makes a telegram of what a reader hands out in JSON: values, or the lines of a P1 telegram without its header and its
 * checksum. No checksum guards either, which the telegram's protocol tells, and a flaw of it.
 * <p>
 * Lines count if all of them are whole, and values if the reader says that they are of now. For one thread.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class ValueDecoder {

    /** A code, and all parentheses closed. Source: DSMR P1 Companion Standard 5.0.2, section 6.4. */
    private static final Pattern LINE = Pattern.compile("\\d+-\\d+:\\d+\\.\\d+\\.\\d+(\\*\\d+)?(\\([^()]*\\))+");
    private static final int LONGEST_NUMBER = 30;
    /** In the place of the header, which the reader has left out. */
    private static final String HEADER = "/AAA5\r\n\r\n";

    private final ValueMapping mapping;
    private final P1Decoder lines;
    private String last = "";

    /** @param normalTime what a clock with the flag W is ahead of UTC */
    public ValueDecoder(ValueMapping mapping, ZoneOffset normalTime) {
        this.mapping = mapping;
        lines = new P1Decoder(normalTime, true);
    }

    /** The reader may be another from here on. */
    public void reset() {
        last = "";
        lines.reset();
    }

    /**
     * @return the telegram; empty if the reader says that it has none of now, or none since the last
     * @throws DecodeException if this is no such JSON
     */
    public Optional<Telegram> decode(byte[] answer) throws DecodeException {
        JsonElement root = parse(answer);
        for (Map.Entry<JsonPointer, String> wanted : mapping.only().entrySet()) {
            if (!wanted.getKey().textIn(root).equals(Optional.of(wanted.getValue()))) {
                return Optional.empty();
            }
        }
        Optional<String> mark = mapping.news().flatMap(news -> news.textIn(root));
        if (mark.isPresent() && mark.get().equals(last)) {
            return Optional.empty();
        }
        Telegram telegram = mapping.lines().isPresent() ? ofLines(root, mapping.lines().get()) : ofValues(root);
        last = mark.orElse("");
        return Optional.of(telegram);
    }

    private static JsonElement parse(byte[] answer) throws DecodeException {
        try {
            return JsonParser.parseString(new String(answer, StandardCharsets.UTF_8));
        } catch (JsonParseException e) {
            throw noValues("this is no JSON");
        }
    }

    private Telegram ofValues(JsonElement root) throws DecodeException {
        List<Reading> readings = new ArrayList<>();
        mapping.values().forEach((pointer, targets) -> pointer.textIn(root).flatMap(ValueDecoder::number)
                .ifPresent(number -> targets.forEach(target -> target.reading(number).ifPresent(readings::add))));
        if (readings.isEmpty()) {
            throw noValues("none of the values is there");
        }
        return new Telegram(Protocol.VALUES, MeterId.UNKNOWN, Optional.empty(), readings, List.of(unchecked()));
    }

    /** A number that a meter may have: a few characters can write one that fills the memory. */
    private static Optional<BigDecimal> number(String text) {
        try {
            BigDecimal number = new BigDecimal(text.length() > LONGEST_NUMBER ? "" : text.strip());
            return Optional.of(number).filter(sent -> Math.abs(sent.scale()) <= LONGEST_NUMBER)
                    .map(sent -> sent.scale() < 0 ? sent.setScale(0) : sent);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private Telegram ofLines(JsonElement root, JsonPointer where) throws DecodeException {
        JsonElement array = where.in(root).filter(JsonElement::isJsonArray)
                .orElseThrow(() -> noValues("there are no lines"));
        StringBuilder text = new StringBuilder(HEADER);
        for (JsonElement element : array.getAsJsonArray()) {
            String line = element.isJsonPrimitive() ? element.getAsString().strip() : "";
            if (!LINE.matcher(line).matches()) {
                throw noValues("a line is not whole");
            }
            text.append(line).append("\r\n");
        }
        byte[] bytes = text.append('!').toString().getBytes(StandardCharsets.ISO_8859_1);
        Telegram read = lines.decode(new Frame.P1(Slice.of(bytes), false));
        MeterId meter = new MeterId("", "", read.meter().id());
        List<Flaw> flaws = new ArrayList<>(read.flaws());
        flaws.removeIf(flaw -> flaw.trouble() == TelegramTrouble.CHECKSUM_MISSING);
        flaws.add(unchecked());
        return new Telegram(Protocol.P1_LINES, meter, read.time(), read.readings(), flaws);
    }

    private static DecodeException noValues(String reason) {
        return new DecodeException(new Flaw(0, reason, TelegramTrouble.NO_VALUES));
    }

    private static Flaw unchecked() {
        return new Flaw(0, "nothing guards the values", TelegramTrouble.CHECKSUM_MISSING);
    }
}
