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

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.hanport.internal.handler.FollowerHandler;
import org.openhab.binding.hanport.internal.handler.FuseFollowing;
import org.openhab.core.automation.annotation.ActionInput;
import org.openhab.core.automation.annotation.ActionOutput;
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
        return present == null ? 0.0 : present.ask(FuseFollowing.class, fuse -> fuse.headroom(phase)).orElse(0.0);
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
        return present == null ? 0 : present.ask(FuseFollowing.class, fuse -> fuse.chargingCurrent(phase)).orElse(0);
    }

    /** For rules in the rules DSL. */
    public static Integer chargingCurrent(ThingActions actions, int phase) {
        return ((FuseActions) actions).chargingCurrent(phase);
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
