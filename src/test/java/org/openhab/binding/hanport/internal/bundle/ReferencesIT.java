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
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.openhab.binding.hanport.internal.bundle.Linker.OPENHAB;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.openhab.binding.hanport.internal.bundle.References.Use;

/**
 * The finished jar finds everything that it refers to, in the oldest and in the newest openHAB that we support.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class ReferencesIT {

    private final Map<String, ClassNode> classes = ClassFiles.of(FinishedJar.path(), "org/openhab/binding/");
    private final References references = References.of(classes.values());

    @Test
    void areOfABindingThatHoldsNothingOfOpenhab() {
        assertFalse(classes.isEmpty());
        assertTrue(references.types().stream().anyMatch(type -> type.startsWith(OPENHAB)));
        assertEquals(Set.of(), ClassFiles.of(FinishedJar.path(), OPENHAB).keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = { OpenhabMembers.OLDEST, OpenhabMembers.NEWEST })
    void nameOnlyTypesThatAreThere(String version) {
        Set<String> there = OpenhabMembers.of(version).kinds().keySet();

        List<String> missing = references.types().stream()
                .filter(type -> type.startsWith(OPENHAB) && !there.contains(type)).toList();

        assertEquals(List.of(), missing);
    }

    @ParameterizedTest
    @ValueSource(strings = { OpenhabMembers.OLDEST, OpenhabMembers.NEWEST })
    void useOnlyMembersThatAreThere(String version) {
        Linker linker = new Linker(classes, OpenhabMembers.of(version));

        List<Use> missing = references.members().stream().filter(use -> !linker.links(use.owner(), use.member()))
                .toList();

        assertEquals(List.of(), missing);
    }

    @ParameterizedTest
    @ValueSource(strings = { OpenhabMembers.OLDEST, OpenhabMembers.NEWEST })
    void leaveNoAbstractMethodWithoutABody(String version) {
        OpenhabMembers openhab = OpenhabMembers.of(version);
        Linker linker = new Linker(classes, openhab);
        List<String> missing = new ArrayList<>();

        for (ClassNode type : classes.values()) {
            if ((type.access & Opcodes.ACC_ABSTRACT) == 0) {
                linker.openhabTypesUnder(type.name).stream()
                        .flatMap(parent -> openhab.membersThatAre("abstract", parent))
                        .filter(method -> !linker.implementsMethod(type.name, method))
                        .forEach(method -> missing.add(type.name + "#" + method));
            }
        }

        assertEquals(List.of(), missing);
    }

    @ParameterizedTest
    @ValueSource(strings = { OpenhabMembers.OLDEST, OpenhabMembers.NEWEST })
    void makeLambdasOnlyOfInterfacesWithThatOneMethod(String version) {
        OpenhabMembers openhab = OpenhabMembers.of(version);
        List<Use> wrong = new ArrayList<>();

        for (Use lambda : references.lambdas()) {
            List<String> methods = openhab.membersThatAre("abstract", lambda.owner()).toList();
            if (lambda.owner().startsWith(OPENHAB) && !methods.equals(List.of(lambda.member()))) {
                wrong.add(lambda);
            }
        }

        assertEquals(List.of(), wrong);
    }

    @ParameterizedTest
    @ValueSource(strings = { OpenhabMembers.OLDEST, OpenhabMembers.NEWEST })
    void overrideNothingThatIsFinal(String version) {
        OpenhabMembers openhab = OpenhabMembers.of(version);
        Linker linker = new Linker(classes, openhab);
        List<String> wrong = new ArrayList<>();

        for (ClassNode type : classes.values()) {
            linker.openhabTypesUnder(type.name).stream().flatMap(parent -> openhab.membersThatAre("final", parent))
                    .filter(member -> member.contains("(") && Linker.declares(type, member, 0))
                    .forEach(method -> wrong.add(type.name + "#" + method));
        }

        assertEquals(List.of(), wrong);
    }

    /** openHAB's development version has given its handlers a final method of this name. */
    @Test
    void haveNoMethodThatTheNextOpenhabForbids() {
        List<String> wrong = classes.values().stream()
                .filter(type -> type.methods.stream().anyMatch(method -> method.name.equals("setThing")))
                .map(type -> type.name).toList();

        assertEquals(List.of(), wrong);
    }
}
