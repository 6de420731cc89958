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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.binding.hanport.internal.doubles.HandClock;
import org.openhab.binding.hanport.internal.insight.HandMemory;
import org.openhab.binding.hanport.internal.reader.TelegramListener;
import org.openhab.binding.hanport.internal.source.SerialLine;
import org.openhab.binding.hanport.internal.telegram.Telegram;
import org.openhab.binding.hanport.internal.trouble.LineTrouble;
import org.openhab.binding.hanport.internal.trouble.SourceFault.Kind;
import org.openhab.binding.hanport.internal.trouble.TelegramTrouble;
import org.openhab.core.config.core.Configuration;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.binding.builder.BridgeBuilder;
import org.openhab.core.thing.binding.builder.ThingBuilder;
import org.openhab.core.thing.internal.BridgeImpl;

/**
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class HanPortBridgeHandlerTest {

    private static final String WAITING = "line UNKNOWN: @text/unknown.waiting";
    private static final String ONLINE = "line ONLINE";
    private static final String OFFLINE = "line OFFLINE (COMMUNICATION_ERROR): @text/trouble.";
    private static final String LOCKED_UP = OFFLINE + "locked-up [\"0\", \"0\"]";
    private static final Telegram TELEGRAM = Telegrams.power(Telegrams.NAMELESS, "0.100", "0.000");

    private final HandClock time = new HandClock();
    private final FakeOpenHab openHab = new FakeOpenHab();
    private final FakeLink link = new FakeLink(time);
    private final BridgeImpl bridge = bridge(Map.of());
    private HanPortBridgeHandler handler = handler(bridge);

    private static BridgeImpl bridge(Map<String, Object> configuration) {
        return (BridgeImpl) BridgeBuilder
                .create(HanPortBindingConstants.THING_TYPE_TCP,
                        new ThingUID(HanPortBindingConstants.THING_TYPE_TCP, "line"))
                .withConfiguration(new Configuration(configuration)).build();
    }

    private HanPortBridgeHandler handler(BridgeImpl thing) {
        return new HanPortBridgeHandler(thing, link, Runnable::run, time.scheduler(), HandSurroundings.at(time));
    }

    @BeforeEach
    void start() {
        openHab.start(bridge, handler);
    }

    private void pass(int seconds) {
        time.advance(Duration.ofSeconds(seconds));
    }

    /** Telegrams every ten seconds. */
    private void live(int telegrams) {
        for (int i = 0; i < telegrams; i++) {
            link.telegram(TELEGRAM);
            pass(10);
        }
    }

    @Test
    void aLayoutFileIsReadInTheBackground(@TempDir Path folder) throws IOException {
        List<Runnable> background = new ArrayList<>();
        Path file = folder.resolve("acme.txt");
        Files.writeString(file, "maker Acme\nlist\n1 1-0:1.7.0\n");
        BridgeImpl thing = bridge(Map.of("layoutFile", file.toString()));
        HanPortBridgeHandler reading = new HanPortBridgeHandler(thing, link, background::add, time.scheduler(),
                HandSurroundings.at(time));
        openHab.start(thing, reading);
        assertEquals(1, link.made);

        background.forEach(Runnable::run);

        assertEquals(2, link.made);
        assertEquals(List.of(WAITING, WAITING, WAITING), openHab.statuses);
    }

    @Test
    void aBadLayoutFileIsToldInTheStatus(@TempDir Path folder) {
        String missing = folder.resolve("missing.txt").toString();

        openHab.start(bridge, handler(bridge(Map.of("layoutFile", missing))));

        assertEquals("line OFFLINE (CONFIGURATION_ERROR): @text/trouble.config.layout-file [\"" + missing + "\"]",
                openHab.statuses.get(openHab.statuses.size() - 1));
    }

    @Test
    void aLayoutFileThatIsReadTooLateChangesNothing(@TempDir Path folder) {
        List<Runnable> background = new ArrayList<>();
        BridgeImpl thing = bridge(Map.of("layoutFile", folder.resolve("missing.txt").toString()));
        HanPortBridgeHandler reading = new HanPortBridgeHandler(thing, link, background::add, time.scheduler(),
                HandSurroundings.at(time));
        openHab.start(thing, reading);
        openHab.end(reading);
        openHab.forget();

        background.forEach(Runnable::run);

        assertEquals(List.of(), openHab.statuses);
    }

    @Test
    void waitsForTheFirstTelegram() {
        link.connect();

        assertEquals(List.of(WAITING), openHab.statuses);
    }

    @Test
    void isOnlineFromTheFirstTelegramOn() {
        link.connect();
        live(3);

        assertEquals(List.of(WAITING, ONLINE), openHab.statuses);
    }

    @Test
    void staysOnlineAsLongAsTelegramsCome() {
        live(100);

        assertEquals(List.of(WAITING, ONLINE), openHab.statuses);
        assertEquals(1, time.pending());
    }

    @Test
    void goesOfflineAtTheDeadlineWhenNothingComes() {
        link.connect();
        link.telegram(TELEGRAM);
        pass(59);
        assertEquals(List.of(WAITING, ONLINE), openHab.statuses);

        pass(1);

        assertEquals(List.of(WAITING, ONLINE, LOCKED_UP), openHab.statuses);
    }

    @Test
    void tellsThatNothingComesAtAll() {
        link.connect();

        pass(60);

        assertEquals(List.of(WAITING, OFFLINE + "no-bytes"), openHab.statuses);
    }

    @Test
    void opensTheSourceAgainWhenNothingComes() {
        link.connect();
        pass(60);

        assertEquals(1, link.reopened);
    }

    @Test
    void keepsSayingWhatIsMissingWhileTheSourceOpensAgain() {
        link.connect();
        pass(60);
        openHab.forget();

        link.disconnect(Kind.LOST, "meter.local");
        link.connect();
        pass(180);

        assertEquals(List.of(), openHab.statuses);
    }

    @Test
    void tellsThatNoFramesAreInTheBytes() {
        link.connect();
        pass(59);
        link.bytes();

        pass(1);

        assertEquals(List.of(WAITING, OFFLINE + "no-frames"), openHab.statuses);
        assertEquals(0, link.reopened);
    }

    @Test
    void tellsThatAllIsDamaged() {
        link.connect();
        pass(59);
        link.damage();

        pass(1);

        assertEquals(List.of(WAITING, OFFLINE + "damaged-frames.bit-errors [\"100\"]"), openHab.statuses);
    }

    @Test
    void tellsThatNothingIsUnderstood() {
        link.connect();
        pass(59);
        link.undecodable();

        pass(1);

        assertEquals(List.of(WAITING, OFFLINE + "not-understood"), openHab.statuses);
    }

    @ParameterizedTest
    @CsvSource({ "NO_KEY, no-key", "WRONG_KEY, wrong-key", "WRONG_AUTHENTICATION_KEY, wrong-authentication-key",
            "DAMAGED, damaged", "REPLAYED, replayed" })
    void tellsWhatIsWrongWithTheKey(TelegramTrouble kind, String text) {
        link.connect();
        pass(59);
        link.undecodable(kind);

        pass(1);

        assertEquals(List.of(WAITING, OFFLINE + text), openHab.statuses);
    }

    @Test
    void tellsForAnHourOfOldTelegramsAmongNewOnes() {
        link.connect();
        link.telegram(TELEGRAM);
        link.undecodable(TelegramTrouble.REPLAYED);
        openHab.forget();

        for (int i = 0; i < 370; i++) {
            pass(10);
            link.telegram(TELEGRAM);
        }

        assertEquals(List.of("line ONLINE: @text/trouble.replayed", "line ONLINE"), openHab.statuses);
    }

    @ParameterizedTest
    @CsvSource({ "INVERTED, inverted", "PARITY, parity", "SLOWER, slower", "WRONG_SPEED, wrong-speed" })
    void tellsWhatTheLineLooksLike(LineTrouble verdict, String text) {
        link.connect();
        pass(59);
        link.bytes(verdict);

        pass(1);

        assertEquals(List.of(WAITING, OFFLINE + text), openHab.statuses);
    }

    @Test
    void tellsAnewWhenAnotherLayerFails() {
        link.connect();
        pass(60);
        openHab.forget();
        pass(59);
        link.damage();

        pass(1);

        assertEquals(List.of(OFFLINE + "damaged-frames.bit-errors [\"100\"]"), openHab.statuses);
    }

    @Test
    void tellsAFailedAttemptAtOnce() {
        link.disconnect(Kind.REFUSED, "meter.local:2000");
        link.disconnect(Kind.REFUSED, "meter.local:2000");

        assertEquals(List.of(WAITING, OFFLINE + "refused [\"meter.local:2000\"]"), openHab.statuses);
    }

    @Test
    void tellsALossBeforeAnyTelegramAtOnce() {
        link.connect();
        link.disconnect(Kind.LOST, "meter.local:2000");

        assertEquals(List.of(WAITING, OFFLINE + "lost [\"meter.local:2000\"]"), openHab.statuses);
    }

    @Test
    void waitsForTheNextAttemptWhenALiveLineIsLost() {
        live(2);

        link.disconnect(Kind.LOST, "/dev/ttyUSB0");
        assertEquals(List.of(WAITING, ONLINE), openHab.statuses);
        link.disconnect(Kind.UNREACHABLE, "/dev/ttyUSB0");

        assertEquals(List.of(WAITING, ONLINE, OFFLINE + "unreachable [\"/dev/ttyUSB0\"]"), openHab.statuses);
    }

    @Test
    void noticesNothingWhenALiveLineComesRightBack() {
        live(2);

        link.disconnect(Kind.LOST, "meter.local:2000");
        link.connect();
        live(2);

        assertEquals(List.of(WAITING, ONLINE), openHab.statuses);
    }

    @Test
    void aLostLineThatDoesNotComeBackIsOfflineAtTheDeadline() {
        link.telegram(TELEGRAM);
        link.disconnect(Kind.LOST, "meter.local:2000");

        pass(60);

        assertEquals(List.of(WAITING, ONLINE, OFFLINE + "lost [\"meter.local:2000\"]"), openHab.statuses);
    }

    @Test
    void waitsAgainOnceThereIsAConnection() {
        link.disconnect(Kind.TIMED_OUT, "meter.local:2000");
        openHab.forget();

        pass(50);
        link.connect();
        pass(59);
        assertEquals(List.of(WAITING), openHab.statuses);
        pass(1);

        assertEquals(List.of(WAITING, OFFLINE + "no-bytes"), openHab.statuses);
    }

    @Test
    void isOnlineAgainWithTheNextTelegram() {
        link.telegram(TELEGRAM);
        pass(60);
        openHab.forget();

        live(20);

        assertEquals(List.of(ONLINE), openHab.statuses);
    }

    @Test
    void waitsAsLongAsTheMetersPaceAsks() {
        link.interval = Duration.ofSeconds(30);
        link.telegram(TELEGRAM);

        pass(90);
        assertEquals(List.of(WAITING, ONLINE), openHab.statuses);
        pass(1);

        assertEquals(List.of(WAITING, ONLINE, LOCKED_UP), openHab.statuses);
    }

    @Test
    void aMeterThatTurnsOutToBeQuickIsMissedSoon() {
        link.telegram(TELEGRAM);
        link.interval = Duration.ofSeconds(1);
        pass(1);
        link.telegram(TELEGRAM);

        pass(4);

        assertEquals(List.of(WAITING, ONLINE, LOCKED_UP), openHab.statuses);
    }

    @Test
    void tellsOverARestartForHowManyDaysTheMeterHasBeenSilent() {
        HandMemory memory = new HandMemory();
        BridgeImpl thing = bridge(Map.of());
        HanPortBridgeHandler before = new HanPortBridgeHandler(thing, link, Runnable::run, time.scheduler(),
                HandSurroundings.at(time, memory));
        openHab.start(thing, before);
        link.connect();
        link.telegram(TELEGRAM);
        openHab.end(before);
        time.advance(Duration.ofDays(3));
        HanPortBridgeHandler after = new HanPortBridgeHandler(thing, link, Runnable::run, time.scheduler(),
                HandSurroundings.at(time, memory));
        openHab.forget();
        openHab.start(thing, after);
        link.connect();

        pass(60);

        assertEquals(List.of(WAITING, OFFLINE + "locked-up [\"3\", \"0\"]"), openHab.statuses);
    }

    @Test
    void tellsWhileItIsOnlineThatManyTelegramsAreDamaged() {
        link.connect();
        for (int i = 0; i < 20; i++) {
            link.damage();
            link.telegram(TELEGRAM);
            pass(10);
        }

        assertEquals(List.of(WAITING, ONLINE, ONLINE + ": @text/trouble.damaged-frames.bytes-lost [\"50\"]"),
                openHab.statuses);
    }

    @Test
    void theSameTelegramForEverIsNoSignOfLife() {
        Telegram frozen = Telegrams.of(Telegrams.FIRST, Telegrams.TIME, TELEGRAM.readings());
        link.connect();
        for (int i = 0; i < 20; i++) {
            link.telegram(frozen);
            pass(10);
        }
        assertEquals(List.of(WAITING, ONLINE, OFFLINE + "frozen"), openHab.statuses);
        openHab.forget();

        link.telegram(TELEGRAM);

        assertEquals(List.of(ONLINE), openHab.statuses);
    }

    @Test
    void waitsAsLongAsTheUserSays() {
        openHab.end(handler);
        openHab.forget();
        BridgeImpl slow = bridge(Map.of("timeout", 300));
        openHab.start(slow, handler(slow));
        link.telegram(TELEGRAM);

        pass(299);
        assertEquals(List.of(WAITING, ONLINE), openHab.statuses);
        pass(1);

        assertEquals(List.of(WAITING, ONLINE, LOCKED_UP), openHab.statuses);
    }

    @Test
    void aWrongConfigurationIsToldAndNothingIsRead() {
        openHab.end(handler);
        openHab.forget();
        BridgeImpl wrong = bridge(Map.of("timeout", 0));

        openHab.start(wrong, handler(wrong));

        assertEquals(List.of("line OFFLINE (CONFIGURATION_ERROR): @text/trouble.config.timeout [\"0\"]"),
                openHab.statuses);
        assertEquals(1, link.made);
    }

    @Test
    void closesItsReaderAndTakesNothingMore() {
        link.telegram(TELEGRAM);
        openHab.end(handler);
        openHab.forget();

        link.telegram(TELEGRAM);
        link.disconnect(Kind.REFUSED, "x");
        link.connect();
        pass(600);

        assertEquals(List.of(), openHab.statuses);
        assertEquals(1, link.closed);
        assertEquals(0, time.pending());
    }

    @Test
    void endsTwiceAndBeforeItBegan() {
        HanPortBridgeHandler fresh = handler(bridge(Map.of()));

        fresh.dispose();
        handler.dispose();
        handler.dispose();

        assertEquals(1, link.closed);
    }

    @Test
    void aNewLifeHasNothingToDoWithTheOldOne() {
        live(1);
        TelegramListener old = link.listener();

        handler.dispose();
        handler.initialize();
        openHab.forget();
        old.telegram(TELEGRAM);
        old.disconnected(new org.openhab.binding.hanport.internal.trouble.SourceFault(Kind.REFUSED, "x"));
        assertEquals(List.of(), openHab.statuses);
        link.telegram(TELEGRAM);

        assertEquals(List.of(ONLINE), openHab.statuses);
        assertEquals(2, link.made);
        assertEquals(1, time.pending());
    }

    @Test
    void tellsListenersOfEveryTelegram() {
        List<Telegram> received = new ArrayList<>();
        handler.addListener(received::add);
        live(2);
        handler.removeListener(received::add);

        assertEquals(List.of(TELEGRAM, TELEGRAM), received);
    }

    @Test
    void knowsWhetherAThingTakesAMeter() {
        assertFalse(handler.hasThingFor(HanPortBindingConstants.THING_TYPE_METER, "1"));

        ((BridgeImpl) handler.getThing()).addThing(meter(Map.of("meterId", "1")));
        assertTrue(handler.hasThingFor(HanPortBindingConstants.THING_TYPE_METER, "1"));
        assertFalse(handler.hasThingFor(HanPortBindingConstants.THING_TYPE_METER, "2"));
        assertFalse(handler.hasThingFor(HanPortBindingConstants.THING_TYPE_METER, ""));

        ((BridgeImpl) handler.getThing()).addThing(meter(Map.of()));
        assertTrue(handler.hasThingFor(HanPortBindingConstants.THING_TYPE_METER, "2"));
        assertTrue(handler.hasThingFor(HanPortBindingConstants.THING_TYPE_METER, ""));
    }

    @Test
    void remembersTheLineThatWasFound() {
        assertEquals(Optional.empty(), link.memory().remembered());

        link.memory().remember(SerialLine.HAN);

        assertEquals("2400 8N1", handler.getThing().getProperties().get("line"));
        assertEquals(Optional.of(SerialLine.HAN), link.memory().remembered());
    }

    @Test
    void changesNothingMoreOnceItHasEnded() {
        LineMemory memory = link.memory();
        openHab.end(handler);

        memory.remember(SerialLine.HAN);

        assertEquals(Map.of(), bridge.getProperties());
    }

    private static org.openhab.core.thing.Thing meter(Map<String, Object> configuration) {
        return ThingBuilder
                .create(HanPortBindingConstants.THING_TYPE_METER,
                        new ThingUID(HanPortBindingConstants.THING_TYPE_METER, "m"))
                .withConfiguration(new Configuration(configuration)).build();
    }
}
