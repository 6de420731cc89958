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
package org.openhab.binding.hanport.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.hanport.internal.action.BridgeActions;
import org.openhab.binding.hanport.internal.action.MeterActions;
import org.openhab.binding.hanport.internal.bundle.MapStorages;
import org.openhab.binding.hanport.internal.discovery.MeterDiscoveryService;
import org.openhab.binding.hanport.internal.handler.HanPortBridgeHandler;
import org.openhab.binding.hanport.internal.handler.MeterHandler;
import org.openhab.core.i18n.TranslationProvider;
import org.openhab.core.thing.Bridge;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.binding.ThingHandler;
import org.openhab.core.thing.binding.builder.BridgeBuilder;
import org.openhab.core.thing.binding.builder.ThingBuilder;
import org.osgi.service.component.ComponentContext;

/**
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class HanPortHandlerFactoryTest {

    private final ComponentContext context = mock(ComponentContext.class, RETURNS_DEEP_STUBS);
    private final ActiveFactory factory = new ActiveFactory(context);

    /** Activated as OSGi does it. */
    private static final class ActiveFactory extends HanPortHandlerFactory {

        ActiveFactory(ComponentContext context) {
            super(mock(TranslationProvider.class), () -> Locale.ENGLISH, () -> ZoneId.of("Europe/Stockholm"),
                    new MapStorages());
            activate(context);
        }
    }

    @AfterEach
    void deactivate() {
        factory.deactivate(context);
    }

    private static Bridge bridge(String type) {
        ThingTypeUID uid = new ThingTypeUID("hanport", type);
        return BridgeBuilder.create(uid, new ThingUID(uid, "line")).build();
    }

    @ParameterizedTest
    @ValueSource(strings = { "serial", "tcp", "http", "replay" })
    void makesBridgesThatFindMetersAndCanBeRecorded(String type) {
        assertTrue(factory.supportsThingType(new ThingTypeUID("hanport", type)));

        ThingHandler handler = factory.registerHandler(bridge(type));

        assertInstanceOf(HanPortBridgeHandler.class, handler);
        assertEquals(List.of(MeterDiscoveryService.class, BridgeActions.class), handler.getServices());
    }

    @ParameterizedTest
    @ValueSource(strings = { "meter", "submeter" })
    void makesMeters(String type) {
        ThingTypeUID uid = new ThingTypeUID("hanport", type);
        assertTrue(factory.supportsThingType(uid));

        ThingHandler handler = factory.registerHandler(ThingBuilder.create(uid, new ThingUID(uid, "house")).build());

        assertInstanceOf(MeterHandler.class, handler);
        assertEquals(List.of(MeterActions.class), handler.getServices());
    }

    @Test
    void knowsNoOthers() {
        assertFalse(factory.supportsThingType(new ThingTypeUID("hanport", "other")));
        assertNull(factory.createHandler(bridge("other")));
    }
}
