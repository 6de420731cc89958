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

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openhab.binding.hanport.internal.doubles.HandClock;

/**
 * What holds for sources of every kind once they are closed.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class ClosedSourceTest {

    static Stream<Arguments> sources() {
        return Stream.of(
                kind("serial",
                        threads -> new SerialByteSource(new SerialSettings("/dev/null", SerialLine.P1), threads)),
                kind("tcp", threads -> new TcpByteSource("127.0.0.1", 9, threads)),
                kind("http",
                        threads -> new HttpByteSource(new HttpSettings(URI.create("http://127.0.0.1:9/"),
                                Optional.empty(), HttpSettings.USUAL_PAUSE), threads)),
                kind("websocket",
                        threads -> new WebSocketByteSource(new WebSocketSettings(URI.create("ws://127.0.0.1:9/"),
                                Optional.empty(), Trust.OF_THIS_MACHINE), threads)),
                kind("replay", threads -> new ReplayByteSource(ReplaySettings.of(Path.of("pom.xml")), threads)));
    }

    private static Arguments kind(String name, Function<SourceThreads, ByteSource> maker) {
        return Arguments.of(name, maker);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sources")
    void doesNothingWhenStartedAfterClosing(String name, Function<SourceThreads, ByteSource> maker) {
        HandClock clock = new HandClock();
        Received received = new Received();
        ByteSource source = maker.apply(Resources.threads(clock));
        source.close();
        source.close();

        source.start(received);
        source.reopen();
        clock.advance(Duration.ofHours(1));

        assertEquals(0, received.calls());
        assertEquals(0, clock.pending());
        assertEquals(0, Resources.threadsNamed("hanport-serial"));
    }
}
