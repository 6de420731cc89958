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
package org.openhab.binding.hanport.internal.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.source.ByteSource;
import org.openhab.binding.hanport.internal.source.Pty;
import org.openhab.binding.hanport.internal.source.Resources;

/**
 * A serial cable that has another port each time it is plugged in, and a link of always the same name that leads there,
 * as those in /dev/serial/by-id do.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class PtyWire implements Wire {

    private final Path folder = Files.createTempDirectory("hanport-faults");
    private final Path link = folder.resolve("meter");
    private Pty pty = Pty.open().linkedAs(link);

    PtyWire() throws IOException {
        // all is made above
    }

    @Override
    public ByteSource source(Resources machine) {
        return machine.serial(link);
    }

    /** A pty keeps what is written before it is opened. */
    @Override
    public void taken() {
        // nothing to wait for
    }

    @Override
    public void send(byte... bytes) throws IOException {
        pty.output().write(bytes);
    }

    void unplug() throws IOException {
        pty.close();
    }

    /** Plugs it in after {@link #unplug()}, under another name. */
    void plugIn() throws IOException {
        Pty next = Pty.open();
        if (next.slave().equals(pty.slave())) {
            try (Pty sameName = next) {
                next = Pty.open();
            }
        }
        pty = next.linkedAs(link);
    }

    /** The port that the link leads to. */
    Path port() {
        return pty.slave();
    }

    @Override
    public void close() throws IOException {
        pty.close();
        Files.deleteIfExists(link);
        Files.delete(folder);
    }
}
