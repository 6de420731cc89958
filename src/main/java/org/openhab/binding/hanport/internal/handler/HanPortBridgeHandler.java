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

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.hanport.internal.insight.Memory;
import org.openhab.binding.hanport.internal.insight.liveness.LinkMemory;
import org.openhab.binding.hanport.internal.reader.StreamOptions;
import org.openhab.binding.hanport.internal.telegram.Telegram;
import org.openhab.binding.hanport.internal.trouble.ConfigException;
import org.openhab.binding.hanport.internal.trouble.ConfigTrouble;
import org.openhab.core.config.core.Configuration;
import org.openhab.core.thing.Bridge;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.ThingStatus;
import org.openhab.core.thing.ThingStatusDetail;
import org.openhab.core.thing.ThingStatusInfo;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.binding.BaseBridgeHandler;
import org.openhab.core.thing.binding.ThingHandlerService;
import org.openhab.core.types.Command;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A line to a meter: reads it, says how it is doing, and hands its telegrams to the meters behind it.
 * <p>
 * It is ONLINE while telegrams come, and only then.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public class HanPortBridgeHandler extends BaseBridgeHandler {

    private final Logger logger = LoggerFactory.getLogger(HanPortBridgeHandler.class);

    private final ReaderMaker readers;
    private final Executor background;
    private final ScheduledExecutorService timer;
    private final Clock clock;
    private final Memory memory;
    private final List<Class<? extends ThingHandlerService>> services;

    private final List<MeterHandler> meters = new CopyOnWriteArrayList<>();
    private final List<Consumer<Telegram>> listeners = new CopyOnWriteArrayList<>();
    /** Guards the beginning of a life against its end. */
    private final Object beginning = new Object();
    /** Which life this is, from initialize() to dispose(); 0 between two of them. */
    private int life;
    private int lives;
    /** What is being read; null before the start and after the end. */
    private volatile @Nullable BridgeLink link;

    /**
     * @param readers makes what this type of bridge reads from
     * @param background for reading files
     * @param timer for looking whether the line is silent; shared with others
     * @param clock the one that the readers use
     * @param memory what outlasts a restart
     * @param services live as long as this handler
     */
    public HanPortBridgeHandler(Bridge bridge, ReaderMaker readers, Executor background, ScheduledExecutorService timer,
            Clock clock, Memory memory, Collection<Class<? extends ThingHandlerService>> services) {
        super(bridge);
        this.readers = readers;
        this.background = background;
        this.timer = timer;
        this.clock = clock;
        this.memory = memory;
        this.services = List.copyOf(services);
    }

    /** @throws ConfigException if this is none of our bridges, or none at all */
    static HanPortBridgeHandler of(@Nullable Bridge bridge) throws ConfigException {
        if (bridge != null && bridge.getHandler() instanceof HanPortBridgeHandler handler) {
            return handler;
        }
        throw new ConfigException(new ConfigTrouble(ConfigTrouble.Kind.BRIDGE));
    }

    @Override
    public Collection<Class<? extends ThingHandlerService>> getServices() {
        return services;
    }

    @Override
    public void initialize() {
        int begun = beginLife();
        try {
            Configuration configuration = getConfig();
            LinkSettings settings = LinkSettings.of(configuration);
            if (settings.layoutFile().isEmpty()) {
                begin(begun, configuration, settings, settings.stream());
            } else {
                updateStatus(ThingStatus.UNKNOWN, ThingStatusDetail.NONE, StatusText.WAITING);
                background.execute(() -> beginWithOwnLists(begun, configuration, settings));
            }
        } catch (ConfigException fault) {
            cannotWork(begun, fault);
        }
    }

    private int beginLife() {
        synchronized (beginning) {
            life = ++lives;
            return life;
        }
    }

    private void beginWithOwnLists(int begun, Configuration configuration, LinkSettings settings) {
        try {
            begin(begun, configuration, settings, settings.streamWithOwnLists());
        } catch (ConfigException fault) {
            cannotWork(begun, fault);
        }
    }

    private void begin(int begun, Configuration configuration, LinkSettings settings, StreamOptions stream)
            throws ConfigException {
        BridgeLink started;
        synchronized (beginning) {
            if (begun != life) {
                return;
            }
            started = new BridgeLink(
                    readers.make(configuration, stream, new LineProperty(this::getThing, this::remember)), settings,
                    timer, clock, new LinkMemory(memory, "link " + getThing().getUID()), new Audience());
            link = started;
        }
        started.start();
    }

    private void cannotWork(int begun, ConfigException fault) {
        synchronized (beginning) {
            if (begun == life) {
                updateStatus(ThingStatus.OFFLINE, ThingStatusDetail.CONFIGURATION_ERROR,
                        StatusText.of(fault.trouble()));
            }
        }
    }

    @Override
    public void dispose() {
        BridgeLink ended;
        synchronized (beginning) {
            life = 0;
            ended = link;
            link = null;
        }
        if (ended != null) {
            // not while holding the lock: this waits for a telegram that is just being handed on
            ended.close();
        }
    }

    @Override
    public void handleCommand(ChannelUID channelUID, Command command) {
        // a bridge has no channels, and the port is one-way
    }

    /** Hands telegrams to this meter from now on, and the last one at once if that still counts. */
    void add(MeterHandler meter) {
        meters.add(meter);
        BridgeLink present = link;
        if (present != null && getThing().getStatus() == ThingStatus.ONLINE) {
            present.last().ifPresent(arrival -> meter.telegram(arrival.telegram(), arrival.timeout()));
        }
    }

    void remove(MeterHandler meter) {
        meters.remove(meter);
    }

    /** Tells this one of every telegram, after the meters; on the thread that reads. */
    public void addListener(Consumer<Telegram> listener) {
        listeners.add(listener);
    }

    public void removeListener(Consumer<Telegram> listener) {
        listeners.remove(listener);
    }

    /** Whether a Thing of this type behind this bridge takes the telegrams of the meter with this id. */
    public boolean hasThingFor(ThingTypeUID type, String meterId) {
        return getThing().getThings().stream().filter(thing -> type.equals(thing.getThingTypeUID()))
                .map(thing -> MeterSettings.wantedId(thing.getConfiguration()))
                .anyMatch(wanted -> MeterKind.isWanted(meterId, wanted));
    }

    /** Once this life has ended, the Thing is no longer ours to change. */
    private void remember(Map<String, String> properties) {
        if (link != null) {
            updateProperties(properties);
        }
    }

    /** Tells openHAB, the meters and the listeners. */
    private final class Audience implements BridgeLink.Owner {

        @Override
        public void show(ThingStatusInfo status) {
            logger.debug("{} is {}", getThing().getUID(), status);
            updateStatus(status.getStatus(), status.getStatusDetail(), status.getDescription());
        }

        @Override
        public void arrived(BridgeLink.Arrival arrival) {
            meters.forEach(meter -> meter.telegram(arrival.telegram(), arrival.timeout()));
            listeners.forEach(listener -> listener.accept(arrival.telegram()));
        }

        @Override
        public void disconnected() {
            meters.forEach(MeterHandler::followBridge);
        }

        @Override
        public void check(Duration timeout) {
            meters.forEach(meter -> meter.check(timeout));
        }
    }
}
