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

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ForkJoinPool;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.hanport.internal.action.BridgeActions;
import org.openhab.binding.hanport.internal.action.FuseActions;
import org.openhab.binding.hanport.internal.action.MeterActions;
import org.openhab.binding.hanport.internal.action.TariffActions;
import org.openhab.binding.hanport.internal.discovery.MeterDiscoveryService;
import org.openhab.binding.hanport.internal.handler.BridgeReaders;
import org.openhab.binding.hanport.internal.handler.FollowerHandler;
import org.openhab.binding.hanport.internal.handler.FollowerKind;
import org.openhab.binding.hanport.internal.handler.HanPortBindingConstants;
import org.openhab.binding.hanport.internal.handler.HanPortBridgeHandler;
import org.openhab.binding.hanport.internal.handler.MeterHandler;
import org.openhab.binding.hanport.internal.handler.MeterKind;
import org.openhab.binding.hanport.internal.handler.ReaderMaker;
import org.openhab.binding.hanport.internal.handler.SteadyClock;
import org.openhab.binding.hanport.internal.handler.Surroundings;
import org.openhab.binding.hanport.internal.source.SourceThreads;
import org.openhab.core.OpenHAB;
import org.openhab.core.common.ThreadPoolManager;
import org.openhab.core.i18n.LocaleProvider;
import org.openhab.core.i18n.TimeZoneProvider;
import org.openhab.core.i18n.TranslationProvider;
import org.openhab.core.storage.StorageService;
import org.openhab.core.thing.Bridge;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.binding.BaseThingHandlerFactory;
import org.openhab.core.thing.binding.ThingHandler;
import org.openhab.core.thing.binding.ThingHandlerFactory;
import org.openhab.core.thing.binding.ThingHandlerService;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.ComponentContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * The hall: where openHAB comes in, and where everything is given what it needs. Nothing here is static, so the bundle
 * can come and go.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
@Component(configurationPid = "binding.hanport", service = ThingHandlerFactory.class)
public class HanPortHandlerFactory extends BaseThingHandlerFactory {

    private static final String THREAD_POOL = "thingHandler";
    /** Asked for once: openHAB hands out rival copies else. */
    private static final String STORAGE = "org.openhab.binding.hanport";
    private static final Map<ThingTypeUID, MeterKind> METERS = Map.of(HanPortBindingConstants.THING_TYPE_METER,
            MeterKind.ELECTRICITY_METER, HanPortBindingConstants.THING_TYPE_SUBMETER, MeterKind.SUBMETER);
    private static final Map<ThingTypeUID, FollowerKind> FOLLOWERS = Map.of(HanPortBindingConstants.THING_TYPE_ENERGY,
            FollowerKind.ENERGY, HanPortBindingConstants.THING_TYPE_FUSE_GUARD, FollowerKind.FUSE_GUARD,
            HanPortBindingConstants.THING_TYPE_POWER_TARIFF, FollowerKind.POWER_TARIFF);
    private static final Map<FollowerKind, List<Class<? extends ThingHandlerService>>> ACTIONS = Map.of(
            FollowerKind.FUSE_GUARD, List.of(FuseActions.class), FollowerKind.POWER_TARIFF,
            List.of(TariffActions.class));

    private final TranslationProvider translations;
    private final LocaleProvider locales;
    private final Surroundings meters;
    private final Surroundings links;
    private final SourceThreads threads;
    private final Map<ThingTypeUID, ReaderMaker> bridges;

    @Activate
    public HanPortHandlerFactory(@Reference TranslationProvider translations, @Reference LocaleProvider locales,
            @Reference TimeZoneProvider timeZones, @Reference StorageService storages) {
        this.translations = translations;
        this.locales = locales;
        Clock clock = new SteadyClock();
        meters = new Surroundings(clock, Clock.systemUTC(), timeZones::getTimeZone, this::text,
                new StorageMemory(storages.getStorage(STORAGE)),
                Path.of(OpenHAB.getUserDataFolder(), HanPortBindingConstants.BINDING_ID).toAbsolutePath(),
                List.of(MeterActions.class));
        links = meters.withServices(List.of(MeterDiscoveryService.class, BridgeActions.class));
        threads = new SourceThreads(ThreadPoolManager.getScheduledPool(THREAD_POOL));
        BridgeReaders readers = new BridgeReaders(threads, clock);
        bridges = Map.of(HanPortBindingConstants.THING_TYPE_SERIAL, readers::serial,
                HanPortBindingConstants.THING_TYPE_TCP, readers::tcp, HanPortBindingConstants.THING_TYPE_HTTP,
                readers::http, HanPortBindingConstants.THING_TYPE_MQTT, readers::mqtt,
                HanPortBindingConstants.THING_TYPE_WEBSOCKET, readers::webSocket,
                HanPortBindingConstants.THING_TYPE_REPLAY, readers::replay);
    }

    /** openHAB has ended all handlers by now. */
    @Override
    @Deactivate
    protected void deactivate(ComponentContext componentContext) {
        super.deactivate(componentContext);
        threads.close();
        RecordMemory.clear();
    }

    @Override
    public boolean supportsThingType(ThingTypeUID thingTypeUID) {
        return bridges.containsKey(thingTypeUID) || METERS.containsKey(thingTypeUID)
                || FOLLOWERS.containsKey(thingTypeUID);
    }

    @Override
    protected @Nullable ThingHandler createHandler(Thing thing) {
        ReaderMaker readers = bridges.get(thing.getThingTypeUID());
        if (readers != null && thing instanceof Bridge bridge) {
            return new HanPortBridgeHandler(bridge, readers, ForkJoinPool.commonPool(),
                    ThreadPoolManager.getScheduledPool(THREAD_POOL), links);
        }
        FollowerKind follower = FOLLOWERS.get(thing.getThingTypeUID());
        if (follower != null) {
            return new FollowerHandler(thing, follower, meters.withServices(ACTIONS.getOrDefault(follower, List.of())));
        }
        MeterKind kind = METERS.get(thing.getThingTypeUID());
        return kind == null ? null : new MeterHandler(thing, kind, meters);
    }

    private String text(String key, Object... arguments) {
        @Nullable
        BundleContext present = bundleContext;
        if (present == null) {
            // a telegram is just being handed on, and the bundle has stopped
            return key;
        }
        // with arguments, even if there are none, openHAB takes apostrophes for quotes
        String text = arguments.length == 0 ? translations.getText(present.getBundle(), key, key, locales.getLocale())
                : translations.getText(present.getBundle(), key, key, locales.getLocale(), arguments);
        return Objects.requireNonNullElse(text, key);
    }
}
