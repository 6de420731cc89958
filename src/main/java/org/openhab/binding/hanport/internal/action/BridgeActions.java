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

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.hanport.internal.handler.HanPortBridgeHandler;
import org.openhab.core.automation.annotation.ActionInput;
import org.openhab.core.automation.annotation.ActionOutput;
import org.openhab.core.automation.annotation.RuleAction;
import org.openhab.core.thing.binding.ThingActions;
import org.openhab.core.thing.binding.ThingActionsScope;
import org.openhab.core.thing.binding.ThingHandler;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;

/**
 * What rules may ask of a bridge.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
@Component(scope = ServiceScope.PROTOTYPE, service = BridgeActions.class)
@ThingActionsScope(name = "hanport")
public class BridgeActions implements ThingActions {

    private @Nullable HanPortBridgeHandler bridge;

    @Override
    public void setThingHandler(ThingHandler handler) {
        bridge = (HanPortBridgeHandler) handler;
    }

    @Override
    public @Nullable ThingHandler getThingHandler() {
        return bridge;
    }

    /**
     * Records what comes over the bridge from now on; a recording that is on goes on for so long.
     *
     * @param minutes 1 to 1440; what is beyond is taken for the nearer of them
     * @return the path of the file, or why nothing is recorded; empty without a bridge
     */
    @RuleAction(label = "@text/action.record.label", description = "@text/action.record.description")
    @ActionOutput(name = "result", label = "@text/action.record.result", type = "java.lang.String")
    public String record(
            @ActionInput(name = "minutes", label = "@text/action.record.minutes", defaultValue = "10") int minutes) {
        HanPortBridgeHandler present = bridge;
        return present == null ? "" : present.record(Duration.ofMinutes(minutes));
    }

    /** For rules in the rules DSL. */
    public static String record(ThingActions actions, int minutes) {
        return ((BridgeActions) actions).record(minutes);
    }
}
