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

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.binding.hanport.internal.doubles.HandClock;
import org.openhab.core.common.registry.Provider;
import org.openhab.core.common.registry.ProviderChangeListener;
import org.openhab.core.ui.components.RootUIComponent;

/**
 * The page follows the links.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class ElectricityPageProviderTest {

    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Links links = new Links();
    private final HandClock clock = new HandClock();
    private final List<String> told = new ArrayList<>();

    private ElectricityPageProvider provider() {
        ElectricityPageProvider provider = new ElectricityPageProvider(links.registry(), clock.scheduler(), key -> key);
        provider.addProviderChangeListener(new ProviderChangeListener<>() {
            @Override
            public void added(Provider<RootUIComponent> provider, RootUIComponent page) {
                told.add("added " + page.getUID());
            }

            @Override
            public void removed(Provider<RootUIComponent> provider, RootUIComponent page) {
                told.add("removed " + page.getUID());
            }

            @Override
            public void updated(Provider<RootUIComponent> provider, RootUIComponent before, RootUIComponent page) {
                told.add("updated " + cards(before) + " to " + cards(page));
            }
        });
        return provider;
    }

    private static int cards(RootUIComponent page) {
        return page.getSlots().get("default").get(0).getSlots().get("default").get(0).getSlots().get("default").size();
    }

    @Test
    void isThereAtOnceWhereItemsAreLinkedAlready() {
        links.add("House_Power", "hanport:meter:b:m:power");

        RootUIComponent page = provider().getAll().iterator().next();

        assertEquals("hanport_electricity", page.getUID());
        assertEquals("oh-layout-page", page.getComponent());
        assertEquals(true, page.getConfig().get("sidebar"));
        assertEquals("page.label", page.getConfig().get("label"));
        assertEquals(1, cards(page));
    }

    @Test
    void isAPage() {
        assertEquals("ui:page", provider().getNamespace());
    }

    @Test
    void isNotThereBeforeAnythingIsLinked() {
        ElectricityPageProvider provider = provider();

        assertEquals(List.of(), List.copyOf(provider.getAll()));
    }

    @Test
    void comesChangesAndGoesWithTheLinks() {
        provider();

        links.add("A", "hanport:meter:b:m:power");
        clock.advance(PAUSE);
        links.add("B", "hanport:meter:b:m:power-l1");
        clock.advance(PAUSE);
        links.remove("A");
        links.remove("B");
        clock.advance(PAUSE);

        assertEquals(List.of("added hanport_electricity", "updated 1 to 2", "removed hanport_electricity"), told);
    }

    @Test
    void manyLinksAtOnceAreOneChange() {
        provider();

        for (String phase : List.of("l1", "l2", "l3")) {
            links.add("P" + phase, "hanport:meter:b:m:power-" + phase);
        }
        clock.advance(PAUSE);

        assertEquals(List.of("added hanport_electricity"), told);
    }

    @Test
    void linksThatThePageDoesNotShowChangeNothing() {
        links.add("A", "hanport:meter:b:m:power");
        provider();

        links.add("Q", "hanport:meter:b:m:reactive-power-q1");
        links.add("Other", "mqtt:topic:x:power");
        clock.advance(PAUSE);

        assertEquals(List.of(), told);
    }

    @Test
    void tellsNothingAfterItsEnd() {
        ElectricityPageProvider provider = provider();
        links.add("A", "hanport:meter:b:m:power");

        provider.end();
        clock.advance(PAUSE);

        assertEquals(List.of(), told);
        assertEquals(0, links.listeners());
    }
}
