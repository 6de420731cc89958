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
package org.openhab.binding.hanport.internal.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.binding.hanport.internal.reader.LineJudge.Verdict;
import org.openhab.binding.hanport.internal.reader.LinkHealth.Silence;
import org.openhab.binding.hanport.internal.trouble.SourceFault;
import org.openhab.binding.hanport.internal.trouble.SourceFault.Kind;
import org.openhab.binding.hanport.internal.trouble.TelegramTrouble;

/**
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class LinkHealthTest {

    private static final Instant START = Instant.parse("2026-02-01T06:00:00Z");
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final LinkMonitor monitor = new LinkMonitor(START);

    @Test
    void saysNothingBeforeTheTimeIsUp() {
        monitor.connected();

        assertEquals(Silence.NONE, silenceAfter(59));
        assertEquals(START.plus(TIMEOUT), monitor.health().deadline(TIMEOUT));
    }

    @Test
    void noBytesMeansPortClosedOrModuleLockedUp() {
        monitor.connected();

        assertEquals(Silence.NO_BYTES, silenceAfter(60));
    }

    @Test
    void bytesWithoutFramesMeanWrongLine() {
        monitor.connected();
        monitor.bytes(after(50));

        assertEquals(Silence.NO_FRAMES, silenceAfter(60));
    }

    @Test
    void damagedFramesAlone() {
        monitor.connected();
        monitor.bytes(after(50));
        monitor.damage(after(50));

        assertEquals(Silence.ONLY_DAMAGE, silenceAfter(60));
    }

    @Test
    void soundFramesThatSayNothingToUs() {
        monitor.connected();
        monitor.bytes(after(50));
        monitor.damage(after(50));
        monitor.undecodable(after(50), TelegramTrouble.NOT_UNDERSTOOD);

        assertEquals(Silence.NOT_UNDERSTOOD, silenceAfter(60));
    }

    @ParameterizedTest
    @CsvSource({ "NO_KEY, NO_KEY", "WRONG_KEY, WRONG_KEY", "WRONG_AUTHENTICATION_KEY, WRONG_AUTHENTICATION_KEY",
            "DAMAGED, ONLY_DAMAGE" })
    void encryptedFramesSayWhatIsMissing(TelegramTrouble kind, Silence silence) {
        monitor.connected();
        monitor.bytes(after(50));
        monitor.undecodable(after(50), kind);

        assertEquals(silence, silenceAfter(60));
    }

    @Test
    void aLineThatIsUpsideDown() {
        monitor.connected();
        monitor.bytes(after(50));
        monitor.damage(after(50));
        monitor.judged(Verdict.INVERTED);
        monitor.judged(Verdict.UNDECIDED);

        assertEquals(Silence.INVERTED, silenceAfter(60));
        assertEquals(Silence.NO_BYTES, silenceAfter(120));
    }

    @Test
    void aLineAtAnotherSpeed() {
        monitor.connected();
        monitor.bytes(after(50));
        monitor.judged(Verdict.WRONG_SPEED);

        assertEquals(Silence.WRONG_SPEED, silenceAfter(60));
    }

    @Test
    void whatTheLineLookedLikeBeforeATelegramDoesNotCount() {
        monitor.connected();
        monitor.judged(Verdict.WRONG_SPEED);
        monitor.telegram(after(10));
        monitor.bytes(after(70));

        assertEquals(Silence.NO_FRAMES, silenceAfter(71));
    }

    @Test
    void oldSignsDoNotCount() {
        monitor.connected();
        monitor.bytes(after(10));
        monitor.damage(after(10));

        assertEquals(Silence.NO_BYTES, silenceAfter(71));
    }

    @Test
    void noConnectionComesBeforeAllElse() {
        monitor.connected();
        monitor.bytes(after(50));
        monitor.disconnected(new SourceFault(Kind.REFUSED, "gateway"));

        assertEquals(Silence.NO_CONNECTION, silenceAfter(60));
    }

    @Test
    void aTelegramMovesTheDeadline() {
        monitor.connected();
        monitor.bytes(after(50));
        monitor.telegram(after(50));

        assertEquals(Silence.NONE, silenceAfter(109));
        assertEquals(Silence.NO_BYTES, silenceAfter(110));
    }

    @Test
    void aNewConnectionAloneIsNoSignOfLife() {
        monitor.connected();
        monitor.bytes(after(10));
        monitor.telegram(after(10));
        monitor.disconnected(new SourceFault(Kind.LOST, "gateway"));
        monitor.connected();

        assertEquals(Silence.NO_BYTES, silenceAfter(71));
    }

    @Test
    void usualTimeoutIsAMinuteForMetersThatSendOften() {
        monitor.telegram(after(0));
        monitor.telegram(after(10));

        assertEquals(Duration.ofSeconds(10), monitor.health().interval());
        assertEquals(Duration.ofSeconds(60), monitor.health().usualTimeout());
    }

    @Test
    void usualTimeoutIsFourIntervalsForSlowMeters() {
        monitor.telegram(after(0));
        monitor.telegram(after(30));
        monitor.telegram(after(60));

        assertEquals(Duration.ofSeconds(120), monitor.health().usualTimeout());
    }

    @Test
    void oneLostTelegramDoesNotChangeTheInterval() {
        for (int second : new int[] { 0, 30, 60, 120, 150, 155, 180 }) {
            monitor.telegram(after(second));
        }

        assertEquals(Duration.ofSeconds(30), monitor.health().interval());
    }

    @Test
    void followsAMeterThatTakesUpAnotherPace() {
        for (int second = 0; second <= 100; second += 10) {
            monitor.telegram(after(second));
        }
        for (int second = 130; second <= 280; second += 30) {
            monitor.telegram(after(second));
        }

        assertEquals(Duration.ofSeconds(30), monitor.health().interval());
    }

    @Test
    void countsWhatCame() {
        monitor.damage(after(1));
        monitor.damage(after(2));
        monitor.telegram(after(3));

        assertEquals(2, monitor.health().damages());
        assertEquals(1, monitor.health().telegrams());
    }

    private Silence silenceAfter(int seconds) {
        return monitor.health().silence(after(seconds), TIMEOUT);
    }

    private static Instant after(int seconds) {
        return START.plusSeconds(seconds);
    }
}
