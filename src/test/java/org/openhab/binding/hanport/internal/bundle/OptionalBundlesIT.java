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
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openhab.binding.hanport.internal.bundle.BareOpenhab.Runtime;
import org.openhab.core.config.discovery.mdns.MDNSDiscoveryParticipant;
import org.openhab.core.config.discovery.usbserial.UsbSerialDiscoveryParticipant;
import org.openhab.core.ui.components.UIComponentProvider;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;

/**
 * What openHAB has only with some add-ons may come before our bundle, after it, go and come back: what asks for a
 * participant of ours gets it, and nothing is logged.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class OptionalBundlesIT {

    private static final Set<String> ON_THE_NETWORK = Set.of("AmsReaderDiscovery", "HomeWizardDiscovery",
            "HomeWizardSecureDiscovery", "HomeyDiscovery", "StreamServerDiscovery");
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int ARRIVALS = 3;

    @TempDir
    Path folder = Path.of("");

    @ParameterizedTest
    @MethodSource("org.openhab.binding.hanport.internal.bundle.HanPortBundleIT#everyRuntimeAndVersion")
    void areUsedWhenTheyComeLaterAndComeBack(Runtime runtime, String version) throws Exception {
        try (Complaints complaints = new Complaints();
                BareOpenhab openhab = BareOpenhab.withoutOptionalBundles(runtime, version, folder)) {
            openhab.tellOf(complaints);
            Bundle ours = openhab.install(FinishedJar.path());
            for (int arrival = 1; arrival <= ARRIVALS; arrival++) {
                Map<OptionalBundle, Bundle> optional = installAll(openhab, version);

                assertParticipate(ON_THE_NETWORK, optional.get(OptionalBundle.MDNS),
                        MDNSDiscoveryParticipant.class.getName());
                assertParticipate(Set.of("UsbCableDiscovery"), optional.get(OptionalBundle.USB_SERIAL),
                        UsbSerialDiscoveryParticipant.class.getName());
                assertParticipate(Set.of("ElectricityPageProvider", "BlocksProvider"),
                        optional.get(OptionalBundle.MAIN_UI), UIComponentProvider.class.getName());

                for (Bundle bundle : optional.values()) {
                    bundle.uninstall();
                }
                openhab.refresh();
                await().atMost(PATIENCE).until(() -> ours.getState() == Bundle.ACTIVE);
            }
            ours.stop();
            openhab.refresh();

            assertEquals(List.of(), complaints.lines());
        }
    }

    @ParameterizedTest
    @MethodSource("org.openhab.binding.hanport.internal.bundle.HanPortBundleIT#everyRuntimeAndVersion")
    void mayBeThereBefore(Runtime runtime, String version) throws Exception {
        try (Complaints complaints = new Complaints();
                BareOpenhab openhab = BareOpenhab.withoutOptionalBundles(runtime, version, folder)) {
            openhab.tellOf(complaints);
            Map<OptionalBundle, Bundle> optional = installAll(openhab, version);
            Bundle ours = openhab.install(FinishedJar.path());

            assertParticipate(ON_THE_NETWORK, optional.get(OptionalBundle.MDNS),
                    MDNSDiscoveryParticipant.class.getName());

            ours.uninstall();
            openhab.refresh();
            assertEquals(List.of(), complaints.lines());
        }
    }

    private Map<OptionalBundle, Bundle> installAll(BareOpenhab openhab, String version) throws Exception {
        Map<OptionalBundle, Bundle> bundles = new EnumMap<>(OptionalBundle.class);
        for (OptionalBundle bundle : OptionalBundle.values()) {
            bundles.put(bundle, openhab.install(bundle.jar(version, folder)));
        }
        return bundles;
    }

    /** The bundle that asks gets our participants, made for its own copy of the interface. */
    private static void assertParticipate(Set<String> names, Bundle asking, String type) throws Exception {
        ServiceReference<?>[] references = await().atMost(PATIENCE).until(
                () -> asking.getBundleContext().getServiceReferences(type, null),
                found -> found != null && found.length == names.size());

        Set<String> found = new TreeSet<>();
        for (ServiceReference<?> reference : references) {
            Object participant = asking.getBundleContext().getService(reference);
            found.add(participant.getClass().getSimpleName());
            assertInstanceOf(asking.loadClass(type), participant);
        }

        assertEquals(new TreeSet<>(names), found);
    }
}
