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

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openhab.binding.hanport.internal.bundle.BareOpenhab.Runtime;
import org.openhab.binding.hanport.internal.simulator.MeterModel;
import org.openhab.binding.hanport.internal.simulator.SimulatedMeter;
import org.openhab.core.config.core.Configuration;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.binding.ThingHandlerFactory;
import org.openhab.core.thing.binding.builder.BridgeBuilder;
import org.openhab.core.thing.binding.builder.ThingBuilder;
import org.osgi.framework.Bundle;

/**
 * What items and rules learn from the finished jar when a gateway falls silent and speaks again.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class HealthIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String BRIDGE = "hanport:tcp:line";
    private static final String METER = "hanport:meter:line:house";

    private final byte[] push = new SimulatedMeter(MeterModel.VARNAMO, 7, Instant.parse("2026-01-31T12:00:00Z"))
            .wholePushAt(Instant.parse("2026-01-31T18:00:00Z")).bytes();

    @TempDir
    Path storage = Path.of("");

    /** What is told of a gateway that has fallen silent, up to what can be done about it. */
    private enum Language {
        ENGLISH(Locale.ENGLISH, "The network adapter is connected, but nothing comes from the meter any more."),
        SWEDISH(new Locale("sv"), "Nätverksadaptern är ansluten, men det kommer inte längre något från mätaren.");

        private final Locale locale;
        private final String silent;

        Language(Locale locale, String silent) {
            this.locale = locale;
            this.silent = silent;
        }
    }

    static Stream<Arguments> everyRuntimeAndLanguage() {
        return Stream.of(Runtime.values())
                .flatMap(runtime -> Stream.of(Language.values()).map(language -> Arguments.of(runtime, language)));
    }

    @ParameterizedTest
    @MethodSource("everyRuntimeAndLanguage")
    void aSilentGatewayIsToldAtOnceAndSoIsItsReturn(Runtime runtime, Language language) throws Exception {
        try (BareOpenhab openhab = new BareOpenhab(runtime, OpenhabMembers.NEWEST, storage,
                new Translations(language.locale)); Gateway gateway = new Gateway(); ThingHost things = host(openhab)) {
            things.add(BridgeBuilder.create(new ThingTypeUID("hanport", "tcp"), new ThingUID(BRIDGE))
                    .withConfiguration(new Configuration(Map.of("host", gateway.host(), "port",
                            BigDecimal.valueOf(gateway.port()), "timeout", BigDecimal.valueOf(2))))
                    .build());
            things.add(ThingBuilder.create(new ThingTypeUID("hanport", "meter"), new ThingUID(METER))
                    .withBridge(new ThingUID(BRIDGE)).build());

            speak(gateway, things);
            assertEquals("", shows(things, BRIDGE + ":trouble"));
            assertEquals(List.of(), things.triggered());

            await().atMost(PATIENCE).untilAsserted(() -> {
                assertEquals(List.of("OFF", "OFF"), valid(things));
                assertEquals(List.of(BRIDGE + ":telegram-lost locked-up"), things.triggered());
            });
            assertEquals(language.silent, shows(things, BRIDGE + ":trouble").split("(?<=\\.) ")[0]);

            speak(gateway, things);
            assertEquals("", shows(things, BRIDGE + ":trouble"));
            await().atMost(PATIENCE).untilAsserted(() -> assertEquals(List.of("telegram-lost", "telegram-back"),
                    things.triggered().stream().map(event -> event.split("[: ]")[3]).toList()));
        }
    }

    private void speak(Gateway gateway, ThingHost things) {
        await().atMost(PATIENCE).untilAsserted(() -> {
            gateway.send(push);
            assertEquals(List.of("ON", "ON"), valid(things));
        });
    }

    private static List<String> valid(ThingHost things) {
        return List.of(shows(things, BRIDGE + ":data-valid"), shows(things, METER + ":data-valid"));
    }

    private static String shows(ThingHost things, String channel) {
        return String.valueOf(things.states().get(channel));
    }

    private static ThingHost host(BareOpenhab openhab) throws Exception {
        Bundle bundle = openhab.install(FinishedJar.path());
        await().atMost(PATIENCE).until(() -> openhab.services(bundle, ThingHandlerFactory.class).size() == 1);
        return new ThingHost(openhab, bundle, result -> {
        });
    }
}
