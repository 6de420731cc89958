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
package org.openhab.binding.hanport.internal.source;

import static org.junit.jupiter.api.Assertions.*;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.hanport.internal.trouble.SourceFault.Kind;

/**
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
@Timeout(60)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "there are no pseudo terminals")
class SerialByteSourceTest {

    private static final String THREAD = "hanport-serial";

    @TempDir
    Path folder = Path.of("");

    private final Resources resources = new Resources();
    private final Received received = new Received();

    @AfterEach
    void endThreads() {
        resources.close();
    }

    @ParameterizedTest
    @ValueSource(strings = { "115200 8N1", "2400 8N1", "2400 8E1" })
    void passesOnEveryByteValueUnchanged(String line) throws Exception {
        byte[] bytes = new byte[256];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) i;
        }
        try (Pty pty = Pty.open(); ByteSource source = source(pty.slave(), line)) {
            source.start(received);
            received.awaitConnections(1);

            pty.output().write(bytes);

            received.awaitBytes(bytes.length);
            assertArrayEquals(bytes, received.bytes());
        }
    }

    @Test
    void dropsTheEighthBitOfSevenBitLines() throws Exception {
        try (Pty pty = Pty.open(); ByteSource source = source(pty.slave(), "9600 7E1")) {
            source.start(received);
            received.awaitConnections(1);

            pty.output().write(new byte[] { (byte) 0xAF, 0x2F });

            received.awaitBytes(2);
            assertArrayEquals(new byte[] { 0x2F, 0x2F }, received.bytes());
        }
    }

    @Test
    void goesOverToAnotherLineWhileThePortIsOpen() throws Exception {
        AtomicReference<SerialLine> line = new AtomicReference<>(SerialLine.P1);
        try (Pty pty = Pty.open();
                ByteSource source = new SerialByteSource(pty.slave().toString(), line::get, resources.threads,
                        Resources.fast())) {
            source.start(received);
            received.awaitConnections(1);
            pty.output().write(0xAF);
            received.awaitBytes(1);

            line.set(SerialLine.D0);

            received.await("the other line", () -> {
                try {
                    pty.output().write(0xAF);
                    return received.bytes()[received.bytes().length - 1] == 0x2F;
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            assertEquals((byte) 0xAF, received.bytes()[0]);
            assertEquals(1, received.connections());
            assertEquals(List.of(), received.faults());
        }
    }

    @Test
    void refusesAPortWithoutAName() {
        assertThrows(IllegalArgumentException.class,
                () -> new SerialByteSource(" ", () -> SerialLine.P1, resources.threads));
    }

    @Test
    void passesOnABigBurstUnchanged() throws Exception {
        byte[] burst = new byte[200_000];
        new Random(1).nextBytes(burst);
        try (Pty pty = Pty.open(); ByteSource source = source(pty.slave(), "115200 8N1")) {
            source.start(received);
            received.awaitConnections(1);

            pty.output().write(burst);

            received.awaitBytes(burst.length);
            assertArrayEquals(burst, received.bytes());
        }
    }

    @Test
    void comesBackUnderTheSameNameHoweverOftenItIsUnplugged() throws Exception {
        Path port = folder.resolve("meter");
        try (ByteSource source = source(port, "115200 8N1")) {
            source.start(received);

            for (int life = 1; life <= 60; life++) {
                received.awaitFaults(received.faults().size() + 1);
                try (Pty pty = Pty.open().linkedAs(port)) {
                    received.awaitConnections(life);
                    pty.output().write(life);
                    received.awaitBytes(life);
                }
            }

            assertEquals(60, received.connections());
            assertEquals(60, received.bytes()[59]);
            assertEquals(List.of(Kind.NOT_FOUND, Kind.LOST), received.kinds());
        }
    }

    @Test
    void freesPortAndThreadEveryTime() throws Exception {
        try (Pty pty = Pty.open()) {
            openAndClose(pty);
            long before = Resources.openFiles();

            for (int i = 0; i < 50; i++) {
                openAndClose(pty);
            }

            // the JVM opens and frees some of its own meanwhile
            assertTrue(Resources.openFiles() < before + 20);
            assertEquals(0, Resources.threadsNamed(THREAD));
        }
    }

    private void openAndClose(Pty pty) throws IOException, InterruptedException {
        Received listener = new Received();
        try (ByteSource source = source(pty.slave(), "115200 8N1")) {
            source.start(listener);
            listener.awaitConnections(1);
            pty.output().write('!');
            listener.awaitBytes(1);
        }
        assertEquals(List.of(), listener.faults());
    }

    @Test
    void saysThatThePortIsTakenAndTakesItWhenItIsFree() throws Exception {
        try (Pty pty = Pty.open(); ByteSource second = source(pty.slave(), "115200 8N1")) {
            try (ByteSource first = source(pty.slave(), "115200 8N1")) {
                Received owner = new Received();
                first.start(owner);
                owner.awaitConnections(1);

                second.start(received);
                received.awaitFaults(2);
            }

            received.awaitConnections(1);
            assertEquals(List.of(Kind.BUSY), received.kinds());
        }
    }

    @Test
    void saysThatThereIsNoSuchPort() throws Exception {
        try (ByteSource source = source(folder.resolve("ttyNone"), "115200 8N1")) {
            source.start(received);

            received.awaitFaults(2);

            assertEquals(List.of(Kind.NOT_FOUND), received.kinds());
            assertEquals(folder.resolve("ttyNone").toString(), received.faults().get(0).detail());
        }
    }

    @Test
    void saysThatAFileIsNoPort() throws Exception {
        try (ByteSource source = source(Files.createFile(folder.resolve("file")), "115200 8N1")) {
            source.start(received);

            received.awaitFaults(2);

            assertEquals(List.of(Kind.NOT_FOUND), received.kinds());
        }
    }

    @Test
    void saysThatTheSystemHasNoSerialSupport() throws Exception {
        String system = System.getProperty("os.name", "");
        try (ByteSource source = source(folder.resolve("any"), "115200 8N1")) {
            System.setProperty("os.name", "z/OS");

            source.start(received);
            received.awaitFaults(1);

            assertEquals(Kind.UNSUPPORTED, received.faults().get(0).kind());
            assertEquals(List.of(), SerialPorts.list());
        } finally {
            System.setProperty("os.name", system);
        }
    }

    @Test
    void reopensWhatIsSilent() throws Exception {
        try (Pty pty = Pty.open(); ByteSource source = source(pty.slave(), "115200 8N1")) {
            source.start(received);
            received.awaitConnections(1);

            source.reopen();

            received.awaitConnections(2);
            pty.output().write(3);
            received.awaitBytes(1);
            assertEquals(List.of(Kind.LOST), received.kinds());
        }
    }

    @Test
    void staysSilentWhenClosedDuringARead() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        try (Pty pty = Pty.open()) {
            ByteSource source = source(pty.slave(), "115200 8N1");
            source.start(new Received() {

                @Override
                public void received(byte[] bytes, int offset, int length) {
                    received.connected();
                    inside.countDown();
                }
            });
            pty.output().write(1);
            inside.await();
            source.close();
            int calls = received.calls();

            pty.output().write(new byte[1000]);

            assertEquals(0, Resources.threadsNamed(THREAD));
            assertEquals(calls, received.calls());
        }
    }

    @Test
    void canBeClosedByItsListener() throws Exception {
        try (Pty pty = Pty.open()) {
            ByteSource source = source(pty.slave(), "115200 8N1");

            source.start(received.closing(source));

            received.awaitConnections(1);
            received.await("the end of the thread", () -> Resources.threadsNamed(THREAD) == 0);
            assertEquals(1, received.calls());
        }
    }

    private ByteSource source(Path port, String line) {
        return new SerialByteSource(new SerialSettings(port.toString(), SerialLine.parse(line).orElseThrow()),
                resources.threads, Resources.fast());
    }
}
