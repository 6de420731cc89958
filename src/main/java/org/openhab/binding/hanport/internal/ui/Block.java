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
package org.openhab.binding.hanport.internal.ui;

import java.util.List;
import java.util.Locale;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The blocks for Blockly, and which rule action each of them asks.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
enum Block {
    HEADROOM("fuse-guard", "Number", "headroom({{field:PHASE}})", Argument.PHASE),
    CHARGING_CURRENT("fuse-guard", "Number", "chargingCurrent({{field:PHASE}})", Argument.PHASE),
    OVERLOAD("fuse-guard", "Boolean",
            "overloadIf({{field:WATTS}}, {{field:PHASE}}, {{field:MINUTES}}).get('overload') === true", Argument.WATTS,
            Argument.PHASE, Argument.MINUTES),
    FUSE_ADVICE("fuse-guard", "String", "fuseAdvice()"),
    PROJECTED_POWER("power-tariff", "Number", "projectedPower()"),
    PEAKS("power-tariff", "String", "peaks()"),
    NEW_PEAK("power-tariff", "Boolean", "whatIf({{field:WATTS}}, {{field:MINUTES}}).get('newPeak') === true",
            Argument.WATTS, Argument.MINUTES),
    COST_OF_LOAD("power-tariff", "Number", "whatIf({{field:WATTS}}, {{field:MINUTES}}).get('cost')", Argument.WATTS,
            Argument.MINUTES);

    /** What is chosen in a block. */
    enum Argument {
        PHASE,
        WATTS,
        MINUTES
    }

    /** the id of the type of Things that is asked */
    final String thingType;
    /** the type of its result, as Blockly names it */
    final String output;
    /** the call in JavaScript, behind the actions of the Thing */
    final String call;
    final List<Argument> arguments;

    Block(String thingType, String output, String call, Argument... arguments) {
        this.thingType = thingType;
        this.output = output;
        this.call = call;
        this.arguments = List.of(arguments);
    }

    /** Its name in the library. */
    String type() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The key of its words in OH-INF/i18n: %1 is the Thing, then the arguments. */
    String message() {
        return "block." + type().replace('_', '-');
    }
}
