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

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;

/**
 * The machine's serial ports, found with the library behind them.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class SerialPorts {

    static final boolean WINDOWS = File.separatorChar == '\\';

    private static final Path DEVICES = Path.of("/dev");
    private static final Path STABLE_LINKS = Path.of("/dev/serial/by-id");
    /** What the library calls a maker that a port does not tell. */
    private static final String UNKNOWN = "Unknown";
    /** Listing the ports frees what the library knows of vanished ones; none may just be opening then. */
    private static final ReadWriteLock LIBRARY = new ReentrantReadWriteLock();
    private static final long LONGEST_OPENING_SECONDS = 2;

    private SerialPorts() {
    }

    /** The ports there are just now; none where this machine has no serial support. */
    public static List<SerialPortInfo> list() {
        try {
            if (SerialLibrary.isSupported() && LIBRARY.writeLock().tryLock(LONGEST_OPENING_SECONDS, TimeUnit.SECONDS)) {
                try {
                    SerialLibrary.load();
                    Map<String, String> links = stableLinks(STABLE_LINKS);
                    return Stream.of(SerialPort.getCommPorts()).map(port -> info(port, links)).toList();
                } finally {
                    LIBRARY.writeLock().unlock();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (LinkageError e) {
            return List.of();
        }
        return List.of();
    }

    /** The port's own path, where it is given by a link or by its name alone; what leads to none stays as it is. */
    public static String realPath(String port) {
        try {
            return DEVICES.resolve(port.strip()).toRealPath().toString();
        } catch (IOException | InvalidPathException e) {
            return port.strip();
        }
    }

    /**
     * The port of this path or name as it is at this moment, not opened.
     *
     * @throws IOException if there is none: {@link NoSuchFileException}, or the way to it is closed to us
     * @throws LinkageError if there is no native library for this machine
     */
    static SerialPort find(String path) throws IOException {
        SerialLibrary.load();
        try {
            return SerialPort.getCommPort(WINDOWS ? path : DEVICES.resolve(path).toRealPath().toString());
        } catch (InvalidPathException | SerialPortInvalidPortException e) {
            throw new NoSuchFileException(path);
        }
    }

    /** Opens the port; false if the system will not, and the port then has its error code. */
    static boolean open(SerialPort port) {
        LIBRARY.readLock().lock();
        try {
            return port.openPort();
        } finally {
            LIBRARY.readLock().unlock();
        }
    }

    private static SerialPortInfo info(SerialPort port, Map<String, String> links) {
        String name = port.getSystemPortName();
        String path = WINDOWS ? name : port.getSystemPortPath();
        return new SerialPortInfo(name, links.getOrDefault(path, path),
                adapter(port.getManufacturer(), port.getDescriptivePortName()));
    }

    /** What a port's adapter says of itself, with its maker if that is known and not named already. */
    static String adapter(String maker, String description) {
        boolean named = maker.isBlank() || UNKNOWN.equals(maker)
                || description.toLowerCase(Locale.ROOT).contains(maker.strip().toLowerCase(Locale.ROOT));
        return named ? description.strip() : maker.strip() + " " + description.strip();
    }

    /** The links in this folder by the ports that they lead to; none if there is no such folder. */
    static Map<String, String> stableLinks(Path folder) {
        Map<String, String> links = new HashMap<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, Files::exists)) {
            for (Path link : entries) {
                links.put(link.toRealPath().toString(), link.toString());
            }
        } catch (IOException | DirectoryIteratorException e) {
            // a cable is just being pulled; those found so far are right
            return links;
        }
        return links;
    }
}
