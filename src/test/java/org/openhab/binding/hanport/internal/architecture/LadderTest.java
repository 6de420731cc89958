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

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import com.tngtech.archunit.core.domain.JavaClasses;

/**
 * Imports go down the ladder only. docs/architecture.md draws it.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class LadderTest {

    private static final JavaClasses HOUSE = Room.all();

    @ParameterizedTest
    @EnumSource
    void roomUsesOnlyWhatStandsBelowItOnTheLadder(Room room) {
        classes().that().resideInAPackage(room.pack()).should().onlyDependOnClassesThat()
                .resideInAnyPackage(room.allowed()).allowEmptyShould(true).check(HOUSE);
    }

    @Test
    void everyClassStandsInARoom() {
        String[] rooms = Stream.of(Room.values()).map(Room::pack).toArray(String[]::new);

        classes().should().resideInAnyPackage(rooms).check(HOUSE);
    }

    @Test
    void roomsFormNoCircle() {
        slices().matching(Room.HOUSE + ".(*)..").should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    void packagesFormNoCircleWithinARoomEither() {
        slices().matching(Room.HOUSE + ".(**)").should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    void serialLibraryIsTouchedInThreePlaces() {
        noClasses().that().haveNameNotMatching(".*\\.(SerialByteSource|SerialPorts|SerialLibrary)(\\$.*)?").should()
                .dependOnClassesThat().resideInAPackage("com.fazecast..").check(HOUSE);
    }
}
