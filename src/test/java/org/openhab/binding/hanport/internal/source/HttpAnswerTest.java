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

import static org.junit.jupiter.api.Assertions.*;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.hanport.internal.source.HttpAnswer.Refused;
import org.openhab.binding.hanport.internal.trouble.SourceFault.Kind;

/**
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class HttpAnswerTest {

    private static final int LONGEST = 1000;

    @ParameterizedTest
    @ValueSource(strings = { "HTTP/1.1 200 OK|Content-Length: 9||/telegram",
            "HTTP/1.0 200|content-length:9 |X:||/telegram and more", "HTTP/1.1 200 OK|||/telegram",
            "HTTP/1.1 200 OK|Transfer-Encoding: chunked||4|/tel|05;q=1|egram|0||",
            "HTTP/1.1 200 OK|Content-Length: 5|Transfer-Encoding: gzip, Chunked||9|/telegram|0|T: 1||",
            "HTTP/1.1 103 Early Hints|Content-Length: 3||HTTP/1.1 200 OK|Content-Length: 9||/telegram" })
    void hasTheSameBodyInWhateverPiecesItComes(String lines) throws Refused {
        boolean untilTheEnd = lines.contains("200 OK|||");
        byte[] bytes = bytes(untilTheEnd ? lines.replace("|||", "||") : lines);

        for (int size = 1; size <= bytes.length; size++) {
            HttpAnswer answer = new HttpAnswer(LONGEST);
            for (int from = 0; from < bytes.length; from += size) {
                byte[] piece = Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + size));
                answer.feed(piece, piece.length);
            }
            answer.end();

            assertTrue(answer.isComplete());
            assertEquals(200, answer.status());
            assertEquals("/telegram", new String(answer.body(), StandardCharsets.ISO_8859_1));
        }
    }

    @ParameterizedTest
    @CsvSource({ "HTTP/1.1 204 No Content||, 204", "HTTP/1.1 304 Not Modified|Content-Length: 5||, 304",
            "HTTP/1.1 401 Unauthorized|Content-Length: 0||, 401" })
    void isCompleteWithoutABodyWhereNoneComes(String lines, int status) throws Refused {
        HttpAnswer answer = fed(lines);

        assertTrue(answer.isComplete());
        assertEquals(status, answer.status());
        assertEquals(0, answer.body().length);
    }

    @Test
    void tellsWhereElseToAsk() throws Refused {
        assertEquals(Optional.of("/moved"), fed("HTTP/1.1 307 x|LOCATION:  /moved |Content-Length: 0||").location());
        assertEquals(Optional.empty(), fed("HTTP/1.1 200 x|Content-Length: 0||").location());
    }

    @ParameterizedTest
    @ValueSource(strings = { "SSH-2.0-OpenSSH", "/ABC5", "HTTP/2", "HTTP/1.1|", "HTTP/1.1 |", "HTTP/1.1 20x OK|",
            "HTTP/1.1 42 OK|", "HTTP/1.1 200 OK|Content-Length: -1|", "HTTP/1.1 200 OK|Content-Length: 99999999999|",
            "HTTP/1.1 200 OK|Content-Length: |", "HTTP/1.1 200 OK|Transfer-Encoding: chunked||x|" })
    void refusesWhatIsNoHttp(String lines) {
        assertEquals(Kind.NO_HTTP, assertThrows(Refused.class, () -> fed(lines)).kind);
    }

    @Test
    void refusesWhatIsTooLong() {
        String many = "a".repeat(LONGEST + 1);
        for (String lines : new String[] { "HTTP/1.1 200 OK|Content-Length: 1001||", "HTTP/1.1 200 OK||" + many,
                "HTTP/1.1 200 OK|Transfer-Encoding: chunked||ffffff|" + many, "HTTP/1.1 200 OK|" + "a".repeat(17_000),
                "HTTP/1.1 200 OK|" + "a: b|".repeat(17_000), "HTTP/1.1 100 x||".repeat(17_000),
                "HTTP/1.1 200 OK|Transfer-Encoding: chunked||" + "1|a|".repeat(LONGEST + 1) }) {
            assertEquals(Kind.UNEXPECTED, assertThrows(Refused.class, () -> fed(lines)).kind);
        }
    }

    @Test
    void isLostWithItsConnection() throws Refused {
        for (String lines : new String[] { "", "HTTP/1.1 200 OK|", "HTTP/1.1 200 OK|Content-Length: 9||/tel",
                "HTTP/1.1 200 OK|Transfer-Encoding: chunked||4|/tel|" }) {
            HttpAnswer answer = fed(lines);

            assertEquals(Kind.LOST, assertThrows(Refused.class, answer::end).kind);
        }
        assertEquals(Kind.NO_HTTP, assertThrows(Refused.class, fed("HTTP")::end).kind);
    }

    @Test
    void outlivesAnyBytes() {
        Random random = new Random(1);
        byte[] sound = bytes("HTTP/1.1 200 OK|Transfer-Encoding: chunked||4|/tel|5|egram|0||");
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = sound.clone();
            for (int changes = random.nextInt(4); changes >= 0; changes--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            HttpAnswer answer = new HttpAnswer(LONGEST);
            try {
                answer.feed(bytes, bytes.length);
                answer.end();
                assertTrue(answer.isComplete());
            } catch (Refused e) {
                assertFalse(answer.isComplete());
            }
        }
    }

    /** A bar stands for the end of a line. */
    private static byte[] bytes(String lines) {
        return lines.replace("|", "\r\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    private static HttpAnswer fed(String lines) throws Refused {
        HttpAnswer answer = new HttpAnswer(LONGEST);
        byte[] bytes = bytes(lines);
        answer.feed(bytes, bytes.length);
        return answer;
    }
}
