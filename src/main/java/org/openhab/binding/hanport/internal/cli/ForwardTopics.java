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

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.telegram.Reading;

/**
 * Where what a meter says is published.
 *
 * @param base before everything
 * @param meter one level, which tells this meter from the others
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
record ForwardTopics(String base, String meter) {

    /** Makers number the channel of electricity as they like. Source: IEC 62056-61, clause 5.1. */
    private static final int ELECTRICITY = 1;

    /** A name for a meter that has none: the place where it is read, without what has a meaning in topics. */
    static String nameOf(String place) {
        String name = place.replaceAll("[^A-Za-z0-9._-]+", "_").replaceAll("^_+|_+$", "");
        return name.isEmpty() ? "meter" : name;
    }

    /** Whether what publishes all meters is connected. */
    static String status(String base) {
        return base + "/status";
    }

    /** Whether telegrams of this meter come. */
    String status() {
        return of("status");
    }

    /** Why none come, and what helps; empty while they come. */
    String cause() {
        return of("cause");
    }

    /** Each telegram as JSON. */
    String telegram() {
        return of("telegram");
    }

    /** The meter's bytes as they came. */
    String raw() {
        return of("raw");
    }

    /** The value of a reading. */
    String reading(Reading reading) {
        return of(name(reading));
    }

    /** What a reading is called: by its code where it has no name; one of a sub-meter behind the sub-meter's number. */
    static String name(Reading reading) {
        String name = reading.name().isEmpty() ? reading.obis().toString() : reading.name();
        return isSubMeter(reading) ? reading.obis().b() + "/" + name : name;
    }

    private static boolean isSubMeter(Reading reading) {
        return reading.obis().a() != ELECTRICITY && reading.obis().b() > 0;
    }

    private String of(String last) {
        return base + "/" + meter + "/" + last;
    }
}
