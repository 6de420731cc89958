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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.hanport.internal.trouble.SourceFault.Kind;

/**
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class SerialPortsTest {

    @Test
    void listsPortsThatCanBeFoundAgain() throws IOException {
        List<SerialPortInfo> ports = SerialPorts.list();

        for (SerialPortInfo port : ports) {
            assertEquals(port.name(), SerialPorts.find(port.path()).getSystemPortName());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "Linux", "Windows 11", "Mac OS X", "FreeBSD", "OpenBSD", "SunOS" })
    void knowsTheSystemsOfTheLibrary(String system) {
        assertTrue(SerialLibrary.isSupported(system));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "AIX", "z/OS", "NetBSD" })
    void keepsTheLibraryAwayFromSystemsThatItWouldEnd(String system) {
        assertFalse(SerialLibrary.isSupported(system));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void prefersLinksThatStay(@TempDir Path folder) throws IOException {
        Path port = Files.createFile(folder.resolve("ttyUSB0")).toRealPath();
        Path links = Files.createDirectory(folder.resolve("by-id"));
        Path link = Files.createSymbolicLink(links.resolve("usb-cable"), Path.of("../ttyUSB0"));
        Files.createSymbolicLink(links.resolve("usb-gone"), Path.of("../ttyUSB1"));

        assertEquals(Map.of(port.toString(), link.toString()), SerialPorts.stableLinks(links));
        assertEquals(Map.of(), SerialPorts.stableLinks(folder.resolve("none")));
    }

    @ParameterizedTest
    @CsvSource({ "1,FORBIDDEN", "13,FORBIDDEN", "2,BUSY", "11,BUSY", "16,BUSY", "35,BUSY", "5,NOT_FOUND", "6,NOT_FOUND",
            "19,NOT_FOUND", "25,NOT_FOUND" })
    void tellsPosixErrorsApart(int code, Kind kind) {
        assertEquals(kind, SerialErrors.onPosix(code));
    }

    @ParameterizedTest
    @CsvSource({ "5,BUSY", "32,BUSY", "2,NOT_FOUND", "3,NOT_FOUND", "31,NOT_FOUND" })
    void tellsWindowsErrorsApart(int code, Kind kind) {
        assertEquals(kind, SerialErrors.onWindows(code));
    }

    @ParameterizedTest
    @CsvSource({ "FTDI,P1 Converter Cable,FTDI P1 Converter Cable", "Prolific,Prolific USB-Serial,Prolific USB-Serial",
            "Unknown,Physical Port S0,Physical Port S0", "'',CP2102,CP2102" })
    void namesTheMakerOfAnAdapterOnce(String maker, String description, String name) {
        assertEquals(name, SerialPorts.adapter(maker, description));
    }

    @Test
    void aPortIsTheSameByNameAndByPath() {
        assertEquals(SerialPorts.realPath("/dev/null"), SerialPorts.realPath(" null "));
        assertEquals("/dev/no-such-port", SerialPorts.realPath(" /dev/no-such-port "));
        assertEquals("a\0b", SerialPorts.realPath("a\0b"));
    }
}
