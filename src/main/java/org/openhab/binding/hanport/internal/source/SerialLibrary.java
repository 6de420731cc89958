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

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadFactory;

import org.eclipse.jdt.annotation.NonNullByDefault;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortThreadFactory;

/**
 * The library behind serial ports, jSerialComm, and its native part. It is loaded when a port is first asked for, and
 * so that it goes with our own classes when nothing of them is in use any more.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class SerialLibrary {

    /** The library ends the whole JVM where it finds none of these in the system's name. */
    private static final List<String> SYSTEMS = List.of("win", "mac", "sunos", "solaris", "freebsd", "openbsd", "nix",
            "nux");

    private SerialLibrary() {
    }

    /** Whether the library may be touched at all on this machine. */
    static boolean isSupported() {
        return isSupported(System.getProperty("os.name", ""));
    }

    static boolean isSupported(String system) {
        return SYSTEMS.stream().anyMatch(system.toLowerCase(Locale.ROOT)::contains);
    }

    /**
     * Loads the library if that has not been done.
     *
     * @return the version of it that is there
     * @throws LinkageError if its native part does not run on this machine
     */
    static String load() {
        return Loaded.VERSION;
    }

    /** Initialised once, and that is what loads the library. */
    private static final class Loaded {

        static final String VERSION = loadWithoutHook();

        /**
         * The library's initialiser gives the JVM a shutdown hook, which would hold the library's class and with it
         * the whole bundle for ever. All that this hook does is to close open ports, as the system does when a process
         * ends. The library lets us make its threads, and so the hook is known and can be taken back.
         */
        private static String loadWithoutHook() {
            // else the next version of this bundle cannot load the native part while this one still has it
            System.setProperty("jSerialComm.library.randomizeNativeName", "true");
            List<Thread> hooks = new ArrayList<>();
            ThreadFactory usual = SerialPortThreadFactory.get();
            SerialPortThreadFactory.set(task -> {
                Thread hook = usual.newThread(task);
                hooks.add(hook);
                return hook;
            });
            try {
                return SerialPort.getVersion();
            } finally {
                SerialPortThreadFactory.set(usual);
                hooks.forEach(Runtime.getRuntime()::removeShutdownHook);
            }
        }
    }
}
