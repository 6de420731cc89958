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

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.*;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openhab.binding.hanport.internal.simulator.MeterModel;
import org.openhab.binding.hanport.internal.simulator.MeterServer;
import org.openhab.binding.hanport.internal.simulator.Push;
import org.openhab.binding.hanport.internal.source.Recording;

/**
 * Simulate and read, over sockets and files.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
@Timeout(60)
class LiveCommandsTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void readsFromTheNetwork() throws IOException {
        try (MeterServer server = server(MeterModel.DALA)) {
            String place = "127.0.0.1:" + server.port();

            CommandRun run = CommandRun.of("read", "--tcp", place, "--json", "--count", "3");

            assertEquals(0, run.status());
            assertEquals(3, run.out().size());
            assertEquals(Pushes.fromFirst(run.out(), MeterModel.DALA, "source", place), run.out());
            assertEquals(List.of("Connected to " + place + "."), run.err());
        }
    }

    @Test
    void recordsWhatComesFromTheNetworkAndReplaysIt() throws IOException {
        Path file = folder.resolve("house.rec");
        try (MeterServer server = server(MeterModel.DALA)) {
            CommandRun recorded = CommandRun.of("record", file.toString(), "--tcp", "127.0.0.1:" + server.port(),
                    "--minutes", "0.03");
            CommandRun again = CommandRun.of("record", file.toString(), "--tcp", "127.0.0.1:" + server.port());

            assertEquals(0, recorded.status(), recorded.err()::toString);
            CommandRun decoded = CommandRun.of("decode", "--json", file.toString());
            assertEquals(Pushes.fromFirst(decoded.out(), MeterModel.DALA, "file", file.toString()), decoded.out());
            assertEquals(
                    bytesOf(file) + " bytes, " + decoded.out().size() + " telegrams that were understood, in " + file
                            + ". It tells who lives there and how: mask it before you show it.",
                    recorded.err().get(recorded.err().size() - 1));
            assertEquals(2, again.status());
            assertEquals(file + " is there already: name another", again.err().get(0));
        }
    }

    @Test
    void replaysWhatItHasRecorded() {
        String file = folder.resolve("dala.rec").toString();

        CommandRun recorded = simulate("dala", "--recording", file, "--hours", "2");
        CommandRun replayed = CommandRun.of("read", "--replay", file, "--json", "--pace", "1000000");
        CommandRun decoded = CommandRun.of("decode", "--json", file);

        assertEquals(new CommandRun(0, List.of(), List.of()), recorded);
        assertEquals(0, replayed.status());
        // one every ten seconds, and the list of each hour
        int sent = 2 * 360 + 2;
        assertEquals(json(MeterModel.DALA, false, "source", file, sent), replayed.out());
        assertEquals(json(MeterModel.DALA, false, "file", file, sent), decoded.out());
        assertEquals(List.of("Connected to " + file + ".", "The recording is over."), replayed.err());
    }

    @ParameterizedTest
    @EnumSource(value = MeterModel.class, names = { "MME", "MME_LOCKED", "EDL" })
    void readsWhatAMeterBehindAnOpticalHeadSends(MeterModel model) {
        String file = folder.resolve("head.rec").toString();

        simulate(model.name().toLowerCase(Locale.ROOT), "--recording", file, "--hours", "1");
        CommandRun decoded = CommandRun.of("decode", "--json", file);

        assertEquals(json(model, false, "file", file, 720), decoded.out());
    }

    @Test
    void recordsTheSameForTheSameSeedAndStart() throws IOException {
        Path first = folder.resolve("first");
        Path second = folder.resolve("second");
        Path other = folder.resolve("other");

        simulate("varnamo", "--recording", first.toString(), "--hours", "1", "--seed", "5");
        simulate("varnamo", "--recording", second.toString(), "--hours", "1", "--seed", "5");
        simulate("varnamo", "--recording", other.toString(), "--hours", "1", "--seed", "6");

        assertEquals(-1, Files.mismatch(first, second));
        assertNotEquals(-1, Files.mismatch(first, other));
        assertEquals(Pushes.of(Pushes.line(MeterModel.VARNAMO, 5, false)).limit(240).map(LiveCommandsTest::recorded)
                .toList(), Files.readAllLines(first).subList(1, 241));
    }

    @Test
    void beginsARecordingWithTheWholeTelegramWhereWanted() {
        String file = folder.resolve("dala.rec").toString();

        simulate("dala", "--recording", file, "--hours", "1", "--whole-first");
        CommandRun decoded = CommandRun.of("decode", "--json", file);

        assertEquals(json(MeterModel.DALA, true, "file", file, 360 + 1), decoded.out());
        assertNotEquals(json(MeterModel.DALA, false, "file", file, 1), decoded.out().subList(0, 1));
    }

    @Test
    void saysThatThereIsNoRecording() {
        CommandRun run = CommandRun.of("read", "--replay", folder.resolve("none").toString());

        assertEquals(3, run.status());
        assertEquals(
                List.of("There is no such file. Check the path of the recording. (" + folder.resolve("none") + ")"),
                run.err());
    }

    @Test
    void writesToADeviceUntilItIsInterrupted() throws IOException {
        Path device = Files.createFile(folder.resolve("device"));
        CompletableFuture<CommandRun> run = new CompletableFuture<>();
        Thread command = new Thread(
                () -> run.complete(simulate("malung", "--device", device.toString(), "--pace", "1000")));
        command.start();
        await().until(() -> Files.size(device) > 5_000);

        command.interrupt();

        assertEquals(0, run.join().status());
        assertEquals(List.of("Writing to " + device + ". Ctrl-C ends it."), run.join().err());
        List<String> decoded = CommandRun.of("decode", "--json", device.toString()).out();
        assertEquals(json(MeterModel.MALUNG, false, "file", device.toString(), decoded.size()), decoded);
    }

    @Test
    void refusesWrongUsage() {
        assertEquals(2, CommandRun.of("read").status());
        assertEquals(2, CommandRun.of("read", "--tcp", "a:1", "--serial", "b").status());
        assertEquals(2, CommandRun.of("read", "--tcp", "nowhere").status());
        assertEquals(2, CommandRun.of("read", "--serial", "x", "--line", "9600").status());
        assertEquals(2, CommandRun.of("read", "--tcp", "a:1", "--count", "0").status());
        assertEquals(2, CommandRun.of("simulate", "--meter", "unknown", "--tcp", "1").status());
        assertEquals(2, CommandRun.of("simulate", "--meter", "dala").status());
        assertEquals(2, CommandRun.of("simulate", "--meter", "dala", "--tcp", "0", "--pace", "0").status());
    }

    @Test
    void explainsItself() {
        for (String verb : List.of("read", "decode", "simulate")) {
            CommandRun help = CommandRun.of(verb, "--help");
            CommandRun version = CommandRun.of(verb, "--version");

            assertEquals(0, help.status());
            assertTrue(help.out().get(0).startsWith("Usage: hanport " + verb), help.out()::toString);
            assertTrue(version.out().get(0).startsWith("hanport"), version.out()::toString);
        }
        assertTrue(CommandRun.of("--help").out().stream().anyMatch(line -> line.contains("simulate")));
    }

    private static MeterServer server(MeterModel model) throws IOException {
        return new MeterServer(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), Pushes.line(model, 1, false),
                50);
    }

    /** What the meter sends first, as lines of JSON. */
    private static List<String> json(MeterModel model, boolean wholeFirst, String origin, String place, int count) {
        return Pushes.json(Pushes.line(model, 1, wholeFirst), origin, place).limit(count).toList();
    }

    private static long bytesOf(Path recording) throws IOException {
        return Files.readAllLines(recording).stream().filter(line -> !line.startsWith("#"))
                .mapToLong(line -> line.substring(line.indexOf(' ') + 1).replace(" ", "").length() / 2).sum();
    }

    private static String recorded(Push push) {
        return Recording.encode(Duration.between(Pushes.START, push.at()).toMillis(), push.bytes(), 0,
                push.bytes().length);
    }

    private static CommandRun simulate(String meter, String... more) {
        String[] args = new String[5 + more.length];
        System.arraycopy(new String[] { "simulate", "--meter", meter, "--start", Pushes.START.toString() }, 0, args, 0,
                5);
        System.arraycopy(more, 0, args, 5, more.length);
        return CommandRun.of(args);
    }
}
