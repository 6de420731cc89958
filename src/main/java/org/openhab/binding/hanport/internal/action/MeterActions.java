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
import java.text.MessageFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.hanport.internal.handler.MeterHandler;
import org.openhab.core.automation.annotation.ActionOutput;
import org.openhab.core.automation.annotation.RuleAction;
import org.openhab.core.i18n.LocaleProvider;
import org.openhab.core.i18n.TranslationProvider;
import org.openhab.core.thing.binding.ThingActions;
import org.openhab.core.thing.binding.ThingActionsScope;
import org.openhab.core.thing.binding.ThingHandler;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

/**
 * What rules may ask of a meter.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
@Component(scope = ServiceScope.PROTOTYPE, service = MeterActions.class)
@ThingActionsScope(name = "hanport")
public class MeterActions implements ThingActions {

    private static final String ENERGY_FACTOR = "energyFactor";
    private static final String TEXTS = "action.energy-factor.";

    private final TranslationProvider translations;
    private final LocaleProvider locales;
    private @Nullable MeterHandler meter;

    @Activate
    public MeterActions(@Reference TranslationProvider translations, @Reference LocaleProvider locales) {
        this.translations = translations;
        this.locales = locales;
    }

    @Override
    public void setThingHandler(ThingHandler handler) {
        meter = (MeterHandler) handler;
    }

    @Override
    public @Nullable ThingHandler getThingHandler() {
        return meter;
    }

    /**
     * Sets the meter's factor for energies to the one that was found, which changes its totals.
     *
     * @return what was done, or why nothing was
     */
    @RuleAction(label = "@text/action.energy-factor.label", description = "@text/action.energy-factor.description")
    @ActionOutput(name = "result", label = "@text/action.energy-factor.result", type = "java.lang.String")
    public String applyEnergyFactor() {
        MeterHandler present = meter;
        Optional<BigDecimal> found = present == null ? Optional.empty() : present.energyFactor();
        if (present == null || found.isEmpty()) {
            return text("none");
        }
        String factor = found.get().toPlainString();
        present.handleConfigurationUpdate(Map.of(ENERGY_FACTOR, factor));
        return new MessageFormat(text("applied"), locales.getLocale()).format(new Object[] { factor });
    }

    /** For rules in the rules DSL. */
    public static String applyEnergyFactor(ThingActions actions) {
        return ((MeterActions) actions).applyEnergyFactor();
    }

    private String text(String end) {
        Bundle bundle = FrameworkUtil.getBundle(MeterActions.class);
        String key = TEXTS + end;
        return Objects.requireNonNullElse(
                bundle == null ? null : translations.getText(bundle, key, key, locales.getLocale()), key);
    }
}
