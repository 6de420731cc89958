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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.tree.ClassNode;

/**
 * Our declarations say of openHAB what is true of it, in the oldest and in the newest version that we support.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class DeclarationsTest {

    private final Collection<ClassNode> declarations = ClassFiles.ofDeclarations().values();

    @Test
    void areThere() {
        assertFalse(declarations.isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = { OpenhabMembers.OLDEST, OpenhabMembers.NEWEST })
    void declareOnlyMembersThatOpenhabHas(String version) {
        OpenhabMembers openhab = OpenhabMembers.of(version);
        List<String> wrong = new ArrayList<>();

        for (ClassNode type : declarations) {
            for (String row : ClassRows.members(type)) {
                String[] words = row.split(" ", 2);
                String modifiers = words.length > 1 ? words[1] : "";
                if (!modifiers.equals(openhab.members().get(words[0]))) {
                    wrong.add(row + ", openHAB: " + openhab.members().getOrDefault(words[0], "has no such member"));
                }
            }
        }

        assertEquals(List.of(), wrong);
    }

    @ParameterizedTest
    @ValueSource(strings = { OpenhabMembers.OLDEST, OpenhabMembers.NEWEST })
    void areOfOpenhabsKindAndStandOnNothingElse(String version) {
        OpenhabMembers openhab = OpenhabMembers.of(version);
        List<String> wrong = new ArrayList<>();

        for (ClassNode type : declarations) {
            String kind = ClassRows.kind(type.access);
            if (!kind.equals(openhab.kinds().get(type.name))) {
                wrong.add(type.name + " is declared as " + kind + ", openHAB: " + openhab.kinds().get(type.name));
            }
            List<String> real = openhab.supertypes().getOrDefault(type.name, List.of());
            List<String> ours = new ArrayList<>(type.interfaces);
            ours.add(type.superName);
            ours.removeAll(real);
            ours.remove("java/lang/Object");
            if (!ours.isEmpty()) {
                wrong.add(type.name + " stands on " + ours + ", openHAB's on " + real);
            }
        }

        assertEquals(List.of(), wrong);
    }
}
