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

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.binding.hanport.internal.dlms.ciphering.CipheringEncoder;
import org.openhab.binding.hanport.internal.simulator.MeterModel;
import org.openhab.binding.hanport.internal.simulator.Push;
import org.openhab.binding.hanport.internal.simulator.SimulatedMeter;

/**
 * The command line's contract: one JSON line for each telegram, one line on standard error for each piece that is none,
 * and the exit status.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class DecodeCommandTest {

    private static final Instant START = Instant.parse("2026-01-15T17:00:00Z");
    private static final String KEY = "11121314151617181910111213141516";
    private static final String NL = "\r\n";
    private static final String BODY = "/LGF5E360" + NL + NL + "0-0:1.0.0(260115180000W)" + NL
            + "1-0:1.8.0(00012345.678*kWh)" + NL + "1-0:1.7.0(0001.234*kW)" + NL + "1-0:32.7.0(231.4*V)" + NL + "!";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void printsOneJsonLineForATelegram() {
        String file = file("one.p1", telegram(BODY));

        CommandRun run = CommandRun.of("decode", "--json", file);

        assertEquals(0, run.status());
        assertEquals(List.of("{\"file\":\"" + file + "\",\"protocol\":\"P1\","
                + "\"meter\":{\"manufacturer\":\"Landis+Gyr\",\"model\":\"E360\",\"id\":\"\"},"
                + "\"time\":\"2026-01-15T18:00:00+01:00\",\"readings\":["
                + "{\"obis\":\"0-0:1.0.0*255\",\"value\":\"2026-01-15T18:00:00+01:00\"},"
                + "{\"obis\":\"1-0:1.8.0*255\",\"value\":\"12345.678\",\"unit\":\"kWh\"},"
                + "{\"obis\":\"1-0:1.7.0*255\",\"value\":\"1.234\",\"unit\":\"kW\"},"
                + "{\"obis\":\"1-0:32.7.0*255\",\"value\":\"231.4\",\"unit\":\"V\"}]}"), run.out());
        assertEquals(List.of(), run.err());
    }

    @Test
    void printsATableForPeople() {
        String file = file("one.p1", telegram(BODY));

        CommandRun run = CommandRun.of("decode", file);

        assertEquals(List.of(file + ": Landis+Gyr E360, P1, 2026-01-15T18:00:00+01:00",
                "  meter-time                     0-0:1.0.0*255     2026-01-15T18:00:00+01:00",
                "  energy-import                  1-0:1.8.0*255          12345.678 kWh",
                "  power-import                   1-0:1.7.0*255              1.234 kW",
                "  voltage-l1                     1-0:32.7.0*255             231.4 V"), run.out());
        assertEquals(0, run.status());
    }

    @Test
    void printsALineForEachTelegramOfEachFile() {
        String three = file("three.bin", pushes(MeterModel.DALA, 3));
        String one = file("one.bin", pushes(MeterModel.MALUNG, 1));

        CommandRun run = CommandRun.of("decode", "--json", three, one);

        assertEquals(List.of(three, three, three, one), run.out().stream().map(DecodeCommandTest::fileOf).toList());
        assertEquals(List.of(), run.err());
        assertEquals(0, run.status());
    }

    @Test
    void readsListsThatTheUserHasDescribed() {
        String list = file("list.hex",
                "e6e7000f 00000000 00 0203 0903414331 1204d2 120903".getBytes(StandardCharsets.US_ASCII));
        String layout = file("acme.txt",
                "maker Acme\nlist AC\n1 -\n2 1-0:1.7.0\n3 1-0:32.7.0 -1 V\n".getBytes(StandardCharsets.US_ASCII));

        CommandRun known = CommandRun.of("decode", "--json", "--layout", layout, list);
        CommandRun unknown = CommandRun.of("decode", "--json", list);

        assertEquals(List.of("{\"file\":\"" + list + "\",\"protocol\":\"DLMS/LLC\","
                + "\"meter\":{\"manufacturer\":\"Acme\",\"model\":\"\",\"id\":\"\"},\"readings\":["
                + "{\"obis\":\"1-0:1.7.0*255\",\"value\":\"1234\",\"unit\":\"W\"},"
                + "{\"obis\":\"1-0:32.7.0*255\",\"value\":\"230.7\",\"unit\":\"V\"}]}"), known.out());
        assertEquals(3, unknown.status());
    }

    @Test
    void refusesALayoutFileThatIsNone() {
        String layout = file("acme.txt", "list\n1 power\n".getBytes(StandardCharsets.US_ASCII));

        CommandRun run = CommandRun.of("decode", "--layout", layout, file("one.p1", telegram(BODY)));

        assertEquals(2, run.status());
        assertTrue(run.err().get(0).startsWith("--layout " + layout + ": line 2: "), run.err().get(0));
    }

    @Test
    void tellsOfDamageWithPlaceAndReasonAndGoesOn() {
        byte[] bytes = pushes(MeterModel.VARNAMO, 3);
        int length = bytes.length / 3;
        bytes[length + 100] ^= 1;
        String file = file("damaged.p1", bytes);

        CommandRun run = CommandRun.of("decode", "--json", file);

        assertEquals(0, run.status());
        List<String> whole = CommandRun.of("decode", "--json", file("whole.p1", pushes(MeterModel.VARNAMO, 3))).out();
        assertEquals(Stream.of(whole.get(0), whole.get(2)).map(line -> line.replace("whole.p1", "damaged.p1")).toList(),
                run.out());
        assertEquals(
                List.of(file + ": byte " + length + ": checksum does not match (" + (length - NL.length()) + " bytes)"),
                run.err());
    }

    @Test
    void tellsOfATelegramThatIsCutShort() {
        byte[] bytes = pushes(MeterModel.DALA, 1);
        String file = file("cut.bin", Arrays.copyOf(bytes, bytes.length - 20));

        CommandRun run = CommandRun.of("decode", "--json", file);

        assertEquals(3, run.status());
        assertEquals(List.of(), run.out());
        assertEquals(List.of(file + ": byte 0: ends in the middle (" + (bytes.length - 20) + " bytes)"), run.err());
    }

    @Test
    void tellsOfObjectsThatWereSkipped() {
        String file = file("odd.p1", telegram(BODY.replace("1-0:32.7.0", "1-0:999.7.0")));

        CommandRun run = CommandRun.of("decode", "--json", file);

        assertEquals(0, run.status());
        assertTrue(run.out().get(0).contains("1-0:1.7.0*255") && !run.out().get(0).contains("32.7.0"),
                run.out()::toString);
        assertEquals(List.of(), run.out().subList(1, run.out().size()));
        assertTrue(run.err().get(0).startsWith(file + ": telegram 1, byte "), run.err()::toString);
        assertEquals(List.of(), run.err().subList(1, run.err().size()));
    }

    @Test
    void saysThatFilesOfSmlAreDamaged() {
        String sml = file("sml.bin",
                ("\u001B\u001B\u001B\u001B\u0001\u0001\u0001\u0001v\u0005" + "\u0007".repeat(200)
                        + "\u001B\u001B\u001B\u001B\u001A\u0000\u0001\u0002").repeat(2)
                        .getBytes(StandardCharsets.ISO_8859_1));

        CommandRun run = CommandRun.of("decode", sml);

        assertEquals(3, run.status());
        assertTrue(run.err().get(0).startsWith(sml + ": byte 0: checksum does not match"), run.err()::toString);
    }

    @Test
    void saysThatAFileHoldsNoTelegram() {
        String empty = file("empty.bin", new byte[0]);
        String other = file("letter.txt", "Dear Sir or Madam".getBytes(StandardCharsets.US_ASCII));

        CommandRun run = CommandRun.of("decode", empty, other, folder.toString());

        assertEquals(3, run.status());
        assertEquals(List.of(empty + ": cannot be read: it is empty", other + ": byte 0: no telegram in the file",
                folder + ": cannot be read: it is a directory"), run.err());
    }

    @Test
    void goesOnAfterAFileThatCannotBeRead() {
        String missing = folder.resolve("missing.p1").toString();
        String sound = file("one.p1", telegram(BODY));

        CommandRun run = CommandRun.of("decode", "--json", missing, folder.toString(), sound);

        assertEquals(0, run.status());
        assertEquals(CommandRun.of("decode", "--json", sound).out(), run.out());
        assertEquals(
                List.of(missing + ": cannot be read: no such file", folder + ": cannot be read: it is a directory"),
                run.err());
    }

    @Test
    void readsHexadecimalFilesAndRecordings() {
        byte[] bytes = pushes(MeterModel.DALA, 1);
        String digits = HexFormat.of().withDelimiter(" ").withUpperCase().formatHex(bytes);
        String hex = file("one.hex", ("# a remark\n" + digits + "\n").getBytes(StandardCharsets.US_ASCII));
        String recording = file("one.rec",
                ("# hanport recording\n0 " + HexFormat.of().formatHex(bytes, 0, 50) + "\n12 "
                        + HexFormat.of().formatHex(bytes, 50, bytes.length) + "\n")
                        .getBytes(StandardCharsets.US_ASCII));

        String unnamed = file("digits", digits.getBytes(StandardCharsets.US_ASCII));

        CommandRun run = CommandRun.of("decode", "--json", hex, recording, unnamed);

        assertEquals(List.of(), run.err());
        assertEquals(List.of(hex, recording, unnamed), run.out().stream().map(DecodeCommandTest::fileOf).toList());
    }

    @Test
    void saysWhereAHexadecimalFileIsNone() {
        String odd = file("odd.hex", "7EA".getBytes(StandardCharsets.US_ASCII));
        String other = file("other.hex", "7E A0 xy".getBytes(StandardCharsets.US_ASCII));

        CommandRun run = CommandRun.of("decode", odd, other);

        assertEquals(3, run.status());
        assertEquals(List.of(odd + ": cannot be read: odd number of hexadecimal digits",
                other + ": cannot be read: 'x' is no hexadecimal digit"), run.err());
    }

    @Test
    void takesKeysAndRefusesBadOnes() {
        String sound = file("one.p1", telegram(BODY));
        String keys = file("keys", (sound + " 00112233445566778899AABBCCDDEEFF -\n").getBytes(StandardCharsets.UTF_8));
        String bad = file("bad", (sound + " secret -\n").getBytes(StandardCharsets.UTF_8));

        CommandRun good = CommandRun.of("decode", "--json", "--keys", keys, sound);
        CommandRun refused = CommandRun.of("decode", "--json", "--keys", bad, sound);
        CommandRun missing = CommandRun.of("decode", "--keys", sound + "-no", sound);

        assertEquals(0, good.status());
        assertEquals(2, refused.status());
        assertEquals(
                "--keys " + bad + ": line 1: The key holds a character that is no hexadecimal digit (0 to 9, A to F).",
                refused.err().get(0));
        assertEquals(2, missing.status());
        assertEquals("--keys " + sound + "-no: no such file", missing.err().get(0));
    }

    @Test
    void opensEncryptedFiles() {
        String file = file("sealed.bin", sealed());
        String keys = file("keys", (file + " " + KEY + " -\n").getBytes(StandardCharsets.UTF_8));
        String plain = file("plain.p1", telegram(BODY));

        CommandRun run = CommandRun.of("decode", "--json", "--keys", keys, file);

        assertEquals(List.of(), run.err());
        assertEquals(CommandRun.of("decode", "--json", plain).out().get(0).replace(plain, file), run.out().get(0));
    }

    @Test
    void saysWhatToDoAboutAKey() {
        String file = file("sealed.bin", sealed());
        String wrong = file("wrong", (file + " " + KEY.replace('1', '2') + " -\n").getBytes(StandardCharsets.UTF_8));
        String half = file("half", (file + " " + KEY + " " + KEY + "\n").getBytes(StandardCharsets.UTF_8));

        assertEquals(
                List.of(file + ": telegram 1, byte 0: The meter encrypts its telegrams. "
                        + "Ask the grid company for the key, and enter it. (--keys)"),
                CommandRun.of("decode", file).err());
        assertEquals(
                List.of(file + ": telegram 1, byte 0: The meter encrypts its telegrams, and the encryption key "
                        + "does not open them. Check every digit of it, and that it is for this meter."),
                CommandRun.of("decode", "--keys", wrong, file).err());
        assertEquals(
                List.of(file + ": telegram 1, byte 0: The encryption key is right, but the authentication key "
                        + "does not fit. Check every digit of it, or leave it empty."),
                CommandRun.of("decode", "--keys", half, file).err());
    }

    @Test
    void tellsWhereAChecksumIsMissingThatTheMeterSends() {
        String none = file("none.p1", (BODY + NL).getBytes(StandardCharsets.US_ASCII));
        String zeros = file("zeros.p1", (BODY + "0000" + NL).getBytes(StandardCharsets.US_ASCII));

        CommandRun run = CommandRun.of("decode", "--json", none, zeros);

        String reason = ": telegram 1, byte " + BODY.length() + ": checksum is missing";
        assertEquals(List.of(none + reason, zeros + reason), run.err());
        assertEquals(List.of(none, zeros), run.out().stream().map(DecodeCommandTest::fileOf).toList());
        assertEquals(0, run.status());
    }

    @Test
    void readsAMeterThatEncrypts() {
        String recording = file("sealed.rec", ("# hanport recording\n0 " + HexFormat.of().formatHex(sealed()) + "\n")
                .getBytes(StandardCharsets.US_ASCII));
        String keys = file("keys",
                ("sealed.rec " + KEY + " -\nnever.bin " + KEY + " -\n").getBytes(StandardCharsets.UTF_8));
        String none = file("none", "secret".getBytes(StandardCharsets.UTF_8));

        CommandRun run = CommandRun.of("read", "--replay", recording, "--json", "--keys", keys);
        CommandRun refused = CommandRun.of("read", "--replay", recording, "--keys", none);

        assertEquals(0, run.status());
        assertEquals(
                CommandRun.of("decode", "--json", file("plain.p1", telegram(BODY))).out().stream()
                        .map(line -> line.substring(line.indexOf("\"protocol\""))).toList(),
                run.out().stream().map(line -> line.substring(line.indexOf("\"protocol\""))).toList());
        assertEquals(List.of("--keys " + keys + ": line 2 is not used: it names nothing that was read",
                "Connected to " + recording + ".", "The recording is over."), run.err());
        assertEquals(2, refused.status());
        assertEquals(
                "--keys " + none
                        + ": line 1: expected NAME KEY AUTHKEY ('-' for no AUTHKEY; NAME is a file, a place, or '*')",
                refused.err().get(0));
    }

    @Test
    void tellsOfALineOfTheKeysThatNamesNoFile() {
        String sealed = file("sealed.bin", sealed());
        String keys = file("keys",
                ("# two\n* " + KEY + " -\n" + KEY + " " + KEY + " -\n").getBytes(StandardCharsets.UTF_8));

        CommandRun decoded = CommandRun.of("decode", "--json", "--keys", keys, sealed);
        CommandRun measured = CommandRun.of("bench", "--seconds", "0.01", "--keys", keys, sealed);

        List<String> unused = List.of("--keys " + keys + ": line 3 is not used: it names nothing that was read");
        assertEquals(0, decoded.status());
        assertEquals(unused, decoded.err());
        assertEquals(0, measured.status());
        assertEquals(unused, measured.err());
    }

    @Test
    void multipliesAsThingsDo() {
        String file = file("one.p1", telegram(BODY));

        CommandRun run = CommandRun.of("decode", "--json", "--energy-factor", "0,1", "--power-factor", "40",
                "--voltage-factor", "2.5", "--normal-time-offset", "2", file);

        assertEquals(List.of("{\"file\":\"" + file + "\",\"protocol\":\"P1\","
                + "\"meter\":{\"manufacturer\":\"Landis+Gyr\",\"model\":\"E360\",\"id\":\"\"},"
                + "\"time\":\"2026-01-15T18:00:00+02:00\",\"readings\":["
                + "{\"obis\":\"0-0:1.0.0*255\",\"value\":\"2026-01-15T18:00:00+02:00\"},"
                + "{\"obis\":\"1-0:1.8.0*255\",\"value\":\"1234.5678\",\"unit\":\"kWh\"},"
                + "{\"obis\":\"1-0:1.7.0*255\",\"value\":\"49.360\",\"unit\":\"kW\"},"
                + "{\"obis\":\"1-0:32.7.0*255\",\"value\":\"578.50\",\"unit\":\"V\"}]}"), run.out());
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', value = {
            "--energy-factor, 0, `'0' is no number above 0, at most 1000000, with at most 9 decimals`",
            "--power-factor, x, `'x' is no number above 0, at most 1000000, with at most 9 decimals`",
            "--current-factor, 1000001, `'1000001' is no number above 0, at most 1000000, with at most 9 decimals`",
            "--normal-time-offset, 19, `'19' is not between -12 and 14`",
            "--normal-time-offset, 1.5, `'1.5' is no whole number of hours`" })
    void refusesWhatThingsRefuse(String option, String value, String reason) {
        CommandRun run = CommandRun.of("decode", option, value, "any.bin");

        assertEquals(2, run.status());
        assertTrue(run.err().get(0).endsWith(reason), run.err()::toString);
    }

    @Test
    void refusesWrongUsage() {
        assertEquals(2, CommandRun.of("decode").status());
        assertEquals(2, CommandRun.of("decode", "--nonsense", "a").status());
        assertEquals(2, CommandRun.of("nonsense").status());
        assertEquals(2, CommandRun.of().status());
    }

    private String file(String name, byte[] bytes) {
        try {
            return Files.write(folder.resolve(name), bytes).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String fileOf(String json) {
        return json.substring("{\"file\":\"".length(), json.indexOf("\",\"protocol\""));
    }

    private static byte[] sealed() {
        byte[] authenticationKey = HexFormat.of().parseHex(KEY.replace('1', '3'));
        return new CipheringEncoder(HexFormat.of().parseHex(KEY), authenticationKey, "LGF12345".getBytes(), 0x30)
                .seal(telegram(BODY), 1);
    }

    private static byte[] telegram(String body) {
        return (body + "%04X".formatted(checksum(body)) + NL).getBytes(StandardCharsets.US_ASCII);
    }

    /** CRC-16/ARC bit by bit. */
    private static int checksum(String body) {
        int crc = 0;
        for (byte octet : body.getBytes(StandardCharsets.US_ASCII)) {
            crc ^= octet;
            for (int bit = 0; bit < Byte.SIZE; bit++) {
                crc = (crc & 1) != 0 ? crc >> 1 ^ 0xA001 : crc >> 1;
            }
        }
        return crc;
    }

    private static byte[] pushes(MeterModel model, int count) {
        SimulatedMeter meter = new SimulatedMeter(model, 1, START);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Push push = meter.pushAt(START);
        for (int i = 0; i < count; i++) {
            bytes.writeBytes(push.bytes());
            push = meter.pushAt(meter.nextPush(push.at()));
        }
        return bytes.toByteArray();
    }
}
