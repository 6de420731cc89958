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
package org.openhab.binding.hanport.internal.insight.liveness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.openhab.binding.hanport.internal.frame.Damage;
import org.openhab.binding.hanport.internal.handler.Telegrams;
import org.openhab.binding.hanport.internal.reader.LinkFacts;
import org.openhab.binding.hanport.internal.reader.LinkMonitor;
import org.openhab.binding.hanport.internal.telegram.MeterTime;
import org.openhab.binding.hanport.internal.telegram.Telegram;
import org.openhab.binding.hanport.internal.trouble.DamagedFrames;
import org.openhab.binding.hanport.internal.trouble.FrameTrouble;
import org.openhab.binding.hanport.internal.trouble.LineTrouble;
import org.openhab.binding.hanport.internal.trouble.LockedUp;
import org.openhab.binding.hanport.internal.trouble.SourceFault;
import org.openhab.binding.hanport.internal.trouble.SourceFault.Kind;
import org.openhab.binding.hanport.internal.trouble.SourceKind;
import org.openhab.binding.hanport.internal.trouble.TelegramTrouble;
import org.openhab.binding.hanport.internal.trouble.Trouble;

/**
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class DiagnosisTest {

    private static final Instant START = Instant.parse("2026-02-01T06:00:00Z");
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private static final Trouble LOCKED_UP = new LockedUp(0, 0);
    private static final Damage DAMAGE = new Damage(Damage.Reason.CHECKSUM, 0, 100);

    private final LinkMonitor monitor = new LinkMonitor(SourceKind.SERIAL, START);

    @Test
    void saysNothingBeforeTheTimeIsUp() {
        monitor.connected();

        assertEquals(Optional.empty(), Diagnosis.of(facts(), after(59), TIMEOUT));
        assertEquals(START.plus(TIMEOUT), Diagnosis.deadline(facts(), TIMEOUT));
    }

    @Test
    void noBytesMeansPortClosedOrModuleLockedUp() {
        monitor.connected();

        assertEquals(LineTrouble.NO_BYTES, troubleAfter(60));
    }

    @Test
    void aFewBytesMayBeTheRestOfATelegram() {
        monitor.connected();
        monitor.bytes(4096, after(50));

        assertEquals(FrameTrouble.JOINED_LATE, troubleAfter(60));
    }

    @Test
    void aFewBytesThatDripForMinutesAreNoRest() {
        monitor.connected();
        for (int second = 0; second < 70; second += 10) {
            monitor.bytes(1, after(second));
        }

        assertEquals(FrameTrouble.JOINED_LATE, troubleAfter(60));
        monitor.bytes(1, after(70));
        assertEquals(FrameTrouble.NO_FRAMES, troubleAfter(70));
    }

    @Test
    void manyBytesWithoutFramesAreNoRest() {
        monitor.connected();
        monitor.bytes(4000, after(40));
        monitor.bytes(97, after(50));

        assertEquals(FrameTrouble.NO_FRAMES, troubleAfter(60));
    }

    @Test
    void aLineThatIsJoinedAnewMayBeginWithARest() {
        monitor.connected();
        monitor.bytes(4000, after(40));
        monitor.disconnected(new SourceFault(Kind.LOST, "gateway"));
        monitor.connected();
        monitor.bytes(300, after(50));

        assertEquals(FrameTrouble.JOINED_LATE, troubleAfter(60));
    }

    @Test
    void firstPieceAloneMeansThatTheOthersAreMissing() {
        monitor.connected();
        monitor.bytes(300, after(50));
        monitor.piece(after(50));

        assertEquals(TelegramTrouble.PIECES_MISSING, troubleAfter(60));
    }

    @Test
    void damagedFramesAlone() {
        monitor.connected();
        monitor.bytes(300, after(50));
        monitor.damage(DAMAGE, after(50));

        assertEquals(new DamagedFrames(DamagedFrames.Cause.BIT_ERRORS, 100), troubleAfter(60));
    }

    @ParameterizedTest
    @EnumSource
    void framesWithoutTelegramSayWhatIsMissing(TelegramTrouble why) {
        monitor.connected();
        monitor.bytes(300, after(50));
        monitor.damage(DAMAGE, after(50));
        monitor.undecodable(after(50), why);

        assertEquals(why, troubleAfter(60));
    }

    @Test
    void aLineThatIsUpsideDown() {
        monitor.connected();
        monitor.bytes(300, after(50));
        monitor.damage(DAMAGE, after(50));
        monitor.judged(Optional.of(LineTrouble.INVERTED));

        assertEquals(LineTrouble.INVERTED, troubleAfter(60));
        assertEquals(LineTrouble.NO_BYTES, troubleAfter(120));
    }

    @Test
    void whatTheLineLookedLikeBeforeATelegramDoesNotCount() {
        monitor.connected();
        monitor.judged(Optional.of(LineTrouble.WRONG_SPEED));
        telegram(after(10));
        monitor.bytes(5000, after(70));

        assertEquals(FrameTrouble.NO_FRAMES, troubleAfter(71));
    }

    @Test
    void oldSignsDoNotCount() {
        monitor.connected();
        monitor.bytes(300, after(10));
        monitor.damage(DAMAGE, after(10));

        assertEquals(LineTrouble.NO_BYTES, troubleAfter(71));
    }

    @Test
    void noConnectionComesBeforeAllElse() {
        SourceFault refused = new SourceFault(Kind.REFUSED, "gateway");
        monitor.connected();
        monitor.bytes(300, after(50));
        monitor.disconnected(refused);

        assertEquals(refused, troubleAfter(60));
    }

    @Test
    void aTelegramMovesTheDeadline() {
        monitor.connected();
        monitor.bytes(300, after(50));
        telegram(after(50));

        assertEquals(Optional.empty(), Diagnosis.of(facts(), after(109), TIMEOUT));
        assertEquals(LOCKED_UP, troubleAfter(110));
    }

    @Test
    void aNewConnectionAloneIsNoSignOfLife() {
        monitor.connected();
        monitor.bytes(300, after(10));
        telegram(after(10));
        monitor.disconnected(new SourceFault(Kind.LOST, "gateway"));
        monitor.connected();

        assertEquals(LOCKED_UP, troubleAfter(71));
    }

    @Test
    void theSameTelegramForEverIsNoSignOfLife() {
        monitor.connected();
        Telegram frozen = Telegrams.of(Telegrams.FIRST, Telegrams.TIME, List.of());
        for (int second = 0; second < 120; second += 10) {
            monitor.bytes(300, after(second));
            monitor.telegram(frozen, after(second));
        }

        assertEquals(Optional.empty(), Diagnosis.of(facts(), after(119), TIMEOUT));
        assertEquals(LineTrouble.FROZEN, troubleAfter(120));
        assertEquals(Liveness.STALE, Diagnosis.liveness(facts(), after(120), TIMEOUT));
        assertEquals(LOCKED_UP, troubleAfter(200));
    }

    @Test
    void theSameTelegramsOfTwoMetersForEverAreNoSignOfLife() {
        monitor.connected();
        for (int second = 0; second < 120; second += 10) {
            monitor.telegram(Telegrams.of(Telegrams.FIRST, Telegrams.TIME, List.of()), after(second));
            monitor.telegram(Telegrams.of(Telegrams.SECOND, Telegrams.TIME, List.of()), after(second + 1));
        }

        assertEquals(Optional.empty(), Diagnosis.of(facts(), after(120), TIMEOUT));
        assertEquals(LineTrouble.FROZEN, troubleAfter(121));
    }

    @Test
    void twoMetersOfWhichOneStillCountsTimeAreAlive() {
        monitor.connected();
        for (int second = 0; second < 600; second += 10) {
            monitor.telegram(Telegrams.of(Telegrams.FIRST, Telegrams.TIME, List.of()), after(second));
            monitor.telegram(Telegrams.of(Telegrams.SECOND, clock(second), List.of()), after(second + 1));
        }

        assertEquals(Optional.empty(), Diagnosis.of(facts(), after(600), TIMEOUT));
    }

    @Test
    void tellsForHowManyDaysNothingHasComeAndHowOftenBefore() {
        monitor.connected();
        LinkHistory history = new LinkHistory(Optional.of(START.minus(Duration.ofHours(71))), 2);

        assertEquals(Optional.of(new LockedUp(3, 2)), Diagnosis.of(facts(), history, after(3600), TIMEOUT));
    }

    @ParameterizedTest
    @CsvSource({ "CHECKSUM, BIT_ERRORS", "HEADER_CHECKSUM, BIT_ERRORS", "CUT_SHORT, CUT_SHORT", "RESTARTED, CUT_SHORT",
            "END_MISSING, BYTES_LOST", "TOO_LONG, BIT_ERRORS" })
    void tellsWhatDamagesFrames(Damage.Reason reason, DamagedFrames.Cause cause) {
        monitor.connected();
        for (int second = 0; second < 200; second += 10) {
            monitor.bytes(300, after(second));
            if (second % 50 == 0) {
                telegram(after(second));
            } else {
                monitor.damage(new Damage(reason, 0, 2000), after(second));
            }
        }

        assertEquals(Optional.of(new DamagedFrames(cause, 80)), Diagnosis.weakness(facts(), after(200)));
    }

    @Test
    void tellsForAnHourOfOldTelegramsAmongNewOnes() {
        monitor.connected();
        telegram(after(0));
        monitor.undecodable(after(5), TelegramTrouble.REPLAYED);
        telegram(after(10));

        assertEquals(Optional.of(TelegramTrouble.REPLAYED), Diagnosis.weakness(facts(), after(3604)));
        assertEquals(Optional.empty(), Diagnosis.weakness(facts(), after(3605)));
    }

    @Test
    void aListThatIsNotUnderstoodAmongOthersIsNoWeakness() {
        monitor.connected();
        telegram(after(0));
        monitor.undecodable(after(5), TelegramTrouble.NOT_UNDERSTOOD);

        assertEquals(Optional.empty(), Diagnosis.weakness(facts(), after(10)));
    }

    @Test
    void aTextThatIsShorterThanTheOneBeforeHasLostBytes() {
        monitor.connected();
        monitor.bytes(700, after(0));
        telegram(after(0));
        monitor.bytes(690, after(10));
        monitor.damage(new Damage(Damage.Reason.CHECKSUM, 0, 690), after(10));

        assertEquals(new DamagedFrames(DamagedFrames.Cause.BYTES_LOST, 50), troubleAfter(60));
    }

    @Test
    void aMeterWithoutAClockMayRest() {
        monitor.connected();
        for (int second = 0; second < 3600; second += 10) {
            telegram(after(second));
        }

        assertEquals(Optional.empty(), Diagnosis.of(facts(), after(3600), TIMEOUT));
    }

    @Test
    void aRecordingMayBePlayedForEver() {
        LinkMonitor recording = new LinkMonitor(SourceKind.REPLAY, START);
        recording.connected();
        Telegram same = Telegrams.of(Telegrams.FIRST, Telegrams.TIME, List.of());
        for (int second = 0; second < 600; second += 10) {
            recording.telegram(same, after(second));
        }

        assertEquals(Optional.empty(),
                Diagnosis.of(recording.facts(Optional.empty(), after(600)), after(600), TIMEOUT));
    }

    @Test
    void twoMissedIntervalsAreDoubtfulAndThreeAreTooMany() {
        assertEquals(Liveness.WAITING, Diagnosis.liveness(facts(), after(0), TIMEOUT));
        for (int second = 0; second <= 100; second += 10) {
            telegram(after(second));
        }
        Duration timeout = Pace.limit(facts().rhythm());

        assertEquals(Liveness.LIVE, Diagnosis.liveness(facts(), after(120), timeout));
        assertEquals(Liveness.SUSPECT, Diagnosis.liveness(facts(), after(121), timeout));
        assertEquals(Liveness.SUSPECT, Diagnosis.liveness(facts(), after(130), timeout));
        assertEquals(Liveness.STALE, Diagnosis.liveness(facts(), after(131), timeout));
    }

    @Test
    void onlyWhatWillNotGoAwayByItselfIsCertainAtOnce() {
        assertTrue(Diagnosis.isCertain(FrameTrouble.LF_TO_CRLF));
        assertTrue(Diagnosis.isCertain(TelegramTrouble.WRONG_KEY));
        assertFalse(Diagnosis.isCertain(LineTrouble.WRONG_SPEED));
        assertFalse(Diagnosis.isCertain(TelegramTrouble.DAMAGED));
    }

    private static MeterTime clock(int second) {
        return new MeterTime(LocalDateTime.of(2026, 1, 15, 11, 0).plusSeconds(second), ZoneOffset.UTC);
    }

    private Trouble troubleAfter(int seconds) {
        return Diagnosis.of(facts(), after(seconds), TIMEOUT).orElseThrow();
    }

    private LinkFacts facts() {
        return monitor.facts(Optional.empty(), after(0));
    }

    private void telegram(Instant when) {
        monitor.telegram(Telegrams.power(Telegrams.NAMELESS, "0.1", "0"), when);
    }

    private static Instant after(int seconds) {
        return START.plusSeconds(seconds);
    }
}
