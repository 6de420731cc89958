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
package org.openhab.binding.hanport.internal.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.channel.Descriptions;
import org.w3c.dom.Element;

/**
 * A Thing of an example.
 *
 * @param uid its whole id
 * @param parent the id of its bridge, empty for a bridge
 * @param channels those that its user has added
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
record ExampleThing(String uid, String parent, Map<String, String> parameters, List<Channel> channels) {

    /** @param type id of the channel type */
    record Channel(String id, String type, Map<String, String> parameters) {
    }

    /** The kind of Thing. */
    String type() {
        return uid.split(":")[1];
    }

    /** What openHAB or the binding would refuse. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        Descriptions.things().stream().filter(type -> type.getAttribute("id").equals(type())).findFirst()
                .ifPresentOrElse(type -> {
                    boolean isBridge = type.getTagName().equals("bridge-type");
                    note(isBridge == parent.isEmpty(), "stands in the wrong place", faults);
                    List<Element> known = Descriptions.all(type, "parameter");
                    check(parameters, known, faults);
                    known.stream().filter(parameter -> parameter.getAttribute("required").equals("true"))
                            .map(parameter -> parameter.getAttribute("name"))
                            .filter(Predicate.not(parameters::containsKey)).forEach(faults::add);
                }, () -> faults.add("no such Thing"));
        List<String> types = Descriptions.channelTypes().stream().map(type -> type.getAttribute("id")).toList();
        for (Channel channel : channels) {
            note(types.contains(channel.type()), channel.type(), faults);
            check(channel.parameters(), Descriptions.all(Descriptions.xml("config/config.xml"), "parameter"), faults);
        }
        return faults.stream().map(fault -> uid + ": " + fault).toList();
    }

    private static void note(boolean sound, String fault, List<String> faults) {
        if (!sound) {
            faults.add(fault);
        }
    }

    private static void check(Map<String, String> given, List<Element> known, List<String> faults) {
        given.forEach((name,
                value) -> note(known.stream().filter(parameter -> parameter.getAttribute("name").equals(name))
                        .findFirst().filter(parameter -> fits(parameter, value)).isPresent(), name + "=" + value,
                        faults));
    }

    private static boolean fits(Element parameter, String value) {
        List<String> options = Descriptions.all(parameter, "option").stream()
                .map(option -> option.getAttribute("value")).toList();
        // only a tariff and a line of one's own may be given beside those that are offered
        boolean chosen = options.isEmpty() || options.contains(value) || value.contains("/");
        return chosen && switch (parameter.getAttribute("type")) {
            case "integer" -> value.matches("-?\\d+") && inRange(parameter, value);
            case "decimal" -> value.matches("-?\\d+(\\.\\d+)?") && inRange(parameter, value);
            case "boolean" -> value.matches("true|false");
            default -> !value.isBlank();
        };
    }

    private static boolean inRange(Element parameter, String value) {
        String min = parameter.getAttribute("min");
        String max = parameter.getAttribute("max");
        double number = Double.parseDouble(value);
        return (min.isEmpty() || number >= Double.parseDouble(min))
                && (max.isEmpty() || number <= Double.parseDouble(max));
    }
}
