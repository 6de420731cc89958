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
package org.openhab.binding.hanport.internal.handler;

import static org.junit.jupiter.api.Assertions.*;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.openhab.binding.hanport.internal.doubles.HandClock;
import org.openhab.binding.hanport.internal.insight.HandMemory;
import org.openhab.binding.hanport.internal.reader.TelegramReader;
import org.openhab.binding.hanport.internal.source.Certificates;
import org.openhab.binding.hanport.internal.source.HomeWizardMeter;
import org.openhab.binding.hanport.internal.source.HttpByteSource;
import org.openhab.binding.hanport.internal.source.Pairing;
import org.openhab.binding.hanport.internal.source.Resources;
import org.openhab.binding.hanport.internal.telegram.GoldenTelegram;
import org.openhab.core.config.core.Configuration;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.binding.builder.BridgeBuilder;
import org.openhab.core.thing.internal.BridgeImpl;

/**
 * The life of a bridge to a HomeWizard meter whose open interface is off, over real sockets.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
@Timeout(60)
class HomeWizardThingTest {

    private static final String TELEGRAM = new String(GoldenTelegram.named("landisgyr-e360-1.p1").bytes(),
            StandardCharsets.ISO_8859_1);

    private final Resources resources = new Resources();
    private final HandMemory memory = new HandMemory();
    private final FakeOpenHab openHab = new FakeOpenHab();
    private final BlockingQueue<String> statuses = new LinkedBlockingQueue<>();
    private final HandClock time = new HandClock();
    private @Nullable HomeWizardMeter meter;

    @BeforeEach
    void plugIn() throws Exception {
        openHab.onStatus = statuses::add;
        // each has another reading, as a meter's do
        meter = new HomeWizardMeter(0, 0, Certificates.METER, number -> TELEGRAM + " ".repeat(number));
    }

    @AfterEach
    void unplug() throws Exception {
        meter().close();
        resources.close();
    }

    private HomeWizardMeter meter() {
        return Objects.requireNonNull(meter);
    }

    private HanPortBridgeHandler begin() {
        BridgeImpl bridge = (BridgeImpl) BridgeBuilder
                .create(HanPortBindingConstants.THING_TYPE_HTTP,
                        new ThingUID(HanPortBindingConstants.THING_TYPE_HTTP, "meter"))
                .withConfiguration(new Configuration(Map.of())).build();
        ReaderMaker readers = (configuration, stream, notes) -> {
            try {
                return new TelegramReader(
                        new HttpByteSource(meter().settings(Optional.empty()), notes.pairing(), resources.threads),
                        stream, Clock.systemUTC());
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        };
        HanPortBridgeHandler handler = new HanPortBridgeHandler(bridge, readers, Runnable::run, time.scheduler(),
                HandSurroundings.at(time, memory));
        openHab.start(bridge, handler);
        return handler;
    }

    /** The next status that begins so. */
    private String await(String beginning) throws InterruptedException {
        while (true) {
            String status = statuses.poll(20, TimeUnit.SECONDS);
            assertNotNull(status, "waited in vain for " + beginning);
            if (status.startsWith(beginning)) {
                return status;
            }
        }
    }

    private Optional<Pairing> kept() {
        return memory.load("pairing hanport:http:meter").flatMap(Pairing::parse);
    }

    @Test
    void asksForTheButtonIsOnlineOnceItIsPressedAndRemembersItUntilItIsRemoved() throws Exception {
        HanPortBridgeHandler first = begin();
        String asking = await("meter OFFLINE");
        meter().isPressed = true;
        await("meter ONLINE");
        openHab.end(first);
        meter().isPressed = false;
        statuses.clear();

        HanPortBridgeHandler second = begin();
        await("meter ONLINE");

        assertTrue(asking.contains("@text/trouble.press-button"), asking);
        assertFalse(statuses.stream().anyMatch(status -> status.contains("press-button")), statuses::toString);
        assertEquals(Optional.of(new Pairing(Certificates.SERIAL, HomeWizardMeter.TOKEN)), kept());

        second.handleRemoval();
        assertEquals(Optional.empty(), kept());
    }
}
