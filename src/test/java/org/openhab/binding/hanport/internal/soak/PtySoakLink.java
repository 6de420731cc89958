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
package org.openhab.binding.hanport.internal.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.source.Pty;

/**
 * A serial cable that is pulled and comes back under another name.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class PtySoakLink implements SoakLink {

    private final Path link;
    private Pty pty;

    /** @param link always leads to the present port */
    PtySoakLink(Path link) throws IOException {
        this.link = link;
        Files.deleteIfExists(link);
        pty = Pty.open().linkedAs(link);
    }

    @Override
    public String bridgeType() {
        return "serial";
    }

    @Override
    public Map<String, Object> configuration() {
        return Map.of("port", link.toString(), "line", "115200 8N1");
    }

    @Override
    public synchronized void connect() throws IOException {
        pty.close();
        pty = Pty.open().linkedAs(link);
    }

    @Override
    public boolean isCertain() {
        return false;
    }

    @Override
    public void send(byte[] bytes) throws IOException {
        pty.output().write(bytes);
    }

    @Override
    public synchronized void cut(boolean orderly) throws IOException {
        pty.close();
    }

    @Override
    public synchronized void close() throws IOException {
        pty.close();
    }
}
