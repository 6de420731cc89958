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
package org.openhab.binding.hanport.internal.insight.plausibility;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What is looked at. Each can be switched off by its id.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public enum Check {
    /** powers against voltages and currents */
    POWER,
    /** voltages against what the mains can have, and against their past */
    VOLTAGE,
    /** currents against what a house meter carries, and against their past */
    CURRENT,
    /** registers against their last values and the time that has passed, for each meter */
    REGISTER,
    /** the meter's clock against the machine's */
    CLOCK,
    /** hourly lists against the one before */
    HOUR,
    /** registers against the powers in between: a factor of ten */
    FACTOR;

    /** As it is written in a configuration. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The check of this id. */
    public static Optional<Check> of(String id) {
        return Stream.of(values()).filter(check -> check.id().equals(id)).findFirst();
    }
}
