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

import static com.tngtech.archunit.core.domain.JavaModifier.ABSTRACT;
import static com.tngtech.archunit.core.domain.JavaModifier.SYNTHETIC;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;

import java.time.Instant;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;

/**
 * The rules of the house that a machine can hold. docs/architecture.md gives the reasons.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class HouseRulesTest {

    private static final JavaClasses HOUSE = Room.all();

    @Test
    void onlyTheCommandLineWritesToTheTerminal() {
        noClasses().that().resideOutsideOfPackage(Room.CLI.pack()).should(ACCESS_STANDARD_STREAMS).check(HOUSE);
    }

    @Test
    void nothingStaticChanges() {
        fields().that().areStatic().should().beFinal().andShould()
                .notHaveRawType(
                        DescribedPredicate
                                .describe("that is made to change",
                                        type -> type.getPackageName().equals("java.util.concurrent")
                                                || type.getPackageName().equals("java.util.concurrent.atomic")))
                .check(HOUSE);
    }

    @Test
    void namesSayWhatAClassIs() {
        noClasses().should().haveSimpleNameEndingWith("Util").orShould().haveSimpleNameEndingWith("Utils").orShould()
                .haveSimpleNameEndingWith("Manager").orShould().haveSimpleNameEndingWith("Helper").orShould()
                .haveSimpleNameEndingWith("Common").orShould().haveSimpleNameStartingWith("Abstract").check(HOUSE);
    }

    @Test
    void coreHasNoBaseClasses() {
        noClasses().that().resideInAnyPackage(Room.core()).and().areNotInterfaces().and().areNotEnums().should()
                .haveModifier(ABSTRACT).check(HOUSE);
    }

    @Test
    void everyClassPromisesItsNulls() {
        classes().that().areTopLevelClasses().and().doNotHaveModifier(SYNTHETIC).should()
                .beAnnotatedWith(NonNullByDefault.class).check(HOUSE);
    }

    @Test
    void decodersTakeNoDetourThroughPatterns() {
        // those two read their tables, once
        noClasses().that().resideInAnyPackage(Room.FRAME.pack(), Room.P1.pack(), Room.DLMS.pack()).and()
                .haveSimpleNameNotStartingWith("Layout").and().haveSimpleNameNotStartingWith("PushForm").should()
                .dependOnClassesThat().resideInAPackage("java.util.regex").orShould()
                .callMethod(String.class, "split", String.class).orShould()
                .callMethod(String.class, "matches", String.class).orShould()
                .callMethod(String.class, "replaceAll", String.class, String.class).check(HOUSE);
    }

    @Test
    void nothingSleeps() {
        noClasses().should().callMethod(Thread.class, "sleep", long.class).check(HOUSE);
    }

    @Test
    void timeIsHandedIn() {
        noClasses().that().resideInAnyPackage(Room.core()).should().callMethod(Instant.class, "now").orShould()
                .callMethod(System.class, "currentTimeMillis").check(HOUSE);
    }

    @Test
    void handlersMakeNoThreads() {
        noClasses().that(are(inOpenhabsRooms())).should()
                .callConstructorWhere(DescribedPredicate.describe("a thread is made",
                        call -> call.getTargetOwner().isEquivalentTo(Thread.class)))
                .orShould().dependOnClassesThat().haveFullyQualifiedName("java.util.concurrent.Executors").check(HOUSE);
    }

    private static DescribedPredicate<JavaClass> inOpenhabsRooms() {
        return JavaClass.Predicates.resideInAnyPackage(Room.HALL.pack(), Room.CHANNEL.pack(), Room.HANDLER.pack(),
                Room.DISCOVERY.pack(), Room.ACTION.pack(), Room.UI.pack());
    }
}
