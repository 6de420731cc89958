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

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.trouble.SourceFault;
import org.openhab.binding.hanport.internal.trouble.SourceFault.Kind;

/**
 * A gateway's answer to the question for a WebSocket: a head, behind which the frames begin. Source: RFC 6455, section
 * 4.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class WebSocketAnswer {

    private static final String VERSION = "HTTP/1.";
    private static final String END = "\r\n\r\n";
    private static final String ACCEPT = "sec-websocket-accept:";
    /** What both sides put behind the key. */
    private static final String KNOWN = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    private static final int LONGEST_HEAD = 16384;
    private static final int KEY_BYTES = 16;
    private static final String SWITCHED = "101";

    private final String place;
    private final String key;
    private final ByteArrayOutputStream head = new ByteArrayOutputStream();
    private boolean complete;
    private Optional<SourceFault> fault = Optional.empty();

    /** @param place what a fault calls the gateway */
    WebSocketAnswer(String place) {
        this.place = place;
        byte[] chance = new byte[KEY_BYTES];
        new SplittableRandom().nextBytes(chance);
        key = Base64.getEncoder().encodeToString(chance);
    }

    /** What the gateway is to make its answer of. */
    String key() {
        return key;
    }

    /** Takes the next bytes, and tells how many of them were of the head. */
    int feed(byte[] bytes, int length) {
        int at = 0;
        while (at < length && !complete && fault.isEmpty()) {
            head.write(bytes[at]);
            at++;
            if (bytes[at - 1] == '\n') {
                line();
            } else if (head.size() > LONGEST_HEAD) {
                fault = Optional.of(new SourceFault(Kind.UNEXPECTED, place));
            }
        }
        return at;
    }

    private void line() {
        String text = head.toString(StandardCharsets.ISO_8859_1);
        if (!text.startsWith(VERSION)) {
            fault = Optional.of(new SourceFault(Kind.NO_HTTP, place));
        } else if (text.endsWith(END)) {
            judge(text);
        }
    }

    private void judge(String text) {
        String status = text.replaceFirst("\\S+ *", "").split("\\s", 2)[0];
        boolean accepted = text.lines().filter(line -> line.toLowerCase(Locale.ROOT).startsWith(ACCEPT))
                .anyMatch(line -> line.substring(ACCEPT.length()).strip().equals(expected()));
        if (status.equals(SWITCHED) && accepted) {
            complete = true;
        } else if (status.matches("[2-9]\\d\\d")) {
            fault = Optional.of(HttpFaults.of(place, Integer.parseInt(status)));
        } else {
            fault = Optional.of(new SourceFault(Kind.UNEXPECTED, place));
        }
    }

    private String expected() {
        try {
            byte[] both = (key + KNOWN).getBytes(StandardCharsets.US_ASCII);
            return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-1").digest(both));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
    }

    /** Whether frames follow. */
    boolean isComplete() {
        return complete;
    }

    /** Why there is no WebSocket; empty as long as there may be one. */
    Optional<SourceFault> fault() {
        return fault;
    }
}
