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
package org.openhab.binding.hanport.internal.ui;

import java.util.Collection;
import java.util.List;
import java.util.Objects;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.core.common.registry.AbstractProvider;
import org.openhab.core.i18n.LocaleProvider;
import org.openhab.core.i18n.TranslationProvider;
import org.openhab.core.ui.components.RootUIComponent;
import org.openhab.core.ui.components.UIComponentProvider;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Brings the blocks for Blockly into MainUI. They never change. A component that nothing else mentions: an openHAB
 * without MainUI never asks for it.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
@Component(service = UIComponentProvider.class)
public class BlocksProvider extends AbstractProvider<RootUIComponent> implements UIComponentProvider {

    private static final String UID = "hanport";
    private static final String NAMESPACE = "ui:blocks";

    private final List<RootUIComponent> library;

    @Activate
    public BlocksProvider(@Reference TranslationProvider translations, @Reference LocaleProvider locales,
            BundleContext bundle) {
        library = List.of(MainUiTree.of(UID, BlockLibrary.with(key -> Objects
                .requireNonNullElse(translations.getText(bundle.getBundle(), key, key, locales.getLocale()), key))));
    }

    @Override
    public String getNamespace() {
        return NAMESPACE;
    }

    @Override
    public Collection<RootUIComponent> getAll() {
        return library;
    }
}
