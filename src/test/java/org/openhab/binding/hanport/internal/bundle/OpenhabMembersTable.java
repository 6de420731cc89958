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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.objectweb.asm.tree.ClassNode;

/**
 * Writes src/test/resources/openhab-members.txt anew from two lists of all of openHAB's members, the one of the oldest
 * and the one of the newest version that we support. Kept are the types that we declare and what they stand on; of
 * those the members that we declare, all that are abstract or final, because they bind what extends the type, and
 * the bodies of abstract ones.
 * <p>
 * Each row begins with the version that it holds in, or with "both". CONTRIBUTING.md says how to run this.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class OpenhabMembersTable {

    private OpenhabMembersTable() {
    }

    /**
     * @param args the file of the oldest version's members and the file of the newest version's
     */
    public static void main(String[] args) throws IOException {
        Set<String> declared = ClassFiles.ofDeclarations().values().stream().map(ClassRows::members)
                .flatMap(List::stream).map(OpenhabMembersTable::name).collect(Collectors.toSet());
        Set<String> oldest = kept(Files.readAllLines(Path.of(args[0])), declared);
        Set<String> newest = kept(Files.readAllLines(Path.of(args[1])), declared);
        Set<String> rows = new TreeSet<>(oldest);
        rows.addAll(newest);
        Files.write(OpenhabMembers.FILE, rows.stream().map(row -> version(row, oldest, newest) + " " + row).toList());
    }

    private static Set<String> kept(List<String> all, Set<String> declared) {
        OpenhabMembers members = OpenhabMembers.ofRows(all);
        Set<String> types = new HashSet<>();
        for (ClassNode type : ClassFiles.ofDeclarations().values()) {
            addWithSupertypes(type.name, members, types);
        }
        Set<String> abstractMethods = types.stream().flatMap(type -> members.membersThatAre("abstract", type))
                .map(OpenhabMembers::withoutResult).collect(Collectors.toSet());
        return all.stream().map(String::strip).filter(row -> types.contains(name(row).split("#")[0]))
                .filter(row -> isKept(row, declared, abstractMethods)).collect(Collectors.toSet());
    }

    private static void addWithSupertypes(String type, OpenhabMembers members, Set<String> types) {
        if (types.add(type)) {
            members.openhabSupertypes(type).forEach(parent -> addWithSupertypes(parent, members, types));
        }
    }

    private static boolean isKept(String row, Set<String> declared, Set<String> abstractMethods) {
        String name = name(row);
        if (!name.contains("(")) {
            return !name.contains("#") || declared.contains(name);
        }
        String method = OpenhabMembers.withoutResult(name.substring(name.indexOf('#') + 1));
        return declared.contains(name) || row.endsWith(" final") || abstractMethods.contains(method);
    }

    private static String name(String row) {
        return row.split(" ")[0];
    }

    private static String version(String row, Set<String> oldest, Set<String> newest) {
        if (oldest.contains(row) && newest.contains(row)) {
            return OpenhabMembers.BOTH;
        }
        return oldest.contains(row) ? OpenhabMembers.OLDEST : OpenhabMembers.NEWEST;
    }
}
