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

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Reads what openHAB takes as a {@code .things} file, as far as bridges, Things and channels of this binding need it.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class ThingsFile {

    private static final Pattern TOKEN = Pattern.compile("//.*|\"[^\"]*\"|[\\[\\]{}=,]|[^\\s\\[\\]{}=,\"]+");

    private final Deque<String> tokens = new ArrayDeque<>();
    private final List<ExampleThing> things = new ArrayList<>();

    private ThingsFile(String text) {
        TOKEN.matcher(text).results().map(MatchResult::group).filter(token -> !token.startsWith("//"))
                .forEach(tokens::add);
    }

    /**
     * The Things of a file, in their order.
     *
     * @throws IllegalArgumentException if it is none
     */
    static List<ExampleThing> read(String text) {
        ThingsFile file = new ThingsFile(text);
        while (!file.tokens.isEmpty()) {
            file.bridge();
        }
        return file.things;
    }

    private void bridge() {
        expect("Bridge");
        String uid = word();
        label();
        things.add(new ExampleThing(uid, "", parameters(), List.of()));
        if (skip("{")) {
            while (!skip("}")) {
                thing(uid);
            }
        }
    }

    private void thing(String bridge) {
        expect("Thing");
        String type = word();
        String uid = "hanport:" + type + ":" + bridge.split(":")[2] + ":" + word();
        label();
        Map<String, String> parameters = parameters();
        List<ExampleThing.Channel> channels = new ArrayList<>();
        if (skip("{")) {
            expect("Channels:");
            while (!skip("}")) {
                channels.add(channel());
            }
        }
        things.add(new ExampleThing(uid, bridge, parameters, channels));
    }

    private ExampleThing.Channel channel() {
        expect("Type");
        String type = word();
        expect(":");
        String id = word();
        label();
        return new ExampleThing.Channel(id, type, parameters());
    }

    private Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (skip("[")) {
            do {
                String name = word();
                expect("=");
                parameters.put(name, unquoted(tokens.remove()));
            } while (skip(","));
            expect("]");
        }
        return parameters;
    }

    private void label() {
        String next = tokens.peek();
        if (next != null && next.startsWith("\"")) {
            tokens.remove();
        }
    }

    private static String unquoted(String token) {
        return token.startsWith("\"") ? token.substring(1, token.length() - 1) : token;
    }

    private String word() {
        String word = tokens.isEmpty() ? "" : tokens.remove();
        if (!word.matches("[\\w:-]+")) {
            throw new IllegalArgumentException("no name: " + word);
        }
        return word;
    }

    private boolean skip(String token) {
        boolean there = token.equals(tokens.peek());
        if (there) {
            tokens.remove();
        }
        return there;
    }

    private void expect(String token) {
        if (!skip(token)) {
            throw new IllegalArgumentException(token + " expected, not " + tokens.peek());
        }
    }
}
