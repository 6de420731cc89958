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

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.hanport.internal.handler.FollowerHandler;
import org.openhab.binding.hanport.internal.handler.TariffFollowing;
import org.openhab.binding.hanport.internal.insight.tariff.WhatIf;
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
 * What rules may ask of a power tariff, and tell it.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
@Component(scope = ServiceScope.PROTOTYPE, service = TariffActions.class)
@ThingActionsScope(name = "hanport")
public class TariffActions implements ThingActions {

    private static final String RESULT = "result";
    private static final int LONGEST_MINUTES = 1440;
    private static final int WATT_HOURS = 3;
    /** More than any house with a fuse takes in an hour. */
    private static final int MOST_KILOWATT_HOURS = 10_000;

    private @Nullable FollowerHandler tariff;

    @Override
    public void setThingHandler(ThingHandler handler) {
        tariff = (FollowerHandler) handler;
    }

    @Override
    public @Nullable ThingHandler getThingHandler() {
        return tariff;
    }

    /**
     * The mean power that the running interval will have at its end.
     *
     * @return W; not a number while it is not known
     */
    @RuleAction(label = "@text/action.projected.label", description = "@text/action.projected.description")
    @ActionOutput(name = RESULT, label = "@text/action.projected.result", type = "java.lang.Double")
    public Double projectedPower() {
        FollowerHandler present = tariff;
        if (present == null) {
            return Double.NaN;
        }
        return present.ask(TariffFollowing.class, TariffFollowing::projected).flatMap(power -> power)
                .orElse(Double.NaN);
    }

    /** For rules in the rules DSL. */
    public static Double projectedPower(ThingActions actions) {
        return ((TariffActions) actions).projectedPower();
    }

    /**
     * What a load would bring that begins now.
     *
     * @param watts of the load
     * @param minutes that it runs
     * @return {@code known}, {@code newPeak}, {@code meanPower} in W, {@code cost} this month, left out if not known
     */
    @RuleAction(label = "@text/action.what-if.label", description = "@text/action.what-if.description")
    @ActionOutputs({ @ActionOutput(name = "known", label = "@text/action.what-if.known", type = "java.lang.Boolean"),
            @ActionOutput(name = "newPeak", label = "@text/action.what-if.new-peak", type = "java.lang.Boolean"),
            @ActionOutput(name = "meanPower", label = "@text/action.what-if.mean-power", type = "java.lang.Double"),
            @ActionOutput(name = "cost", label = "@text/action.what-if.cost", type = "java.lang.Double") })
    public Map<String, Object> whatIf(
            @ActionInput(name = "watts", label = "@text/action.what-if.watts", defaultValue = "3000") int watts,
            @ActionInput(name = "minutes", label = "@text/action.what-if.minutes", defaultValue = "20") int minutes) {
        FollowerHandler present = tariff;
        Duration lasting = Duration.ofMinutes(Math.max(0, Math.min(minutes, LONGEST_MINUTES)));
        Optional<WhatIf> found = present == null ? Optional.empty()
                : present.ask(TariffFollowing.class, live -> live.whatIf(watts, lasting)).flatMap(any -> any);
        Map<String, Object> outputs = new HashMap<>(Map.of("known", found.isPresent()));
        found.ifPresent(bringing -> {
            outputs.put("newPeak", bringing.newPeak());
            outputs.put("meanPower", bringing.watts());
            bringing.cost().map(BigDecimal::doubleValue).ifPresent(cost -> outputs.put("cost", cost));
        });
        return outputs;
    }

    /** For rules in the rules DSL. */
    public static Map<String, Object> whatIf(ThingActions actions, int watts, int minutes) {
        return ((TariffActions) actions).whatIf(watts, minutes);
    }

    /** All peaks of this month, as a text for people. */
    @RuleAction(label = "@text/action.peaks.label", description = "@text/action.peaks.description")
    @ActionOutput(name = RESULT, label = "@text/action.peaks.result", type = "java.lang.String")
    public String peaks() {
        FollowerHandler present = tariff;
        return present == null ? "" : present.ask(TariffFollowing.class, TariffFollowing::peaks).orElse("");
    }

    /** For rules in the rules DSL. */
    public static String peaks(ThingActions actions) {
        return ((TariffActions) actions).peaks();
    }

    /**
     * Sets the energy of an interval right, as it stands on the bill.
     *
     * @param begin of the interval, local time
     * @param kilowattHours that it counts for, from 0 to 10 000
     * @return whether it was done
     */
    @RuleAction(label = "@text/action.correct-peak.label", description = "@text/action.correct-peak.description")
    @ActionOutput(name = RESULT, label = "@text/action.done", type = "java.lang.Boolean")
    public Boolean correctPeak(
            @ActionInput(name = "begin", label = "@text/action.begin.label", description = "@text/action.begin.description") LocalDateTime begin,
            @ActionInput(name = "kilowattHours", label = "@text/action.correct-peak.energy") double kilowattHours) {
        return kilowattHours >= 0 && kilowattHours <= MOST_KILOWATT_HOURS && correct(begin,
                Optional.of(BigDecimal.valueOf(kilowattHours).movePointRight(WATT_HOURS).longValue()));
    }

    /** For rules in the rules DSL. */
    public static Boolean correctPeak(ThingActions actions, LocalDateTime begin, double kilowattHours) {
        return ((TariffActions) actions).correctPeak(begin, kilowattHours);
    }

    /**
     * Lets an interval not count at all.
     *
     * @param begin of the interval, local time
     * @return whether it was done
     */
    @RuleAction(label = "@text/action.forget-peak.label", description = "@text/action.forget-peak.description")
    @ActionOutput(name = RESULT, label = "@text/action.done", type = "java.lang.Boolean")
    public Boolean forgetPeak(
            @ActionInput(name = "begin", label = "@text/action.begin.label", description = "@text/action.begin.description") LocalDateTime begin) {
        return correct(begin, Optional.empty());
    }

    /** For rules in the rules DSL. */
    public static Boolean forgetPeak(ThingActions actions, LocalDateTime begin) {
        return ((TariffActions) actions).forgetPeak(begin);
    }

    private boolean correct(LocalDateTime begin, Optional<Long> wattHours) {
        FollowerHandler present = tariff;
        return present != null && present.ask(TariffFollowing.class, live -> {
            live.correct(begin, wattHours);
            return true;
        }).orElse(false);
    }
}
