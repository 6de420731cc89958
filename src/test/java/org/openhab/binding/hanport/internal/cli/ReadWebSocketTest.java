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

import static org.junit.jupiter.api.Assertions.*;

import java.util.Arrays;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.binding.hanport.internal.source.WebSocketGateway;
import org.openhab.binding.hanport.internal.telegram.GoldenTelegram;

/**
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
@Timeout(60)
class ReadWebSocketTest {

    @ParameterizedTest
    @CsvSource({ "landisgyr-e360-1.p1, P1", "kaifa-ma304h3e-2.hex, DLMS/HDLC" })
    void readsWhatAGatewayPushesInPieces(String file, String protocol) throws Exception {
        byte[] telegram = GoldenTelegram.named(file).bytes();
        WebSocketGateway.Script script = (number, client) -> {
            client.accept();
            for (int at = 0; at < telegram.length; at += 100) {
                client.binary(Arrays.copyOfRange(telegram, at, Math.min(telegram.length, at + 100)));
            }
            client.waitForTheEnd();
        };
        try (WebSocketGateway gateway = new WebSocketGateway(0, script)) {
            String place = "ws://127.0.0.1:" + gateway.port() + "/ws";

            CommandRun run = CommandRun.of("read", "--websocket", place + "?token=secret", "--json", "--count", "1");

            assertEquals(0, run.status(), run.err()::toString);
            assertTrue(run.out().get(0).startsWith("{\"source\":\"" + place + "\",\"protocol\":\"" + protocol + "\","),
                    run.out()::toString);
            assertEquals(List.of("Connected to " + place + "."), run.err());
        }
    }

    @Test
    void saysThatTheAddressIsNone() {
        CommandRun run = CommandRun.of("read", "--websocket", "http://host/ws");

        assertEquals(2, run.status());
        assertEquals("--websocket needs an address such as ws://host/path", run.err().get(0));
    }
}
