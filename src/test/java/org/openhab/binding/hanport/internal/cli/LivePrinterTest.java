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

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.binding.hanport.internal.reader.LinkHealth.Silence;
import org.openhab.binding.hanport.internal.source.SerialLine;
import org.openhab.binding.hanport.internal.telegram.Factors;
import org.openhab.binding.hanport.internal.telegram.Flaw;
import org.openhab.binding.hanport.internal.trouble.SourceFault;
import org.openhab.binding.hanport.internal.trouble.SourceFault.Kind;
import org.openhab.binding.hanport.internal.trouble.TelegramTrouble;

/**
 * What a person sees while a meter is read.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class LivePrinterTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void printsEachTelegramUntilThereAreEnough() throws InterruptedException {
        LivePrinter printer = printer(true, false, 2);

        printer.telegram(Telegrams.ofNobody());
        assertFalse(printer.await(Duration.ZERO));
        printer.telegram(Telegrams.ofNobody());
        printer.telegram(Telegrams.ofNobody());

        assertTrue(printer.await(Duration.ZERO));
        assertEquals(2, printer.printed());
        String line = TelegramJson.line("source", "host:1", Telegrams.ofNobody());
        assertEquals(List.of(line, line), out.toString().lines().toList());
    }

    @Test
    void printsTablesForPeople() {
        LivePrinter printer = printer(false, false, 1);

        printer.telegram(Telegrams.ofNobody());

        assertEquals(
                List.of("Meter, DLMS/LLC", "  power-import                   1-0:1.7.0*255                  5 W", ""),
                out.toString().lines().toList());
    }

    @Test
    void tellsOfEachChangeOnce() {
        LivePrinter printer = printer(true, false, 9);
        SourceFault refused = new SourceFault(Kind.REFUSED, "host:1");

        printer.disconnected(refused);
        printer.disconnected(refused);
        printer.connected();
        printer.disconnected(refused);
        printer.connected();
        printer.silence(Silence.NONE);
        printer.silence(Silence.NO_BYTES);
        printer.silence(Silence.NO_BYTES);
        printer.telegram(Telegrams.ofNobody());
        printer.telegram(Telegrams.ofNobody());

        assertEquals(
                List.of(SilenceAdvice.of(refused), "Connected to host:1.", SilenceAdvice.of(refused),
                        "Connected to host:1.", SilenceAdvice.of(Silence.NO_BYTES), "Telegrams come again."),
                err.toString().lines().toList());
    }

    @Test
    void saysAtOnceThatAKeyIsWrong() {
        LivePrinter printer = printer(true, false, 9);

        printer.undecodable(new Flaw(0, "odd", TelegramTrouble.NOT_UNDERSTOOD));
        printer.undecodable(new Flaw(0, "sealed", TelegramTrouble.WRONG_KEY));
        printer.undecodable(new Flaw(0, "sealed", TelegramTrouble.WRONG_KEY));
        printer.undecodable(new Flaw(0, "sealed", TelegramTrouble.WRONG_AUTHENTICATION_KEY));
        printer.undecodable(new Flaw(0, "sealed", TelegramTrouble.NO_KEY));

        assertEquals(List.of(SilenceAdvice.of(Silence.WRONG_KEY), SilenceAdvice.of(Silence.WRONG_AUTHENTICATION_KEY),
                SilenceAdvice.of(Silence.NO_KEY)), err.toString().lines().toList());
    }

    @Test
    void theReasonOfALostConnectionIsToldAndNothingElse() {
        LivePrinter printer = printer(true, false, 9);
        SourceFault refused = new SourceFault(Kind.REFUSED, "host:1");

        printer.disconnected(refused);
        printer.silence(Silence.NO_CONNECTION);

        assertEquals(List.of(SilenceAdvice.of(refused)), err.toString().lines().toList());
    }

    @Test
    void tellsWhichLineIsTriedWhileThePortIsOpen() {
        LivePrinter printer = printer(true, false, 9);

        printer.tries(SerialLine.P1);
        printer.connected();
        printer.tries(SerialLine.P1);
        printer.tries(SerialLine.P1);
        printer.tries(SerialLine.HAN);

        assertEquals(List.of("Connected to host:1.", "Listening at 115200 8N1.", "Listening at 2400 8N1."),
                err.toString().lines().toList());
    }

    @Test
    void endsWithTheRecording() throws InterruptedException {
        LivePrinter printer = printer(true, true, 9);

        printer.disconnected(new SourceFault(Kind.LOST, "a.rec"));

        assertTrue(printer.await(Duration.ZERO));
        assertEquals("The recording is over, and no telegram in it was understood.", err.toString().strip());
    }

    private LivePrinter printer(boolean json, boolean once, int most) {
        return new LivePrinter(new PrintWriter(out, true), new PrintWriter(err, true), "host:1",
                new TelegramForm(json, Factors.NONE), once, most);
    }
}
