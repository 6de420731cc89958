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
package org.openhab.binding.hanport.internal.action;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.hanport.internal.channel.Descriptions;
import org.openhab.core.automation.annotation.ActionInput;
import org.openhab.core.automation.annotation.ActionOutput;
import org.openhab.core.automation.annotation.ActionOutputs;
import org.openhab.core.automation.annotation.RuleAction;
import org.openhab.core.thing.binding.ThingActions;

/**
 * The actions as openHAB finds them.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class ActionsTest {

    private static final Set<String> OUTPUTS = Set.of("java.lang.Boolean", "java.lang.Integer", "java.lang.Double",
            "java.lang.String");

    private static List<Method> actions(Class<?> type) {
        return Stream.of(type.getDeclaredMethods()).filter(method -> method.isAnnotationPresent(RuleAction.class))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(classes = { BridgeActions.class, MeterActions.class, FuseActions.class, TariffActions.class })
    void eachHasATwinForRulesInTheRulesDsl(Class<?> type) throws NoSuchMethodException {
        for (Method action : actions(type)) {
            List<Class<?>> parameters = new ArrayList<>(List.of(ThingActions.class));
            parameters.addAll(List.of(action.getParameterTypes()));

            Method twin = type.getMethod(action.getName(), parameters.toArray(Class<?>[]::new));

            assertTrue(Modifier.isStatic(twin.getModifiers()));
            assertEquals(action.getReturnType(), twin.getReturnType());
        }
        assertFalse(actions(type).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(classes = { BridgeActions.class, MeterActions.class, FuseActions.class, TariffActions.class })
    void eachTextIsThereInBothLanguages(Class<?> type) {
        List<String> keys = new ArrayList<>();
        for (Method action : actions(type)) {
            RuleAction rule = action.getAnnotation(RuleAction.class);
            keys.addAll(List.of(rule.label(), rule.description()));
            outputs(action).forEach(output -> keys.add(output.label()));
            for (Parameter parameter : action.getParameters()) {
                ActionInput input = parameter.getAnnotation(ActionInput.class);
                assertNotNull(input, action.getName());
                keys.add(input.label());
                if (!input.description().isEmpty()) {
                    keys.add(input.description());
                }
            }
        }

        for (String language : List.of(Descriptions.ENGLISH, Descriptions.SWEDISH)) {
            Set<String> texts = Descriptions.texts(language).keySet();
            keys.forEach(key -> assertTrue(texts.contains(key.replaceFirst("@text/", "")), key));
        }
    }

    @ParameterizedTest
    @ValueSource(classes = { BridgeActions.class, MeterActions.class, FuseActions.class, TariffActions.class })
    void eachReturnsWhatItDescribes(Class<?> type) {
        for (Method action : actions(type)) {
            List<ActionOutput> outputs = outputs(action);

            outputs.forEach(output -> assertTrue(OUTPUTS.contains(output.type()), output.type()));
            if (!Map.class.equals(action.getReturnType())) {
                assertEquals(List.of("result"), outputs.stream().map(ActionOutput::name).toList());
                assertEquals(action.getReturnType().getName(), outputs.get(0).type());
            }
        }
    }

    private static List<ActionOutput> outputs(Method action) {
        ActionOutputs several = action.getAnnotation(ActionOutputs.class);
        return several == null ? List.of(action.getAnnotation(ActionOutput.class)) : List.of(several.value());
    }

    @Test
    void withoutAThingNothingIsKnownAndNothingIsFree() {
        FuseActions fuse = new FuseActions();
        TariffActions tariff = new TariffActions();

        assertEquals(0.0, fuse.headroom(0));
        assertEquals(0, fuse.chargingCurrent(1));
        assertEquals("", fuse.fuseAdvice());
        assertEquals("", new BridgeActions().record(10));
        assertEquals(Map.of("known", false), fuse.overloadIf(3000, 0, 20));
        assertEquals(Map.of("known", false), tariff.whatIf(3000, 20));
        assertEquals(Double.NaN, tariff.projectedPower());
        assertEquals(false, tariff.forgetPeak(LocalDateTime.of(2026, 1, 12, 17, 0)));
    }
}
