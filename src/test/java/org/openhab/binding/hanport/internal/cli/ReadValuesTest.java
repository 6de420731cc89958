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

import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.openhab.binding.hanport.internal.source.Gateway;

/**
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
@Timeout(60)
class ReadValuesTest {

    private static final String JSON = "{\"hm\": 1, \"i\": 1347, \"l1\": {\"u\": 231.4}}";

    @TempDir
    private Path folder = Path.of("");

    private static CommandRun read(String mapping, String answer) throws Exception {
        try (Gateway gateway = new Gateway(0, (number, output) -> output.write(Gateway.http(200, "", answer)))) {
            return CommandRun.of("read", "--http", "http://127.0.0.1:" + gateway.port() + "/data.json", "--mapping",
                    mapping, "--json", "--count", "1");
        }
    }

    @Test
    void readsAReaderThatIsKnown() throws Exception {
        CommandRun run = read("amsreader", JSON);

        assertEquals(0, run.status(), run.err()::toString);
        assertTrue(run.out().get(0).contains("\"protocol\":\"values, unchecked\""), run.out()::toString);
        assertTrue(run.out().get(0).contains("1347"), run.out()::toString);
    }

    @Test
    void readsWhatAFileDescribes() throws Exception {
        Path file = Files.writeString(folder.resolve("mine.json"), "{\"values\": {\"/l1/u\": \"1-0:32.7.0 V\"}}");

        CommandRun run = read(file.toString(), JSON);

        assertEquals(0, run.status(), run.err()::toString);
        assertTrue(run.out().get(0).contains("231.4"), run.out()::toString);
    }

    @Test
    void saysThatASerialPortHasNoValues() {
        CommandRun run = CommandRun.of("read", "--serial", "/dev/none", "--mapping", "p1ib");

        assertEquals(2, run.status());
        assertEquals("--mapping is for --http and --mqtt", run.err().get(0));
    }

    @Test
    void saysWhatIsWrongWithAMapping() throws Exception {
        Path file = Files.writeString(folder.resolve("mine.json"), "{\"values\": {\"/l1/u\": \"1-0:32.7.0\"}}");

        CommandRun run = CommandRun.of("read", "--http", "http://host/", "--mapping", file.toString());
        CommandRun unknown = CommandRun.of("read", "--http", "http://host/", "--mapping", "nobody");

        assertTrue(String.join("\n", run.err()).contains("\"1-0:32.7.0\" is no OBIS code with a unit"),
                run.err()::toString);
        assertEquals(2, unknown.status());
        assertEquals("no such reader: nobody", unknown.err().get(0));
    }
}
