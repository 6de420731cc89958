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

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.hanport.internal.insight.liveness.LinkMemory;
import org.openhab.binding.hanport.internal.reader.StreamOptions;
import org.openhab.binding.hanport.internal.telegram.Telegram;
import org.openhab.binding.hanport.internal.trouble.ConfigException;
import org.openhab.binding.hanport.internal.trouble.ConfigTrouble;
import org.openhab.core.config.core.Configuration;
import org.openhab.core.library.types.OnOffType;
import org.openhab.core.thing.Bridge;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.ThingStatus;
import org.openhab.core.thing.ThingStatusDetail;
import org.openhab.core.thing.ThingStatusInfo;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.binding.BaseBridgeHandler;
import org.openhab.core.thing.binding.ThingHandlerService;
import org.openhab.core.types.Command;
import org.openhab.core.types.RefreshType;
import org.openhab.core.types.State;
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
    private final Surroundings surroundings;
    private final BridgeHealth health;

    private final BridgeAudience audience;
    private final CopyOnWriteArrayList<Follower> followers = new CopyOnWriteArrayList<>();
    private final BridgeLives lives = new BridgeLives();

    /**
     * @param readers makes what this type of bridge reads from
     * @param background for reading files
     * @param timer for looking whether the line is silent; shared with others
     */
    public HanPortBridgeHandler(Bridge bridge, ReaderMaker readers, Executor background, ScheduledExecutorService timer,
            Surroundings surroundings) {
        super(bridge);
        this.readers = readers;
        this.background = background;
        this.timer = timer;
        this.surroundings = surroundings;
        health = new BridgeHealth(bridge, surroundings, this::publish,
                (trigger, event) -> triggerChannel(new ChannelUID(bridge.getUID(), trigger.id()), event));
        audience = new BridgeAudience(this::show, () -> lives.link().ifPresent(health::tell));
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
        return surroundings.services();
    }

    @Override
    public void initialize() {
        int life = lives.begin();
        addChannels();
        try {
            Configuration configuration = getConfig();
            LinkSettings settings = LinkSettings.of(configuration);
            if (settings.hasFiles()) {
                updateStatus(ThingStatus.UNKNOWN, ThingStatusDetail.NONE, StatusText.WAITING);
                background.execute(() -> begin(life, configuration, settings));
            } else {
                begin(life, configuration, settings);
            }
        } catch (ConfigException fault) {
            cannotWork(life, fault);
        }
    }

    /** May read files. */
    private void begin(int life, Configuration configuration, LinkSettings settings) {
        try {
            StreamOptions stream = settings.streamWithFiles();
            lives.start(life, () -> new BridgeLink(readers.make(configuration, stream, notes()), settings, timer,
                    surroundings.steady(), new LinkMemory(surroundings.memory(), memoryKey()),
                    new BridgeRecording(getThing().getUID(), surroundings, background, timer, this::show), audience));
        } catch (ConfigException fault) {
            cannotWork(life, fault);
        }
    }

    private void cannotWork(int life, ConfigException fault) {
        lives.during(life, () -> {
            updateStatus(ThingStatus.OFFLINE, ThingStatusDetail.CONFIGURATION_ERROR, StatusText.of(fault.trouble()));
            health.broken(fault.trouble());
        });
    }

    /** A bridge that an earlier version has made lacks some. */
    private void addChannels() {
        Optional.ofNullable(getCallback()).flatMap(openHab -> health.fit(getThing(), this::editThing, openHab))
                .ifPresent(this::updateThing);
    }

    @Override
    public void dispose() {
        lives.end();
        health.end();
    }

    @Override
    public void handleRemoval() {
        // what still reads would remember again
        dispose();
        surroundings.memory().forget(memoryKey());
        notes().pairing().forget();
        super.handleRemoval();
    }

    private String memoryKey() {
        return "link " + getThing().getUID();
    }

    private BridgeNotes notes() {
        return new BridgeNotes(this::getThing, this::remember, surroundings.memory());
    }

    @Override
    public void handleCommand(ChannelUID channelUID, Command command) {
        // the port is one-way: nothing else than recording can be commanded
        if (command == RefreshType.REFRESH) {
            health.state(channelUID).ifPresent(state -> updateState(channelUID, state));
        } else if (command instanceof OnOffType wanted && BridgeHealth.isRecording(channelUID)) {
            lives.link().ifPresent(link -> link.recording().turn(wanted == OnOffType.ON));
        }
    }

    /**
     * Records what comes from now on; a recording that is on goes on for so long.
     *
     * @param time from a minute to a day; anything else is taken for the nearer of them
     * @return the path of the file, or in the user's language why nothing is recorded
     */
    public String record(Duration time) {
        return lives.link().map(link -> link.recording().begin(time))
                .orElseGet(() -> surroundings.texts().text(BridgeRecording.NOTHING_READ));
    }

    private void show(BridgeRecording recording) {
        health.tell(recording);
        remember(Map.of(HanPortBindingConstants.PROPERTY_RECORDING, recording.outcome()));
    }

    private void show(ThingStatusInfo status) {
        logger.debug("{} is {}", getThing().getUID(), status);
        updateStatus(status.getStatus(), status.getStatusDetail(), status.getDescription());
    }

    /** Hands telegrams to this meter from now on, and the last one at once if that still counts. */
    void add(MeterHandler meter) {
        audience.meters().add(meter);
        if (getThing().getStatus() == ThingStatus.ONLINE) {
            lives.link().flatMap(BridgeLink::last)
                    .ifPresent(arrival -> meter.telegram(arrival.telegram(), arrival.timeout()));
        }
    }

    void remove(MeterHandler meter) {
        audience.meters().remove(meter);
    }

    /** Those that stand beside one of the meters. */
    CopyOnWriteArrayList<Follower> followers() {
        return followers;
    }

    /** Tells this one of every telegram, after the meters; on the thread that reads. */
    public void addListener(Consumer<Telegram> listener) {
        audience.listeners().add(listener);
    }

    public void removeListener(Consumer<Telegram> listener) {
        audience.listeners().remove(listener);
    }

    /** Whether a Thing of this type behind this bridge takes the telegrams of the meter with this id. */
    public boolean hasThingFor(ThingTypeUID type, String meterId) {
        return getThing().getThings().stream().filter(thing -> type.equals(thing.getThingTypeUID()))
                .map(thing -> MeterSettings.wantedId(thing.getConfiguration()))
                .anyMatch(wanted -> MeterKind.isWanted(meterId, wanted));
    }

    /** Once this life has ended, the Thing is no longer ours to change. */
    private void remember(Map<String, String> properties) {
        lives.link().ifPresent(link -> updateProperties(properties));
    }

    private void publish(ChannelUID channel, State state) {
        if (isLinked(channel)) {
            updateState(channel, state);
        }
    }
}
