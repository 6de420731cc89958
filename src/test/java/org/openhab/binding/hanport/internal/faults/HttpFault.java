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
package org.openhab.binding.hanport.internal.faults;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.source.Gateway;
import org.openhab.binding.hanport.internal.trouble.SourceFault.Kind;

/**
 * What a gateway that is asked over HTTP answers in the place of a telegram, and what the source tells of it.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
enum HttpFault {

    /** A byte now and then. */
    SLOW_BODY(Kind.TIMED_OUT) {

        @Override
        void answer(OutputStream output) throws IOException {
            output.write(head("Content-Length: 700"));
            drip(output, 'x');
        }
    },

    /** A byte of the header now and then. */
    SLOW_HEAD(Kind.TIMED_OUT) {

        @Override
        void answer(OutputStream output) throws IOException {
            output.write("HTTP/1.1 200 OK\r\nServer: ".getBytes(StandardCharsets.US_ASCII));
            drip(output, 'x');
        }
    },

    /** Half of what was announced, and then nothing. */
    BODY_THAT_NEVER_ENDS(Kind.TIMED_OUT) {

        @Override
        void answer(OutputStream output) throws IOException {
            output.write(head("Content-Length: 700"));
            output.write(new byte[350]);
            output.flush();
            hang();
        }
    },

    /** The connection stands and nothing comes. */
    NO_ANSWER(Kind.TIMED_OUT) {

        @Override
        void answer(OutputStream output) throws IOException {
            hang();
        }
    },

    /** As many bytes as the connection takes, without an end. */
    ENDLESS_BODY(Kind.UNEXPECTED) {

        @Override
        void answer(OutputStream output) throws IOException {
            output.write(head("Connection: close"));
            endless(output, "1-0:1.8.0(1*kWh)\r\n");
        }
    },

    /** The same in pieces that each tell their length. */
    ENDLESS_CHUNKS(Kind.UNEXPECTED) {

        @Override
        void answer(OutputStream output) throws IOException {
            output.write(head("Transfer-Encoding: chunked"));
            endless(output, "4\r\n1-0:\r\n");
        }
    },

    /** One header more, and one more. */
    ENDLESS_HEAD(Kind.UNEXPECTED) {

        @Override
        void answer(OutputStream output) throws IOException {
            output.write("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.US_ASCII));
            endless(output, "X-More: and more\r\n");
        }
    },

    /** A few kilobytes that would be hundreds of megabytes: nothing is unpacked, so they are no telegram. */
    GZIP_BOMB {

        @Override
        void answer(OutputStream output) throws IOException {
            output.write(head("Content-Encoding: gzip\r\nConnection: close\r\nContent-Length: " + BOMB.length));
            output.write(BOMB);
        }
    },

    /** A redirection to another host. */
    REDIRECTION_ELSEWHERE(Kind.UNEXPECTED) {

        @Override
        void answer(OutputStream output) throws IOException {
            output.write(Gateway.http(302, "Location: http://192.0.2.1/telegram\r\n", ""));
        }
    },

    /** The gateway wants a password. */
    STATUS_401(Kind.LOGIN_REFUSED) {

        @Override
        void answer(OutputStream output) throws IOException {
            output.write(Gateway.http(401, "WWW-Authenticate: Basic realm=\"meter\"\r\n", ""));
        }
    },

    /** The gateway has an error of its own. */
    STATUS_500(Kind.UNEXPECTED) {

        @Override
        void answer(OutputStream output) throws IOException {
            output.write(Gateway.http(500, "", "out of memory"));
        }
    },

    /** A page for people. */
    HTML(Kind.WEB_PAGE) {

        @Override
        void answer(OutputStream output) throws IOException {
            output.write(Gateway.http(200, "", "<html><title>Router</title></html>"));
        }
    },

    /** The gateway hangs up in the middle of the telegram. */
    TORN_BODY {

        @Override
        void answer(OutputStream output) throws IOException {
            output.write(head("Content-Length: 700"));
            output.write(new byte[350]);
        }
    },

    /** The gateway speaks another protocol. */
    NO_HTTP(Kind.NO_HTTP) {

        @Override
        void answer(OutputStream output) throws IOException {
            output.write("SSH-2.0-OpenSSH_9.6\r\n".getBytes(StandardCharsets.US_ASCII));
        }
    };

    private static final int BOMB_MEGABYTES = 16;
    private static final byte[] BOMB = bomb();

    private final Set<Kind> told;

    HttpFault(Kind... told) {
        this.told = Set.of(told);
    }

    /** What the source tells of it beside a loss; nothing where the answer is good and only no telegram. */
    Set<Kind> told() {
        return told;
    }

    /** Answers one request. */
    abstract void answer(OutputStream output) throws IOException;

    private static byte[] head(String headers) {
        return ("HTTP/1.1 200 OK\r\n" + headers + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
    }

    /** Until the other side has gone. */
    private static void endless(OutputStream output, String piece) throws IOException {
        byte[] pieces = piece.repeat(1000).getBytes(StandardCharsets.US_ASCII);
        while (true) {
            output.write(pieces);
        }
    }

    /** Until the other side has gone. */
    private static void drip(OutputStream output, char drop) throws IOException {
        while (true) {
            output.write(drop);
            pause(20);
        }
    }

    /** For longer than anyone waits here. */
    private static void hang() {
        pause(1000);
    }

    private static void pause(int millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static byte[] bomb() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream packed = new GZIPOutputStream(bytes)) {
            byte[] nothing = new byte[1 << 20];
            for (int i = 0; i < BOMB_MEGABYTES; i++) {
                packed.write(nothing);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
