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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.hanport.internal.dlms.ciphering.CipheringEncoder;
import org.openhab.binding.hanport.internal.telegram.GoldenTelegram;

/**
 * What a user sees of {@code mask}: the file that it writes, what it says, and the exit status.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class MaskCommandTest {

    private static final GoldenTelegram GOLDEN = GoldenTelegram.named("iskra-am550-1.p1");
    private static final String TEXT = new String(GOLDEN.bytes(), StandardCharsets.ISO_8859_1);
    /** The id of the golden telegram, as it is sent. */
    private static final String ID = "4530303939303030303030373030313236";
    private static final String KEY = "11121314151617181910111213141516";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void writesAMaskedFileBesideTheOriginal() throws IOException {
        Path file = file("house.p1", GOLDEN.bytes());

        CommandRun run = CommandRun.of("mask", file.toString());

        String masked = Files.readString(folder.resolve("house.masked.p1"));
        assertEquals(0, run.status());
        assertEquals(List.of(folder.resolve("house.masked.p1") + ": 1 telegram"), run.err());
        assertEquals(unpersonal(TEXT), unpersonal(masked));
        assertFalse(masked.contains(ID));
    }

    /** Lines of values, without ids and the checksum. */
    private static List<String> unpersonal(String telegram) {
        return telegram.lines().filter(line -> line.contains("*") || line.contains("0-0:1.0.0")).toList();
    }

    @Test
    void recordingStaysARecordingWithItsTimes() throws IOException {
        byte[] bytes = GOLDEN.bytes();
        String recording = "# hanport recording, of Anna Ek\n0 " + hex(bytes, 0, 100) + "\n250 "
                + hex(bytes, 100, bytes.length) + "\n10000 " + hex(bytes, 0, bytes.length) + "\n";
        Path file = file("house.rec", recording.getBytes(StandardCharsets.US_ASCII));

        CommandRun run = CommandRun.of("mask", "-o", folder.resolve("out.rec").toString(), file.toString());

        List<String> lines = Files.readAllLines(folder.resolve("out.rec"));
        assertEquals(List.of(folder.resolve("out.rec") + ": 2 telegrams"), run.err());
        assertEquals("# hanport recording", lines.get(0));
        assertEquals(List.of("0", "250", "10000"), lines.stream().skip(1).map(line -> line.split(" ")[0]).toList());
        assertEquals(recording.lines().skip(1).map(String::length).toList(),
                lines.stream().skip(1).map(String::length).toList());
        assertEquals(2, CommandRun.of("decode", "--json", folder.resolve("out.rec").toString()).out().size());
    }

    @Test
    void hexadecimalDigitsOfALogBecomeALineOfThem() throws IOException {
        String log = "[12:34:56][D][uart_debug:158]: <<< " + HexFormat.ofDelimiter(":").withUpperCase()
                .formatHex(GoldenTelegram.named("aidon-6534-2.hex").bytes());
        Path file = file("log.txt", (log + "\n").getBytes(StandardCharsets.US_ASCII));

        CommandRun run = CommandRun.of("mask", file.toString());

        Path masked = folder.resolve("log.masked.txt");
        assertEquals(List.of(masked + ": 1 telegram"), run.err());
        assertTrue(Files.readString(masked).matches("[0-9a-f]+\n"));
        assertFalse(Files.readString(masked).contains(hex("7359992800314159")));
        assertEquals(1, CommandRun.of("decode", "--json", masked.toString()).out().size());
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void encryptedFileTellsUnderWhichKeysItIsSealed() throws IOException {
        byte[] sealed = new CipheringEncoder(HexFormat.of().parseHex(KEY), HexFormat.of().parseHex(KEY),
                "SAG12345".getBytes(StandardCharsets.US_ASCII), 0x30).seal(GOLDEN.bytes(), 1);
        Path file = file("sealed.bin", sealed);
        Path keys = file("keys", ("* " + KEY + " " + KEY + "\n").getBytes(StandardCharsets.US_ASCII));

        CommandRun without = CommandRun.of("mask", file.toString());
        CommandRun with = CommandRun.of("mask", "--keys", keys.toString(), file.toString());

        assertEquals(3, without.status());
        assertEquals(
                List.of(file + ": left out 1 encrypted telegram, which no key opens; --keys names a file with the "
                        + "meter's own", file + ": no telegram in it that could be masked, so nothing was written"),
                without.err());
        assertEquals(List.of(folder.resolve("sealed.masked.bin") + ": 1 telegram; encrypted anew under the key "
                + "000102030405060708090A0B0C0D0E0F and the authentication key D0D1D2D3D4D5D6D7D8D9DADBDCDDDEDF"),
                with.err());
        Path published = file("published", "* 000102030405060708090A0B0C0D0E0F D0D1D2D3D4D5D6D7D8D9DADBDCDDDEDF\n"
                .getBytes(StandardCharsets.US_ASCII));
        CommandRun decoded = CommandRun.of("decode", "--json", "--keys", published.toString(),
                folder.resolve("sealed.masked.bin").toString());
        assertEquals(1, decoded.out().size());
    }

    @Test
    void fileThatIsThereIsNotOverwritten() throws IOException {
        Path file = file("house.p1", GOLDEN.bytes());
        file("house.masked.p1", new byte[] { 'x' });

        CommandRun run = CommandRun.of("mask", file.toString());

        assertEquals(2, run.status());
        assertEquals(folder.resolve("house.masked.p1") + " is there already: name another", run.err().get(0));
        assertEquals("x", Files.readString(folder.resolve("house.masked.p1")));
    }

    @Test
    void outputThatCannotBeMadeIsNamed() throws IOException {
        Path file = file("house.p1", GOLDEN.bytes());
        Path nowhere = folder.resolve("none").resolve("x.p1");

        CommandRun run = CommandRun.of("mask", "-o", nowhere.toString(), file.toString());

        assertEquals(2, run.status());
        assertEquals(nowhere + " cannot be written: no such file", run.err().get(0));
    }

    @Test
    void longLineIsNoTrouble() throws IOException {
        Path file = file("long.hex",
                (hex(GOLDEN.bytes(), 0, GOLDEN.bytes().length).repeat(40) + "\n").getBytes(StandardCharsets.US_ASCII));
        Path log = file("log.txt", ("> " + "ab ".repeat(20_000) + "\n").getBytes(StandardCharsets.US_ASCII));

        CommandRun run = CommandRun.of("mask", file.toString());

        assertEquals(List.of(folder.resolve("long.masked.hex") + ": 40 telegrams"), run.err());
        assertEquals(3, CommandRun.of("mask", log.toString()).status());
    }

    @Test
    void damagedTelegramsAreToldApart() throws IOException {
        Path file = file("damaged.p1", TEXT.replace("4711.815", "4711.816").getBytes(StandardCharsets.ISO_8859_1));

        CommandRun run = CommandRun.of("mask", file.toString());

        assertEquals(List
                .of(folder.resolve("damaged.masked.p1") + ": 0 telegrams; 1 damaged text, of which more was made up"),
                run.err());
        assertFalse(Files.readString(folder.resolve("damaged.masked.p1")).contains(ID));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "nothing that a meter has ever sent\n" })
    void fileWithoutATelegramIsToldAndNothingIsWritten(String content) throws IOException {
        Path file = file("none.txt", content.getBytes(StandardCharsets.US_ASCII));

        CommandRun run = CommandRun.of("mask", file.toString());

        assertEquals(3, run.status());
        assertEquals(1, run.err().size());
        assertFalse(Files.exists(folder.resolve("none.masked.txt")));
    }

    @Test
    void folderAndMissingFileAreTold() {
        CommandRun directory = CommandRun.of("mask", folder.toString());
        CommandRun missing = CommandRun.of("mask", folder.resolve("none").toString());

        assertEquals(List.of(folder + ": it is a directory"), directory.err());
        assertEquals(List.of(folder.resolve("none") + ": no such file"), missing.err());
        assertEquals(List.of(3, 3), List.of(directory.status(), missing.status()));
    }

    private static String hex(byte[] bytes, int from, int to) {
        return HexFormat.of().formatHex(bytes, from, to);
    }

    private Path file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }
}
