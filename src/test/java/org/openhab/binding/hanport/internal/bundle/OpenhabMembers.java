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
package org.openhab.binding.hanport.internal.bundle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * What one version of openHAB offers, as far as we use it: the rows of src/test/resources/openhab-members.txt that
 * hold in that version. {@link OpenhabMembersTable} writes that file.
 *
 * @param kinds by internal name of a type: class, abstract class, enum or interface
 * @param supertypes by internal name of a type: what it extends and implements
 * @param members by type, '#', name and descriptor: the modifiers, separated by blanks
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
record OpenhabMembers(Map<String, String> kinds, Map<String, List<String>> supertypes, Map<String, String> members) {

    static final Path FILE = Path.of("src", "test", "resources", "openhab-members.txt");
    static final String OLDEST = "4.3.11";
    static final String NEWEST = "5.2.1";
    static final String BOTH = "both";

    /** What this version offers. */
    static OpenhabMembers of(String version) {
        try {
            List<String> rows = new ArrayList<>();
            for (String line : Files.readAllLines(FILE)) {
                String[] words = line.split(" ", 2);
                if (words[0].equals(BOTH) || words[0].equals(version)) {
                    rows.add(words[1]);
                }
            }
            return ofRows(rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static OpenhabMembers ofRows(List<String> rows) {
        Map<String, String> kinds = new HashMap<>();
        Map<String, List<String>> supertypes = new HashMap<>();
        Map<String, String> members = new HashMap<>();
        for (String row : rows) {
            String name = row.split(" ")[0];
            if (name.contains("#")) {
                members.put(name, row.substring(name.length()).strip());
            } else {
                kinds.put(name, row.substring(name.length() + 1, row.indexOf(" extends ")));
                String parents = row.substring(row.indexOf(" extends ") + 9);
                supertypes.put(name, List.of(parents.replaceFirst(" implements$", "").split(" implements |,")));
            }
        }
        return new OpenhabMembers(kinds, supertypes, members);
    }

    /** The direct supertypes that are openHAB's own. */
    List<String> openhabSupertypes(String type) {
        return supertypes.getOrDefault(type, List.of()).stream().filter(name -> name.startsWith("org/openhab/"))
                .toList();
    }

    /**
     * Finds a member as the virtual machine does: in the type itself, else in what it stands on.
     *
     * @param member name and descriptor, such as {@code dispose()V} or {@code thing:Lorg/openhab/core/thing/Thing;}
     * @return its modifiers, separated by blanks; empty where no type of openHAB declares it
     */
    Optional<String> find(String type, String member) {
        @Nullable
        String modifiers = members.get(type + "#" + member);
        if (modifiers != null) {
            return Optional.of(modifiers);
        }
        return openhabSupertypes(type).stream().map(parent -> find(parent, member)).flatMap(Optional::stream)
                .findFirst();
    }

    /** Whether an abstract method has a body in this type or in what it stands on, perhaps with a narrower result. */
    boolean implementsMethod(String type, String method) {
        String start = type + "#" + withoutResult(method);
        return members.entrySet().stream()
                .anyMatch(row -> row.getKey().startsWith(start) && !row.getValue().contains("abstract"))
                || openhabSupertypes(type).stream().anyMatch(parent -> implementsMethod(parent, method));
    }

    /** A method's name and the types of its parameters: what makes one method override another. */
    static String withoutResult(String method) {
        return method.substring(0, method.indexOf(')') + 1);
    }

    /** Name and descriptor of each member of this type or of what it stands on whose modifiers hold this word. */
    Stream<String> membersThatAre(String modifier, String type) {
        String prefix = type + "#";
        Stream<String> own = members.entrySet().stream()
                .filter(row -> row.getKey().startsWith(prefix) && List.of(row.getValue().split(" ")).contains(modifier))
                .map(row -> row.getKey().substring(prefix.length()));
        return Stream.concat(own, openhabSupertypes(type).stream().flatMap(parent -> membersThatAre(modifier, parent)));
    }
}
