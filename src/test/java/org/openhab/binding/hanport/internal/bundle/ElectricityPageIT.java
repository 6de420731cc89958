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
package org.openhab.binding.hanport.internal.bundle;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openhab.binding.hanport.internal.bundle.BareOpenhab.Runtime;
import org.openhab.core.thing.binding.ThingHandlerFactory;
import org.openhab.core.ui.components.RootUIComponent;
import org.openhab.core.ui.components.UIComponentProvider;
import org.osgi.framework.Bundle;

/**
 * The page of the finished jar comes with the first item that is linked, and goes with the bundle. An openHAB without
 * MainUI starts the binding all the same.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class ElectricityPageIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    Path folder = Path.of("");

    @ParameterizedTest
    @MethodSource("org.openhab.binding.hanport.internal.bundle.HanPortBundleIT#everyRuntimeAndVersion")
    void comesWithTheFirstItemAndGoesWithTheBundle(Runtime runtime, String version) throws Exception {
        try (Complaints complaints = new Complaints();
                BareOpenhab openhab = new BareOpenhab(runtime, version, folder)) {
            openhab.tellOf(complaints);
            Bundle ours = openhab.install(FinishedJar.path());
            UIComponentProvider provider = provider(openhab, ours, "ui:page");
            List<RootUIComponent> before = List.copyOf(provider.getAll());

            openhab.links().add("House_Power", "hanport:meter:bridge:house:power");

            assertEquals(List.of(), before);
            RootUIComponent page = await().atMost(PATIENCE)
                    .until(() -> List.copyOf(provider.getAll()), pages -> !pages.isEmpty()).get(0);
            assertEquals("Electricity", page.getConfig().get("label"));
            ours.stop();
            openhab.refresh();
            assertEquals(0, openhab.links().listeners());
            assertEquals(List.of(), complaints.lines());
        }
    }

    @ParameterizedTest
    @MethodSource("org.openhab.binding.hanport.internal.bundle.HanPortBundleIT#everyRuntimeAndVersion")
    void bindingStartsWhereThereIsNoMainUi(Runtime runtime, String version) throws Exception {
        try (Complaints complaints = new Complaints();
                BareOpenhab openhab = BareOpenhab.withoutOptionalBundles(runtime, version, folder)) {
            openhab.tellOf(complaints);

            Bundle ours = openhab.install(FinishedJar.path());
            openhab.links().add("House_Power", "hanport:meter:bridge:house:power");

            assertEquals(Bundle.ACTIVE, ours.getState());
            assertEquals(1, openhab.services(ours, ThingHandlerFactory.class).size());
            assertEquals(List.of(), complaints.lines());
        }
    }

    @ParameterizedTest
    @MethodSource("org.openhab.binding.hanport.internal.bundle.HanPortBundleIT#everyRuntimeAndVersion")
    void bringsBlocksForBlockly(Runtime runtime, String version) throws Exception {
        try (BareOpenhab openhab = new BareOpenhab(runtime, version, folder)) {
            Bundle ours = openhab.install(FinishedJar.path());

            RootUIComponent library = provider(openhab, ours, "ui:blocks").getAll().iterator().next();

            assertEquals("BlockLibrary", library.getComponent());
            assertEquals("free amperes by %1 on %2",
                    library.getSlots().getOrDefault("blocks", List.of()).get(0).getConfig().get("message0"));
        }
    }

    private static UIComponentProvider provider(BareOpenhab openhab, Bundle ours, String namespace) {
        return openhab.services(ours, UIComponentProvider.class).stream()
                .filter(provider -> provider.getNamespace().equals(namespace)).findFirst().orElseThrow();
    }
}
