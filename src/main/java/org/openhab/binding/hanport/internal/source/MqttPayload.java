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
package org.openhab.binding.hanport.internal.source;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/**
 * What readers publish, and the meter's bytes in it.
 * <p>
 * P1 text, frames and APDUs as they are; a frame behind a prefix that begins with 08 (Tibber Pulse); each of these as
 * hexadecimal text, also in a JSON object (amsreader); a P1 telegram a line a message (Tasmota), whose line ends are
 * put back. JSON with values and other words are no meter's bytes; for who looks for values it is the other way round.
 *
 * @param bytes the meter's, or JSON
 * @param whole whether they are JSON, or an APDU without a frame, whose end nothing but the end of the message tells
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
record MqttPayload(byte[] bytes, boolean whole) {

    /** Tibber Pulse's prefix begins with it. */
    private static final byte PREFIX = 0x08;
    /** Where an HDLC frame begins: the flag, and the format type in the upper half of what follows. */
    private static final byte FLAG = 0x7E;
    private static final int FORMAT_TYPE = 0xA0;
    private static final int LLC_LENGTH = 3;
    /** Tag, invoke id, and the date's first byte. Source: IEC 62056-5-3, data-notification. */
    private static final byte DATA_NOTIFICATION = 0x0F;
    private static final int DATE = 5;
    private static final int DATE_LENGTH = 12;
    private static final int OCTET_STRING = 9;
    /** Source: IEC 62056-5-3, general-glo-ciphering. */
    private static final byte CIPHERED = (byte) 0xDB;
    private static final int SYSTEM_TITLE_LENGTH = 8;
    private static final int LONGEST_HEAD = LLC_LENGTH + DATE;
    /** More than any telegram, also as text of hexadecimal digits: pictures are published as well. */
    private static final int LONGEST = 64 * 1024;
    /** Fewer bytes as hexadecimal text are a number. */
    private static final int SHORTEST_HEX = 4;
    /** What JSON calls the meter's bytes: amsreader, Tasmota (and its software serial port), and usual words. */
    private static final List<String> NAMES = List.of("data", "SerialReceived", "SSerialReceived", "payload",
            "telegram", "raw");

    /** A piece of the stream, not to be looked into: what this project's own forward command publishes. */
    private static final String VERBATIM = "bytes";

    /** What is in the message; empty if that is not of a meter. */
    static Optional<MqttPayload> of(byte[] message) {
        if (message.length == 0 || message.length > LONGEST) {
            return Optional.empty();
        }
        String text = new String(message, StandardCharsets.ISO_8859_1);
        return text.stripLeading().startsWith("{") ? bytesIn(text) : plain(text);
    }

    /** The message itself; empty if values cannot be in it, since it is neither an object nor an array of JSON. */
    static Optional<MqttPayload> ofValues(byte[] message) {
        String text = message.length > LONGEST ? "" : new String(message, StandardCharsets.ISO_8859_1).stripLeading();
        return text.startsWith("{") || text.startsWith("[") ? Optional.of(new MqttPayload(message, true))
                : Optional.empty();
    }

    private static Optional<MqttPayload> bytesIn(String text) {
        try {
            JsonObject object = JsonParser.parseString(text).getAsJsonObject();
            if (object.size() == 1 && object.has(VERBATIM)) {
                return Optional.of(new MqttPayload(HexFormat.of().parseHex(object.get(VERBATIM).getAsString()), false));
            }
            return NAMES.stream().map(object::get).filter(MqttPayload::isText).map(JsonElement::getAsString).findFirst()
                    .flatMap(MqttPayload::plain);
        } catch (JsonParseException | IllegalStateException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean isText(JsonElement value) {
        return value != null && value.isJsonPrimitive() && value.getAsJsonPrimitive().isString();
    }

    private static Optional<MqttPayload> plain(String text) {
        if (!text.chars().allMatch(MqttPayload::isPrintable)) {
            return Optional.of(binary(text.getBytes(StandardCharsets.ISO_8859_1)));
        }
        String digits = text.replaceAll("\\s", "");
        if (digits.length() >= 2 * SHORTEST_HEX && digits.length() % 2 == 0
                && digits.chars().allMatch(HexFormat::isHexDigit)) {
            return Optional.of(binary(HexFormat.of().parseHex(digits)));
        }
        boolean ofP1 = text.startsWith("/") || text.startsWith("!") || text.indexOf('(') >= 0;
        return ofP1 ? Optional.of(new MqttPayload(lines(text).getBytes(StandardCharsets.ISO_8859_1), false))
                : Optional.empty();
    }

    private static boolean isPrintable(int character) {
        return character >= ' ' && character < 0x7F || character == '\r' || character == '\n' || character == '\t';
    }

    /** One line gets its end, and behind the header the empty line, which readers of lines leave out. */
    private static String lines(String text) {
        String line = text.replaceAll("[\r\n]+$", "");
        if (line.indexOf('\n') >= 0) {
            return text;
        }
        return line + (line.startsWith("/") ? "\r\n\r\n" : "\r\n");
    }

    private static MqttPayload binary(byte[] bytes) {
        byte[] content = bytes[0] == PREFIX ? withoutPrefix(bytes) : bytes;
        return new MqttPayload(content, isApdu(content));
    }

    private static byte[] withoutPrefix(byte[] bytes) {
        for (int i = 1; i < bytes.length - 1; i++) {
            boolean frame = bytes[i] == FLAG && (bytes[i + 1] & 0xF0) == FORMAT_TYPE;
            boolean text = bytes[i] == '/' && Character.isLetter(bytes[i + 1]);
            if (frame || text) {
                return Arrays.copyOfRange(bytes, i, bytes.length);
            }
        }
        return bytes;
    }

    /** Whether it begins as a data-notification or an envelope does, with its LLC header or without. */
    private static boolean isApdu(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        if (bytes.length > LONGEST_HEAD && bytes[0] == (byte) 0xE6 && (bytes[1] & 0xFE) == 0xE6 && bytes[2] == 0) {
            buffer.position(LLC_LENGTH);
        }
        return buffer.remaining() > LONGEST_HEAD && isHead(buffer.slice());
    }

    private static boolean isHead(ByteBuffer apdu) {
        return switch (apdu.get(0)) {
            case DATA_NOTIFICATION -> isDate(apdu.get(DATE));
            case CIPHERED -> apdu.get(1) == SYSTEM_TITLE_LENGTH;
            default -> false;
        };
    }

    /** Of length 0 or 12, or an octet string of such a length. */
    private static boolean isDate(int first) {
        return first == 0 || first == DATE_LENGTH || first == OCTET_STRING;
    }
}
