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

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openhab.binding.hanport.internal.doubles.HandClock;
import org.openhab.binding.hanport.internal.doubles.HandSource;
import org.openhab.binding.hanport.internal.doubles.Recorder;
import org.openhab.binding.hanport.internal.reader.StreamOptions;
import org.openhab.binding.hanport.internal.reader.TelegramReader;
import org.openhab.binding.hanport.internal.trouble.LineTrouble;
import org.openhab.binding.hanport.internal.trouble.LockedUp;
import org.openhab.binding.hanport.internal.trouble.SourceKind;
import org.openhab.binding.hanport.internal.trouble.TelegramTrouble;
import org.openhab.binding.hanport.internal.trouble.Trouble;
import org.openhab.binding.hanport.internal.values.ValueMapping;

/**
 * What is told of a reader of values that goes on talking when its meter has nothing new to tell.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class SilentReaderTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final String POWER = "{\"data\":{\"P\":1347}}";
    private static final String STATE = "{\"rssi\":-61}";

    private final HandClock clock = new HandClock();
    private final Recorder recorder = new Recorder();
    private Optional<TelegramReader> reader = Optional.empty();

    @AfterEach
    void end() {
        reader.ifPresent(TelegramReader::close);
    }

    @Test
    void aGatewayThatRepeatsItsLastValuesHasNothingOfItsMeter() {
        HandSource gateway = reading(SourceKind.HTTP, ValueMapping.shipped("p1ib"));
        String answer = "{\"info\":{\"okCnt\":7},\"d\":{\"1-0:1.7.0\":[0,0,0,0,0,0,0,0,0,1.347]}}";

        repeat(gateway, "", answer);

        assertEquals(1, recorder.telegrams().size());
        assertEquals(Optional.of(new LockedUp(0, 0)), trouble());
    }

    @Test
    void aGatewayThatCallsItsValuesOldNeverHadATelegram() {
        HandSource gateway = reading(SourceKind.HTTP, ValueMapping.shipped("amsreader"));

        repeat(gateway, "", "{\"i\":0,\"hm\":0}");

        assertEquals(Optional.of(LineTrouble.NO_BYTES), trouble());
    }

    @Test
    void otherJsonOfAReaderWhoseValuesHaveComeTellsNothing() {
        HandSource broker = reading(SourceKind.MQTT, ValueMapping.published("amsreader"));

        broker.send("ams/power", POWER.getBytes(StandardCharsets.US_ASCII));
        repeat(broker, "ams/system", STATE);

        assertEquals(List.of(), recorder.flaws());
        assertEquals(0, reader.orElseThrow().facts().counts().undecodables());
        assertEquals(Optional.of(new LockedUp(0, 0)), trouble());
    }

    @Test
    void otherJsonOfAReaderWhoseValuesHaveNeverComeIsTold() {
        HandSource broker = reading(SourceKind.MQTT, ValueMapping.published("amsreader"));

        repeat(broker, "ams/system", STATE);

        assertEquals(Optional.of(TelegramTrouble.NO_VALUES), trouble());
    }

    private HandSource reading(SourceKind kind, ValueMapping mapping) {
        HandSource source = new HandSource(kind);
        TelegramReader made = new TelegramReader(source, StreamOptions.DEFAULT.withValues(mapping), clock);
        reader = Optional.of(made);
        made.start(recorder);
        return source;
    }

    /** Every ten seconds, for five minutes. */
    private void repeat(HandSource source, String stream, String message) {
        for (int i = 0; i < 30; i++) {
            source.send(stream, message.getBytes(StandardCharsets.US_ASCII));
            clock.advance(Duration.ofSeconds(10));
        }
    }

    private Optional<Trouble> trouble() {
        return Diagnosis.of(reader.orElseThrow().facts(), clock.instant(), TIMEOUT);
    }
}
