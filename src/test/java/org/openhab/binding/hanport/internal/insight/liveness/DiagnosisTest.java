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
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openhab.binding.hanport.internal.reader.LinkMonitor;
import org.openhab.binding.hanport.internal.trouble.FrameTrouble;
import org.openhab.binding.hanport.internal.trouble.LineTrouble;
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

    private final LinkMonitor monitor = new LinkMonitor(SourceKind.SERIAL, START);

    @Test
    void saysNothingBeforeTheTimeIsUp() {
        monitor.connected();

        assertEquals(Optional.empty(), Diagnosis.of(monitor.facts(), after(59), TIMEOUT));
        assertEquals(START.plus(TIMEOUT), Diagnosis.deadline(monitor.facts(), TIMEOUT));
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
        monitor.damage(after(50));

        assertEquals(FrameTrouble.ONLY_DAMAGED, troubleAfter(60));
    }

    @ParameterizedTest
    @EnumSource
    void framesWithoutTelegramSayWhatIsMissing(TelegramTrouble why) {
        monitor.connected();
        monitor.bytes(300, after(50));
        monitor.damage(after(50));
        monitor.undecodable(after(50), why);

        assertEquals(why, troubleAfter(60));
    }

    @Test
    void aLineThatIsUpsideDown() {
        monitor.connected();
        monitor.bytes(300, after(50));
        monitor.damage(after(50));
        monitor.judged(Optional.of(LineTrouble.INVERTED));

        assertEquals(LineTrouble.INVERTED, troubleAfter(60));
        assertEquals(LineTrouble.NO_BYTES, troubleAfter(120));
    }

    @Test
    void whatTheLineLookedLikeBeforeATelegramDoesNotCount() {
        monitor.connected();
        monitor.judged(Optional.of(LineTrouble.WRONG_SPEED));
        monitor.telegram(after(10));
        monitor.bytes(5000, after(70));

        assertEquals(FrameTrouble.NO_FRAMES, troubleAfter(71));
    }

    @Test
    void oldSignsDoNotCount() {
        monitor.connected();
        monitor.bytes(300, after(10));
        monitor.damage(after(10));

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
        monitor.telegram(after(50));

        assertEquals(Optional.empty(), Diagnosis.of(monitor.facts(), after(109), TIMEOUT));
        assertEquals(LineTrouble.NO_BYTES, troubleAfter(110));
    }

    @Test
    void aNewConnectionAloneIsNoSignOfLife() {
        monitor.connected();
        monitor.bytes(300, after(10));
        monitor.telegram(after(10));
        monitor.disconnected(new SourceFault(Kind.LOST, "gateway"));
        monitor.connected();

        assertEquals(LineTrouble.NO_BYTES, troubleAfter(71));
    }

    @Test
    void usualTimeoutIsAMinuteForMetersThatSendOften() {
        monitor.telegram(after(0));
        monitor.telegram(after(10));

        assertEquals(Duration.ofSeconds(60), Diagnosis.usualTimeout(monitor.facts()));
    }

    @Test
    void usualTimeoutIsFourIntervalsForSlowMeters() {
        monitor.telegram(after(0));
        monitor.telegram(after(30));
        monitor.telegram(after(60));

        assertEquals(Duration.ofSeconds(120), Diagnosis.usualTimeout(monitor.facts()));
    }

    @Test
    void followsAMeterThatTakesUpAnotherPace() {
        for (int second = 0; second <= 100; second += 10) {
            monitor.telegram(after(second));
        }
        for (int second = 130; second <= 280; second += 30) {
            monitor.telegram(after(second));
        }

        assertEquals(Duration.ofSeconds(120), Diagnosis.usualTimeout(monitor.facts()));
    }

    @Test
    void onlyWhatWillNotGoAwayByItselfIsCertainAtOnce() {
        assertTrue(Diagnosis.isCertain(FrameTrouble.SML));
        assertTrue(Diagnosis.isCertain(TelegramTrouble.WRONG_KEY));
        assertFalse(Diagnosis.isCertain(LineTrouble.WRONG_SPEED));
        assertFalse(Diagnosis.isCertain(TelegramTrouble.DAMAGED));
    }

    private Trouble troubleAfter(int seconds) {
        return Diagnosis.of(monitor.facts(), after(seconds), TIMEOUT).orElseThrow();
    }

    private static Instant after(int seconds) {
        return START.plusSeconds(seconds);
    }
}
