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

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A HomeWizard P1 meter as version 2 of its interface is documented, and version 1 switched off or on.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class HomeWizardMeter implements AutoCloseable {

    /** What the meter gives away, and takes. */
    public static final String TOKEN = "00112233445566778899AABBCCDDEEFF";

    private static final String JSON = "Content-Type: application/json\r\n";
    private static final String TEXT = "Content-Type: text/plain\r\n";

    private final Gateway open;
    private final Gateway secure;
    private final IntFunction<String> telegrams;
    private int telegram;
    /** Whether version 1 is switched on. */
    public volatile boolean isOpen;
    /** Whether the button has just been pressed. */
    public volatile boolean isPressed;
    /** Whether the token is still on the meter's list. */
    public volatile boolean isKnown = true;
    /** Whether there is room for another user. */
    public volatile boolean hasRoom = true;
    /** Whether a telegram has come from the meter. */
    public volatile boolean hasTelegram = true;

    /**
     * Starts on these ports, 0 for any.
     *
     * @param certificate which one it shows
     * @param telegrams what it hands out, by number from 1
     */
    public HomeWizardMeter(int openPort, int securePort, String certificate, IntFunction<String> telegrams)
            throws IOException, GeneralSecurityException {
        this.telegrams = telegrams;
        open = new Gateway(openPort, (number, output) -> answerOpenly(output));
        secure = new Gateway(Certificates.server(securePort, certificate), this::answerSecurely);
    }

    /** How it is asked, many times a second. */
    public HomeWizardSettings settings(Optional<String> serial) throws IOException, GeneralSecurityException {
        return settings(open.port(), secure.port(), serial);
    }

    static HomeWizardSettings settings(int openPort, int securePort, Optional<String> serial)
            throws IOException, GeneralSecurityException {
        return new HomeWizardSettings(URI.create("http://127.0.0.1:" + openPort + "/api/v1/telegram"),
                URI.create("https://127.0.0.1:" + securePort + "/api/telegram"), Certificates.issuer(), serial,
                "local/openhab-012345", Duration.ofMillis(5));
    }

    int openPort() {
        return open.port();
    }

    int securePort() {
        return secure.port();
    }

    /** How many connections are open. */
    int open() {
        return open.open() + secure.open();
    }

    /** What it was asked over TLS. */
    List<String> asked() {
        return secure.requests();
    }

    private synchronized String next() {
        telegram++;
        return telegrams.apply(telegram);
    }

    private void answerOpenly(OutputStream output) throws IOException {
        output.write(isOpen ? Gateway.http(200, TEXT, next())
                : Gateway.http(403, JSON, "{\"error\": {\"id\": 202, \"description\": \"API not enabled\"}}"));
    }

    private void answerSecurely(int number, OutputStream output) throws IOException {
        String request = secure.requests().get(number - 1);
        if (!request.contains("X-Api-Version: 2\r\n")) {
            output.write(error(400, "request:api-version-not-supported"));
        } else if (request.startsWith("POST /api/user ")) {
            output.write(user());
        } else if (!isKnown || !request.contains("Authorization: Bearer " + TOKEN + "\r\n")) {
            output.write(error(401, "user:unauthorized"));
        } else if (!request.startsWith("GET /api/telegram ")) {
            output.write(error(404, "request:not-found"));
        } else {
            output.write(hasTelegram ? Gateway.http(200, TEXT, next())
                    : Gateway.http(503, TEXT, "telegram:no-telegram-received"));
        }
    }

    private byte[] user() {
        if (!hasRoom) {
            return error(400, "user:no-storage");
        } else if (!isPressed) {
            return error(403, "user:creation-not-enabled");
        }
        isKnown = true;
        return Gateway.http(200, JSON,
                "{\n    \"token\": \"" + TOKEN + "\",\n    \"name\": \"local/openhab-012345\"\n}");
    }

    private static byte[] error(int status, String code) {
        return Gateway.http(status, JSON, "{\n    \"error\": \"" + code + "\"\n}");
    }

    @Override
    public void close() throws IOException {
        open.close();
        secure.close();
    }
}
