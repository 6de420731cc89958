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

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.hanport.internal.handler.FollowerHandler;
import org.openhab.binding.hanport.internal.handler.FuseFollowing;
import org.openhab.binding.hanport.internal.insight.fuse.AddedLoad;
import org.openhab.core.automation.annotation.ActionInput;
import org.openhab.core.automation.annotation.ActionOutput;
import org.openhab.core.automation.annotation.ActionOutputs;
import org.openhab.core.automation.annotation.RuleAction;
import org.openhab.core.thing.binding.ThingActions;
import org.openhab.core.thing.binding.ThingActionsScope;
import org.openhab.core.thing.binding.ThingHandler;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;

/**
 * What rules may ask of a fuse guard. While nothing is known nothing is free.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
@Component(scope = ServiceScope.PROTOTYPE, service = FuseActions.class)
@ThingActionsScope(name = "hanport")
public class FuseActions implements ThingActions {

    private static final String RESULT = "result";
    private static final double PERCENT = 100;

    private @Nullable FollowerHandler guard;

    @Override
    public void setThingHandler(ThingHandler handler) {
        guard = (FollowerHandler) handler;
    }

    @Override
    public @Nullable ThingHandler getThingHandler() {
        return guard;
    }

    /**
     * What is free.
     *
     * @param phase 1 to 3; 0 for the most loaded one
     * @return A
     */
    @RuleAction(label = "@text/action.headroom.label", description = "@text/action.headroom.description")
    @ActionOutput(name = RESULT, label = "@text/action.headroom.result", type = "java.lang.Double")
    public Double headroom(
            @ActionInput(name = "phase", label = "@text/action.phase.label", description = "@text/action.phase.description", defaultValue = "0") int phase) {
        FollowerHandler present = guard;
        if (present == null) {
            return 0.0;
        }
        return present.ask(FuseFollowing.class, fuse -> fuse.headroom(phase)).orElse(0.0);
    }

    /** For rules in the rules DSL. */
    public static Double headroom(ThingActions actions, int phase) {
        return ((FuseActions) actions).headroom(phase);
    }

    /**
     * What a charger may take.
     *
     * @param phase 1 to 3 for one on that phase alone; 0 for one on all three
     * @return whole A: 0, or 6 and more
     */
    @RuleAction(label = "@text/action.charging-current.label", description = "@text/action.charging-current.description")
    @ActionOutput(name = RESULT, label = "@text/action.charging-current.result", type = "java.lang.Integer")
    public Integer chargingCurrent(
            @ActionInput(name = "phase", label = "@text/action.phase.label", description = "@text/action.phase.description", defaultValue = "0") int phase) {
        FollowerHandler present = guard;
        if (present == null) {
            return 0;
        }
        return present.ask(FuseFollowing.class, fuse -> fuse.chargingCurrent(phase)).orElse(0);
    }

    /** For rules in the rules DSL. */
    public static Integer chargingCurrent(ThingActions actions, int phase) {
        return ((FuseActions) actions).chargingCurrent(phase);
    }

    /**
     * What a load would bring that begins now and runs for so long.
     *
     * @param phase 1 to 3 if it takes its power from one phase; 0 if from all three
     * @return known, and if so: overload, headroom in A, score in %
     */
    @RuleAction(label = "@text/action.overload-if.label", description = "@text/action.overload-if.description")
    @ActionOutputs({ @ActionOutput(name = "known", label = "@text/action.what-if.known", type = "java.lang.Boolean"),
            @ActionOutput(name = "overload", label = "@text/action.overload-if.overload", type = "java.lang.Boolean"),
            @ActionOutput(name = "headroom", label = "@text/action.headroom.result", type = "java.lang.Double"),
            @ActionOutput(name = "score", label = "@text/action.overload-if.score", type = "java.lang.Double") })
    public Map<String, Object> overloadIf(
            @ActionInput(name = "watts", label = "@text/action.what-if.watts", defaultValue = "3000") int watts,
            @ActionInput(name = "phase", label = "@text/action.phase.label", description = "@text/action.phase.description", defaultValue = "0") int phase,
            @ActionInput(name = "minutes", label = "@text/action.what-if.minutes", defaultValue = "20") int minutes) {
        FollowerHandler present = guard;
        Duration lasting = Duration.ofMinutes(Math.max(0, minutes));
        Optional<AddedLoad> found = present == null ? Optional.empty()
                : present.ask(FuseFollowing.class, fuse -> fuse.with(watts, phase, lasting)).flatMap(any -> any);
        return found
                .<Map<String, Object>> map(bringing -> Map.of("known", true, "overload", bringing.overload(),
                        "headroom", bringing.headroom(), "score", bringing.score() * PERCENT))
                .orElse(Map.of("known", false));
    }

    /** For rules in the rules DSL. */
    public static Map<String, Object> overloadIf(ThingActions actions, int watts, int phase, int minutes) {
        return ((FuseActions) actions).overloadIf(watts, phase, minutes);
    }

    /** Which main fuse is right, and why, as a text for people. */
    @RuleAction(label = "@text/action.fuse-advice.label", description = "@text/action.fuse-advice.description")
    @ActionOutput(name = RESULT, label = "@text/action.fuse-advice.result", type = "java.lang.String")
    public String fuseAdvice() {
        FollowerHandler present = guard;
        return present == null ? "" : present.ask(FuseFollowing.class, FuseFollowing::advice).orElse("");
    }

    /** For rules in the rules DSL. */
    public static String fuseAdvice(ThingActions actions) {
        return ((FuseActions) actions).fuseAdvice();
    }
}
