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
import org.openhab.binding.hanport.internal.source.SerialLine;
import org.openhab.binding.hanport.internal.telegram.Factors;
import org.openhab.binding.hanport.internal.telegram.Flaw;
import org.openhab.binding.hanport.internal.trouble.LineTrouble;
import org.openhab.binding.hanport.internal.trouble.SourceFault;
import org.openhab.binding.hanport.internal.trouble.SourceFault.Kind;
import org.openhab.binding.hanport.internal.trouble.SourceKind;
import org.openhab.binding.hanport.internal.trouble.TelegramTrouble;
import org.openhab.binding.hanport.internal.trouble.Trouble;

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
        LivePrinter printer = printer(true, SourceKind.TCP, 2);

        printer.telegram(Telegrams.withoutId());
        assertFalse(printer.await(Duration.ZERO));
        printer.telegram(Telegrams.withoutId());
        printer.telegram(Telegrams.withoutId());

        assertTrue(printer.await(Duration.ZERO));
        assertEquals(2, printer.printed());
        String line = TelegramJson.line("source", "host:1", Telegrams.withoutId());
        assertEquals(List.of(line, line), out.toString().lines().toList());
    }

    @Test
    void printsTablesForPeople() {
        LivePrinter printer = printer(false, SourceKind.TCP, 1);

        printer.telegram(Telegrams.withoutId());

        assertEquals(
                List.of("Meter, DLMS/LLC", "  power-import                   1-0:1.7.0*255                  5 W", ""),
                out.toString().lines().toList());
    }

    @Test
    void tellsOfEachChangeOnce() {
        LivePrinter printer = printer(true, SourceKind.TCP, 9);
        SourceFault refused = new SourceFault(Kind.REFUSED, "host:1");

        printer.disconnected(refused);
        printer.disconnected(refused);
        printer.connected();
        printer.disconnected(refused);
        printer.connected();
        printer.trouble(LineTrouble.NO_BYTES);
        printer.trouble(LineTrouble.NO_BYTES);
        printer.telegram(Telegrams.withoutId());
        printer.telegram(Telegrams.withoutId());

        assertEquals(List.of(advice(refused), "Connected to host:1.", advice(refused), "Connected to host:1.",
                advice(LineTrouble.NO_BYTES), "Telegrams come again."), err.toString().lines().toList());
    }

    @Test
    void saysAtOnceThatAKeyIsWrong() {
        LivePrinter printer = printer(true, SourceKind.TCP, 9);

        printer.undecodable(new Flaw(0, "odd", TelegramTrouble.NOT_UNDERSTOOD));
        printer.undecodable(new Flaw(0, "sealed", TelegramTrouble.WRONG_KEY));
        printer.undecodable(new Flaw(0, "sealed", TelegramTrouble.WRONG_KEY));
        printer.undecodable(new Flaw(0, "sealed", TelegramTrouble.WRONG_AUTHENTICATION_KEY));
        printer.undecodable(new Flaw(0, "sealed", TelegramTrouble.NO_KEY));

        assertEquals(List.of(advice(TelegramTrouble.WRONG_KEY), advice(TelegramTrouble.WRONG_AUTHENTICATION_KEY),
                advice(TelegramTrouble.NO_KEY)), err.toString().lines().toList());
    }

    @Test
    void theReasonOfALostConnectionIsToldAndNothingElse() {
        LivePrinter printer = printer(true, SourceKind.TCP, 9);
        SourceFault refused = new SourceFault(Kind.REFUSED, "host:1");

        printer.disconnected(refused);
        printer.trouble(refused);

        assertEquals(List.of(advice(refused)), err.toString().lines().toList());
    }

    @Test
    void tellsWhichLineIsTriedWhileThePortIsOpen() {
        LivePrinter printer = printer(true, SourceKind.TCP, 9);

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
        LivePrinter printer = printer(true, SourceKind.REPLAY, 9);

        printer.disconnected(new SourceFault(Kind.LOST, "a.rec"));

        assertTrue(printer.await(Duration.ZERO));
        assertEquals("The recording is over, and no telegram in it was understood.", err.toString().strip());
    }

    private static String advice(Trouble trouble) {
        return new Advice().on(trouble, SourceKind.TCP);
    }

    private LivePrinter printer(boolean json, SourceKind source, int most) {
        return new LivePrinter(new PrintWriter(out, true), new PrintWriter(err, true), "host:1", source,
                new TelegramForm(json, Factors.NONE), most);
    }
}
