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
package org.openhab.binding.hanport.internal.handler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhab.binding.hanport.internal.action.BridgeActions;
import org.openhab.binding.hanport.internal.doubles.HandClock;
import org.openhab.binding.hanport.internal.insight.Memory;
import org.openhab.core.config.core.Configuration;
import org.openhab.core.library.types.OnOffType;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.binding.builder.BridgeBuilder;
import org.openhab.core.thing.internal.BridgeImpl;
import org.openhab.core.types.Command;

/**
 * What a bridge records when its channel or the rule action asks for it.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class BridgeRecordingTest {

    private static final String FIRST = "hanport-tcp-line-20260115T100000.000Z.rec";

    private final HandClock time = new HandClock();
    private final FakeOpenHab openHab = new FakeOpenHab();
    private final FakeLink link = new FakeLink(time);
    private @Nullable HanPortBridgeHandler handler;

    @TempDir
    Path userData = Path.of("");

    @BeforeEach
    void start() {
        start(Map.of());
    }

    private void start(Map<String, Object> configuration) {
        BridgeImpl bridge = (BridgeImpl) BridgeBuilder
                .create(HanPortBindingConstants.THING_TYPE_TCP,
                        new ThingUID(HanPortBindingConstants.THING_TYPE_TCP, "line"))
                .withConfiguration(new Configuration(configuration)).build();
        HanPortBridgeHandler made = new HanPortBridgeHandler(bridge, link, Runnable::run, time.scheduler(),
                HandSurroundings.at(time, Memory.NONE, recordings()));
        handler = made;
        openHab.start(bridge, made);
    }

    private HanPortBridgeHandler handler() {
        return Objects.requireNonNull(handler);
    }

    private Path recordings() {
        return userData.resolve("hanport");
    }

    private void command(Command command) {
        handler().handleCommand(new ChannelUID(handler().getThing().getUID(), "recording"), command);
    }

    private void send(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        link.listener().bytes(bytes, 0, bytes.length);
    }

    private String action(int minutes) {
        BridgeActions actions = new BridgeActions();
        actions.setThingHandler(handler());
        return BridgeActions.record(actions, minutes);
    }

    private List<String> recorded(String file) throws IOException {
        return Files.readAllLines(recordings().resolve(file));
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(recordings())) {
            return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
        }
    }

    private @Nullable String property() {
        return handler().getThing().getProperties().get("recording");
    }

    @Test
    void recordsForTenMinutesAndSwitchesItselfOff() throws IOException {
        send("before");

        command(OnOffType.ON);
        send("A");
        time.advance(Duration.ofMillis(599_999));
        send("B");
        String while10 = openHab.state("recording");
        time.advance(Duration.ofMillis(1));
        send("after");

        assertEquals("ON", while10);
        assertEquals("OFF", openHab.state("recording"));
        assertEquals(List.of("# hanport recording", "0 41", "599999 42"), recorded(FIRST));
        assertEquals(recordings().resolve(FIRST).toString(), property());
        assertEquals(List.of(FIRST), files());
    }

    @Test
    void isNotRecordedUnasked() {
        send("A");
        command(OnOffType.OFF);

        assertEquals(false, Files.exists(recordings()));
        assertEquals(Map.of(), handler().getThing().getProperties());
    }

    @Test
    void isOffFromTheFirstTelegramOn() {
        link.connect();
        link.telegram(Telegrams.power(Telegrams.NAMELESS, "0.100", "0.000"));

        assertEquals("OFF", openHab.state("recording"));
    }

    @Test
    void endsWhenItIsSwitchedOffAndLeavesNothingPlanned() throws IOException {
        long planned = time.pending();
        command(OnOffType.ON);
        send("A");

        command(OnOffType.OFF);
        send("B");

        assertEquals("OFF", openHab.state("recording"));
        assertEquals(List.of("# hanport recording", "0 41"), recorded(FIRST));
        assertEquals(planned, time.pending());
    }

    @Test
    void goesOnInTheSameFileWhenItIsAskedForAgain() throws IOException {
        command(OnOffType.ON);
        time.advance(Duration.ofMinutes(9));

        String path = action(20);
        time.advance(Duration.ofMinutes(19));
        send("A");
        time.advance(Duration.ofMinutes(1));
        send("B");

        assertEquals(recordings().resolve(FIRST).toString(), path);
        assertEquals(List.of("# hanport recording", "1680000 41"), recorded(FIRST));
        assertEquals("OFF", openHab.state("recording"));
    }

    @Test
    void anotherRecordingIsAnotherFile() throws IOException {
        command(OnOffType.ON);
        command(OnOffType.OFF);
        time.advance(Duration.ofMillis(1));

        String path = action(1);

        String second = "hanport-tcp-line-20260115T100000.001Z.rec";
        assertEquals(recordings().resolve(second).toString(), path);
        assertEquals(path, property());
        assertEquals(List.of(FIRST, second), files());
    }

    @Test
    void recordsAMinuteAtLeastAndADayAtMost() {
        action(-5);
        time.advance(Duration.ofSeconds(59));
        String underAMinute = openHab.state("recording");
        time.advance(Duration.ofSeconds(1));
        String afterAMinute = openHab.state("recording");
        action(Integer.MAX_VALUE);
        time.advance(Duration.ofDays(1).minusSeconds(1));
        String underADay = openHab.state("recording");
        time.advance(Duration.ofSeconds(1));

        assertEquals(List.of("ON", "OFF", "ON", "OFF"),
                List.of(underAMinute, afterAMinute, underADay, openHab.state("recording")));
    }

    @Test
    void staysOffAndSaysWhyWhereThereCanBeNoFile() throws IOException {
        Files.writeString(recordings(), "a file where the folder should be");

        String told = action(10);
        send("A");

        assertTrue(told.startsWith("<recording.failed [" + recordings().resolve(FIRST) + ", "), told);
        assertEquals(told, property());
        assertEquals("OFF", openHab.state("recording"));
    }

    @Test
    void endsAtFiftyMegabytesAndGoesOnReading() throws IOException {
        byte[] piece = new byte[65536];
        command(OnOffType.ON);

        for (int i = 0; i < 400; i++) {
            link.listener().bytes(piece, 0, piece.length);
        }

        Path file = recordings().resolve(FIRST);
        long line = "0 ".length() + 2 * 65536 + 1;
        assertEquals("# hanport recording\n".length() + 381 * line, Files.size(file));
        assertTrue(Files.size(file) <= 50_000_000 && Files.size(file) + line > 50_000_000);
        assertEquals("<recording.full [" + file + ", 50]>", property());
        assertEquals("OFF", openHab.state("recording"));
    }

    @Test
    void endsWithTheBridgeAndDoesNotBeginAgainByItself() throws IOException {
        command(OnOffType.ON);
        send("A");

        handler().dispose();
        handler().initialize();
        send("B");

        assertEquals(List.of("# hanport recording", "0 41"), recorded(FIRST));
        assertEquals("UNDEF", openHab.state("recording"));
        assertEquals(List.of(FIRST), files());
    }

    @Test
    void leavesNothingPlannedWhenTheBridgeEnds() {
        command(OnOffType.ON);

        openHab.end(handler());

        assertEquals(0, time.pending());
    }

    @Test
    void saysThatABridgeWithAWrongConfigurationReadsNothing() {
        start(Map.of("timeout", 0));

        command(OnOffType.ON);
        String told = action(10);

        assertEquals("<recording.nothing-read>", told);
        assertEquals("OFF", openHab.state("recording"));
        assertEquals(false, Files.exists(recordings()));
    }
}
