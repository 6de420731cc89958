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
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.core.common.ThreadPoolManager;
import org.openhab.core.common.registry.AbstractProvider;
import org.openhab.core.common.registry.RegistryChangeListener;
import org.openhab.core.i18n.LocaleProvider;
import org.openhab.core.i18n.TranslationProvider;
import org.openhab.core.thing.link.ItemChannelLink;
import org.openhab.core.thing.link.ItemChannelLinkRegistry;
import org.openhab.core.ui.components.RootUIComponent;
import org.openhab.core.ui.components.UIComponentProvider;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * Brings the page "Electricity" into MainUI, and draws it anew when items are linked or links are taken away. A
 * component that nothing else mentions: an openHAB without MainUI never asks for it.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
@Component(service = UIComponentProvider.class)
public class ElectricityPageProvider extends AbstractProvider<RootUIComponent>
        implements UIComponentProvider, RegistryChangeListener<ItemChannelLink> {

    /** A page that a user makes under the same name hides this one. */
    static final String UID = "hanport_electricity";
    private static final String NAMESPACE = "ui:page";
    /** One that openHAB has anyway. */
    private static final String THREAD_POOL = "thingHandler";
    /** Links come in crowds, as openHAB starts. */
    private static final long PAUSE_MILLIS = 2_000;

    private final ItemChannelLinkRegistry links;
    private final ScheduledExecutorService scheduler;
    private final ElectricityPage page;
    private final AtomicBoolean planned = new AtomicBoolean();
    /** What was drawn last, so that what stays the same is not told again. */
    private Optional<Piece> drawn = Optional.empty();
    /** Read by others without a lock. */
    private volatile List<RootUIComponent> shown = List.of();
    private boolean ended;

    @Activate
    public ElectricityPageProvider(@Reference ItemChannelLinkRegistry links,
            @Reference TranslationProvider translations, @Reference LocaleProvider locales, BundleContext bundle) {
        this(links, ThreadPoolManager.getScheduledPool(THREAD_POOL), key -> Objects
                .requireNonNullElse(translations.getText(bundle.getBundle(), key, key, locales.getLocale()), key));
    }

    /**
     * @param scheduler draws the page when links have come to rest
     * @param texts the text of a key of OH-INF/i18n
     */
    ElectricityPageProvider(ItemChannelLinkRegistry links, ScheduledExecutorService scheduler,
            UnaryOperator<String> texts) {
        this.links = links;
        this.scheduler = scheduler;
        page = new ElectricityPage(texts);
        links.addRegistryChangeListener(this);
        draw();
    }

    @Deactivate
    synchronized void end() {
        ended = true;
        links.removeRegistryChangeListener(this);
    }

    @Override
    public String getNamespace() {
        return NAMESPACE;
    }

    @Override
    public Collection<RootUIComponent> getAll() {
        return shown;
    }

    @Override
    public void added(ItemChannelLink link) {
        plan(link);
    }

    @Override
    public void removed(ItemChannelLink link) {
        plan(link);
    }

    @Override
    public void updated(ItemChannelLink oldLink, ItemChannelLink link) {
        plan(link);
    }

    /** Without a lock: the registry may hold its own. */
    private void plan(ItemChannelLink link) {
        if (linked(link).isPresent() && planned.compareAndSet(false, true)) {
            scheduler.schedule(this::draw, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private synchronized void draw() {
        planned.set(false);
        if (ended) {
            return;
        }
        Optional<Piece> now = page.of(links.getAll().stream().flatMap(link -> linked(link).stream()).toList());
        if (!now.equals(drawn)) {
            drawn = now;
            show(now.map(piece -> MainUiTree.of(UID, piece)).stream().toList());
        }
    }

    private void show(List<RootUIComponent> now) {
        List<RootUIComponent> before = shown;
        shown = now;
        if (before.isEmpty()) {
            now.forEach(this::notifyListenersAboutAddedElement);
        } else if (now.isEmpty()) {
            before.forEach(this::notifyListenersAboutRemovedElement);
        } else {
            notifyListenersAboutUpdatedElement(before.get(0), now.get(0));
        }
    }

    private static Optional<LinkedChannel> linked(ItemChannelLink link) {
        return LinkedChannel.of(link.getLinkedUID().getAsString(), link.getItemName());
    }
}
