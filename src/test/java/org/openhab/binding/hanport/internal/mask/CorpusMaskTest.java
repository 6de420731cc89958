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
package org.openhab.binding.hanport.internal.mask;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.openhab.binding.hanport.internal.reader.MeterKeys;
import org.openhab.binding.hanport.internal.reader.StreamOptions;
import org.openhab.binding.hanport.internal.trouble.ConfigException;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;

/**
 * Masks captures of real meters, where they are at hand beside the project.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class CorpusMaskTest {

    private static final Path SHARED = Path.of("..", "shared");

    @TestFactory
    Stream<DynamicTest> captureReadsTheSameButForWhoLivesThere() {
        return Stream.of("corpus", "cases").flatMap(folder -> captures(SHARED.resolve(folder)))
                .map(file -> dynamicTest(String.valueOf(file.getFileName()),
                        () -> MaskedStream.of(new Pieces(List.of(Files.readAllBytes(file)), false), options(file))
                                .assertSameButForPersons()));
    }

    private static Stream<Path> captures(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.(p1|bin)")).sorted().toList().stream();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static StreamOptions options(Path capture) throws IOException, ConfigException {
        Path about = Path.of(capture.toString().replaceFirst("\\.\\w+$", ".json"));
        JsonElement encryption = JsonParser.parseString(Files.readString(about)).getAsJsonObject().get("encryption");
        JsonObject keys = encryption instanceof JsonObject told ? told : new JsonObject();
        if (!(keys.get("key") instanceof JsonPrimitive)) {
            return MaskedStream.ALL;
        }
        JsonElement authentication = keys.get("auth_key");
        String tagged = authentication == null || authentication.isJsonNull() ? "" : authentication.getAsString();
        return MaskedStream.ALL.withKeys(MeterKeys.of(keys.get("key").getAsString(), tagged).acceptingUnkeyedTags());
    }
}
