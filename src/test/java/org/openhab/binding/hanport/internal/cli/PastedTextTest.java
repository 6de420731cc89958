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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openhab.binding.hanport.internal.dlms.HdlcFixture;
import org.openhab.binding.hanport.internal.reader.StreamOptions;
import org.openhab.binding.hanport.internal.telegram.Factors;
import org.openhab.binding.hanport.internal.telegram.GoldenTelegram;

/**
 * What people paste from forums and logs.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class PastedTextTest {

    private static final GoldenTelegram P1 = GoldenTelegram.named("landisgyr-e360-1.p1");
    private static final GoldenTelegram HDLC = GoldenTelegram.named("aidon-6525-1.hex");
    private static final String TEXT = new String(P1.bytes(), StandardCharsets.ISO_8859_1);
    private static final int IN_A_LINE = 16;

    @TempDir
    private Path folder = Path.of("");

    /** What was pasted, of one telegram. */
    enum Paste {
        HEX_WITH_COLONS(HDLC, HexFormat.ofDelimiter(":").withUpperCase().formatHex(HDLC.bytes())),
        HEX_OF_C(HDLC, HexFormat.ofDelimiter(", ").withPrefix("0x").formatHex(HDLC.bytes())),
        ESPHOME(HDLC, log("[12:34:56][D][uart_debug:158]: <<< ", ":")),
        TASMOTA(HDLC,
                "12:34:56.789 MQT: tele/meter/RESULT = {\"SSerialReceived\":\""
                        + HexFormat.of().withUpperCase().formatHex(HDLC.bytes()) + "\"}"),
        AMSREADER(HDLC, log("(I) (12.345) ", " ")),
        OPENHAB(HDLC, log("2026-11-26 12:34:56.789 [DEBUG] [ding.hanport.internal.TcpReading] - ", " ")),
        A_TIME_AND_NOTHING_ELSE(HDLC, log("2026-11-26 12:34:56.789 ", " ")),
        BARE_APDU(HDLC,
                "payload: "
                        + HexFormat.ofDelimiter(" ").formatHex(HdlcFixture.frames(HDLC).get(0).information().copy())),
        BASE64(HDLC, "data: " + Base64.getEncoder().encodeToString(HDLC.bytes())),
        BASE64_IN_LINES(HDLC, Base64.getMimeEncoder().encodeToString(HDLC.bytes())),
        P1_INDENTED(P1, TEXT.replace("\r\n", "\n    ").indent(4)),
        P1_WITHOUT_ITS_CARRIAGE_RETURNS(P1, TEXT.replace("\r", "")),
        P1_WITHOUT_ITS_EMPTY_LINE(P1, TEXT.replace("\r\n\r\n", "\n").replace("\r", "")),
        P1_IN_A_LOG(P1,
                TEXT.lines().filter(line -> !line.isEmpty())
                        .collect(Collectors.joining("\n[12:34:56][D][dsmr:120]: ", "[12:34:56][D][dsmr:120]: ", ""))),
        P1_IN_JSON(P1, "{\"telegram\":\"" + TEXT.replace("\r\n", "\\r\\n") + "\"}"),
        P1_AS_HEX(P1, "log: " + HexFormat.ofDelimiter(" ").formatHex(P1.bytes()));

        private final GoldenTelegram golden;
        private final String text;

        Paste(GoldenTelegram golden, String text) {
            this.golden = golden;
            this.text = text;
        }

        private static String log(String head, String delimiter) {
            byte[] bytes = HDLC.bytes();
            return IntStream.iterate(0, at -> at < bytes.length, at -> at + IN_A_LINE)
                    .mapToObj(at -> head + HexFormat.ofDelimiter(delimiter).withUpperCase().formatHex(bytes, at,
                            Math.min(bytes.length, at + IN_A_LINE)))
                    .collect(Collectors.joining("\n"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void findsTheTelegramInWhatWasPasted(Paste paste) throws IOException {
        String file = Files.writeString(folder.resolve("paste.txt"), "My meter says:\n\n" + paste.text + "\n\nWhy?\n")
                .toString();
        String whole = Files.write(folder.resolve("whole"), paste.golden.bytes()).toString();

        CommandRun run = CommandRun.of("decode", "--json", file);

        assertEquals(readings(CommandRun.of("decode", "--json", whole)), readings(run), run.err()::toString);
    }

    private static List<String> readings(CommandRun run) {
        return run.out().stream().map(line -> line.substring(line.indexOf("\"readings\""))).toList();
    }

    @Test
    void takesItFromStandardInput() {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        InputStream pasted = new ByteArrayInputStream(Paste.P1_INDENTED.text.getBytes(StandardCharsets.UTF_8));

        int decoded = new FileDecoding("-", StreamOptions.DEFAULT, new TelegramForm(true, Factors.NONE), false,
                new PrintWriter(out), new PrintWriter(err)).decode(pasted);

        assertEquals(1, decoded);
        assertTrue(out.toString().startsWith("{\"file\":\"-\",\"protocol\":\"P1\""), out::toString);
    }

    @Test
    void putsRightWhatIsPastedButNoFileThatIsATelegram() throws IOException {
        String lost = TEXT.replace("\r", "");
        String file = Files.writeString(folder.resolve("lost.p1"), lost).toString();
        StringWriter out = new StringWriter();

        CommandRun run = CommandRun.of("decode", file);
        int decoded = new FileDecoding("-", StreamOptions.DEFAULT, new TelegramForm(true, Factors.NONE), false,
                new PrintWriter(out), new PrintWriter(out))
                .decode(new ByteArrayInputStream(lost.getBytes(StandardCharsets.US_ASCII)));

        assertEquals(3, run.status());
        assertEquals(1, decoded);
    }

    @Test
    void saysThatAChecksumCannotFitAndShowsTheReadingsIfAskedTo() throws IOException {
        String changed = TEXT.replaceFirst("1-0:1\\.7\\.0\\(\\d+", "1-0:1.7.0(9999");
        String file = Files.writeString(folder.resolve("changed.txt"), changed.indent(2)).toString();

        CommandRun checked = CommandRun.of("decode", "--json", file);
        CommandRun unchecked = CommandRun.of("decode", "--json", "--unchecked", file);

        assertEquals(3, checked.status());
        assertEquals(List.of(), checked.out());
        assertTrue(
                checked.err().get(checked.err().size() - 1)
                        .endsWith("a P1 text whose checksum does not fit: "
                                + "characters of it were changed or lost; --unchecked shows its readings all the same"),
                checked.err()::toString);
        assertEquals(0, unchecked.status());
        assertTrue(unchecked.out().get(0).contains("\"value\":\"9999."), unchecked.out()::toString);
        assertTrue(unchecked.err().get(unchecked.err().size() - 1).endsWith(
                "the checksum does not fit, so any of these readings may be wrong"), unchecked.err()::toString);
    }

    @Test
    void findsNothingInProse() throws IOException {
        String file = Files.writeString(folder.resolve("prose.txt"),
                "The fuse has 20 A. On 2026-11-26 12:34:56 all was well: (I think) 12 34 56 78 90 12 34 56 78.\n")
                .toString();

        CommandRun run = CommandRun.of("decode", file);

        assertEquals(new CommandRun(3, List.of(), List.of(file + ": byte 0: no telegram in the file")), run);
    }
}
