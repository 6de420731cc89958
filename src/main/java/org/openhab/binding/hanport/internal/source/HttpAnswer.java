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
import java.util.Locale;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.hanport.internal.trouble.SourceFault.Kind;

/**
 * Takes a gateway's answer to a request apart as its bytes come. Whatever comes, no more is kept of it than the longest
 * head and the longest body. Source: RFC 9112, sections 2 to 7.
 * <p>
 * Nothing is unpacked: the request asks for no coding, and a body that has one is no telegram.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class HttpAnswer {

    private static final String VERSION = "HTTP/1.";
    private static final int LONGEST_HEAD = 16384;
    private static final int INTERIM = 100;
    private static final int FINAL = 200;
    private static final int NO_CONTENT = 204;
    private static final int NOT_MODIFIED = 304;

    private final int longestBody;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private Part part = Part.STATUS_LINE;
    private int headLength;
    private int status;
    private Optional<String> location = Optional.empty();
    private boolean chunked;
    /** How long the body is; negative if it goes on until the connection ends. */
    private long contentLength = -1;
    /** How much of the body, or of the chunk, is still to come. */
    private long missing;

    /** What the next byte is part of. */
    private enum Part {
        STATUS_LINE,
        HEADERS,
        BODY,
        BODY_UNTIL_END,
        CHUNK_SIZE,
        CHUNK,
        CHUNK_END,
        NOTHING
    }

    /** It is no answer that could be taken. */
    static final class Refused extends Exception {

        private static final long serialVersionUID = 1L;

        final Kind kind;

        /** The reason is the kind alone: what came may be the meter's data. */
        Refused(Kind kind) {
            super(kind.toString());
            this.kind = kind;
        }
    }

    /** @param longestBody bytes of a body that are taken */
    HttpAnswer(int longestBody) {
        this.longestBody = longestBody;
    }

    /**
     * Takes the next bytes; those behind the answer's end are passed over.
     *
     * @throws Refused {@link Kind#NO_HTTP} or, if it is too long to hold a telegram, {@link Kind#UNEXPECTED}
     */
    void feed(byte[] bytes, int length) throws Refused {
        int at = 0;
        while (at < length && part != Part.NOTHING) {
            if (part == Part.BODY || part == Part.CHUNK || part == Part.BODY_UNTIL_END) {
                at += take(bytes, at, length - at);
            } else {
                takeOfLine(bytes[at]);
                at++;
            }
        }
    }

    /**
     * The connection has ended.
     *
     * @throws Refused {@link Kind#LOST} if the answer has not, {@link Kind#NO_HTTP} if it had not begun as one
     */
    void end() throws Refused {
        if (part == Part.BODY_UNTIL_END) {
            part = Part.NOTHING;
        } else if (part == Part.STATUS_LINE && line.size() > 0) {
            throw new Refused(Kind.NO_HTTP);
        } else if (part != Part.NOTHING) {
            throw new Refused(Kind.LOST);
        }
    }

    boolean isComplete() {
        return part == Part.NOTHING;
    }

    /** 200..999, once it is complete. */
    int status() {
        return status;
    }

    /** Where else to ask, as the answer has it. */
    Optional<String> location() {
        return location;
    }

    byte[] body() {
        return body.toByteArray();
    }

    private int take(byte[] bytes, int from, int most) throws Refused {
        int taken = part == Part.BODY_UNTIL_END ? most : (int) Math.min(most, missing);
        if (taken > longestBody - body.size()) {
            throw new Refused(Kind.UNEXPECTED);
        }
        body.write(bytes, from, taken);
        missing -= taken;
        if (missing == 0 && part != Part.BODY_UNTIL_END) {
            part = part == Part.BODY ? Part.NOTHING : Part.CHUNK_END;
        }
        return taken;
    }

    /** Takes a byte of what comes in lines, and the line with its end. */
    private void takeOfLine(byte one) throws Refused {
        headLength++;
        if (headLength > LONGEST_HEAD + longestBody || line.size() > LONGEST_HEAD) {
            throw new Refused(Kind.UNEXPECTED);
        } else if (one != '\n') {
            line.write(one);
            int size = line.size();
            if (part == Part.STATUS_LINE && size <= VERSION.length() && one != VERSION.charAt(size - 1)) {
                throw new Refused(Kind.NO_HTTP);
            }
            return;
        }
        String text = line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
        line.reset();
        switch (part) {
            case STATUS_LINE -> statusLine(text);
            case HEADERS -> header(text);
            case CHUNK_SIZE -> chunkSize(text);
            default -> part = Part.CHUNK_SIZE;
        }
    }

    private void statusLine(String text) throws Refused {
        String[] words = text.split(" ", 3);
        status = words.length < 2 ? 0 : (int) number(words[1], 10);
        if (status < INTERIM) {
            throw new Refused(Kind.NO_HTTP);
        }
        part = Part.HEADERS;
    }

    private void header(String text) throws Refused {
        int colon = text.indexOf(':');
        if (text.isEmpty()) {
            beginBody();
        } else if (colon > 0) {
            String value = text.substring(colon + 1).strip();
            switch (text.substring(0, colon).toLowerCase(Locale.ROOT)) {
                case "content-length" -> contentLength = number(value, 10);
                case "transfer-encoding" -> chunked = value.toLowerCase(Locale.ROOT).endsWith("chunked");
                case "location" -> location = Optional.of(value);
                default -> {
                    // of no concern to us
                }
            }
        }
    }

    private void beginBody() throws Refused {
        if (status < FINAL) {
            // more is to come, and the head of this goes on counting
            part = Part.STATUS_LINE;
            contentLength = -1;
            chunked = false;
            location = Optional.empty();
            return;
        }
        missing = contentLength;
        if (status == NO_CONTENT || status == NOT_MODIFIED || !chunked && contentLength == 0) {
            part = Part.NOTHING;
        } else if (chunked) {
            part = Part.CHUNK_SIZE;
        } else if (contentLength > longestBody) {
            throw new Refused(Kind.UNEXPECTED);
        } else {
            part = contentLength < 0 ? Part.BODY_UNTIL_END : Part.BODY;
        }
    }

    private void chunkSize(String text) throws Refused {
        int extension = text.indexOf(';');
        missing = number((extension < 0 ? text : text.substring(0, extension)).strip(), 16);
        // what may stand behind the last chunk is of no concern to us
        part = missing == 0 ? Part.NOTHING : Part.CHUNK;
    }

    private static long number(@Nullable String digits, int radix) throws Refused {
        if (digits == null || digits.isEmpty() || digits.length() > 10 || digits.charAt(0) == '-'
                || digits.charAt(0) == '+') {
            throw new Refused(Kind.NO_HTTP);
        }
        try {
            return Long.parseLong(digits, radix);
        } catch (NumberFormatException e) {
            throw new Refused(Kind.NO_HTTP);
        }
    }
}
