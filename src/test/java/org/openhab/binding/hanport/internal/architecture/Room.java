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
package org.openhab.binding.hanport.internal.architecture;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;

/**
 * The rooms of the house, bottom up, and what each may use: the ladder.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
enum Room {
    TROUBLE(Set.of()),
    TELEGRAM(Set.of(TROUBLE)),
    FRAME(Set.of(TROUBLE)),
    SOURCE(Set.of(TROUBLE), "com.fazecast.jSerialComm", "org.eclipse.paho..", "com.google.gson..", "javax.net.."),
    P1(Set.of(TROUBLE, TELEGRAM, FRAME)),
    DLMS(Set.of(TROUBLE, TELEGRAM, FRAME), "javax.crypto.."),
    SML(Set.of(TROUBLE, TELEGRAM, FRAME)),
    VALUES(Set.of(TROUBLE, TELEGRAM, FRAME, P1), "com.google.gson.."),
    LINE(Set.of(TROUBLE, SOURCE, FRAME)),
    READER(Set.of(TROUBLE, TELEGRAM, FRAME, SOURCE, P1, DLMS, SML, VALUES, LINE)),
    INSIGHT(Set.of(TROUBLE, TELEGRAM, READER), "com.google.gson.."),
    SIMULATOR(Set.of(TELEGRAM, FRAME, P1, DLMS, SML)),
    MASK(Set.of(TROUBLE, TELEGRAM, FRAME, P1, DLMS, SML, READER)),
    CLI(Set.of(TROUBLE, TELEGRAM, FRAME, SOURCE, VALUES, LINE, READER, INSIGHT, SIMULATOR, MASK), "com.google.gson..",
            "javax.management..", "javax.net.ssl", "picocli.."),
    CHANNEL(Set.of(TROUBLE, TELEGRAM, INSIGHT), "org.openhab.core..", "javax.measure.."),
    HANDLER(Set.of(TROUBLE, TELEGRAM, SOURCE, VALUES, LINE, READER, INSIGHT, CHANNEL), "org.openhab.core..",
            "org.osgi..", "org.slf4j..", "javax.net.ssl"),
    DISCOVERY(Set.of(TROUBLE, TELEGRAM, SOURCE, LINE, READER, INSIGHT, CHANNEL, HANDLER), "org.openhab.core..",
            "org.osgi..", "org.slf4j..", "javax.jmdns.."),
    /** what MainUI shows of the channels, by their names */
    UI(Set.of(), "org.openhab.core..", "org.osgi.."),
    ACTION(Set.of(HANDLER, CHANNEL, INSIGHT), "org.openhab.core..", "org.osgi.."),
    /** the only place that knows everybody */
    HALL(Set.of(TROUBLE, TELEGRAM, FRAME, SOURCE, P1, DLMS, SML, LINE, READER, INSIGHT, SIMULATOR, CLI, CHANNEL,
            HANDLER, DISCOVERY, ACTION, UI), "org.openhab.core..", "org.osgi..", "org.slf4j..");

    static final String HOUSE = "org.openhab.binding.hanport.internal";

    private final Set<Room> below;
    private final String[] libraries;

    Room(Set<Room> below, String... libraries) {
        this.below = below;
        this.libraries = libraries;
    }

    /** Everything that we wrote, as it is compiled. */
    static JavaClasses all() {
        return new ClassFileImporter().importPath(Path.of("target", "classes", "org", "openhab", "binding"));
    }

    /** The room's package with all in it; the hall is the house's own package alone. */
    String pack() {
        return this == HALL ? HOUSE : HOUSE + "." + name().toLowerCase(Locale.ROOT) + "..";
    }

    /** Every package that the room may use. */
    String[] allowed() {
        return Stream.of(Stream.of(pack(), "java..", "org.eclipse.jdt.annotation"), below.stream().map(Room::pack),
                Arrays.stream(libraries)).flatMap(packages -> packages).toArray(String[]::new);
    }

    /** The rooms that know nothing of openHAB and are the same wherever they run. */
    static String[] core() {
        return Stream.of(TROUBLE, TELEGRAM, FRAME, SOURCE, P1, DLMS, SML, VALUES, LINE, READER, INSIGHT).map(Room::pack)
                .toArray(String[]::new);
    }
}
