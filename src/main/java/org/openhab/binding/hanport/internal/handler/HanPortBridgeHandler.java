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
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.hanport.internal.reader.LinkHealth;
import org.openhab.binding.hanport.internal.reader.LinkHealth.Silence;
import org.openhab.binding.hanport.internal.reader.TelegramListener;
import org.openhab.binding.hanport.internal.reader.TelegramReader;
import org.openhab.binding.hanport.internal.source.SourceFault;
import org.openhab.binding.hanport.internal.telegram.Telegram;
import org.openhab.core.thing.Bridge;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.ThingStatus;
import org.openhab.core.thing.ThingStatusDetail;
import org.openhab.core.thing.ThingStatusInfo;
import org.openhab.core.thing.binding.BaseBridgeHandler;
import org.openhab.core.thing.binding.ThingHandlerService;
import org.openhab.core.types.Command;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A line to a meter: reads it, says how it is doing, and hands its telegrams to the meters behind it.
 * <p>
 * It is ONLINE while telegrams come, and only then. One check is scheduled for when the line would count as silent;
 * telegrams do not move it, it looks by itself whether it came too early.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public class HanPortBridgeHandler extends BaseBridgeHandler {

    private final Logger logger = LoggerFactory.getLogger(HanPortBridgeHandler.class);

    private final ReaderMaker readers;
    private final ScheduledExecutorService timer;
    private final Clock clock;
    private final List<Class<? extends ThingHandlerService>> services;

    private final List<MeterHandler> meters = new CopyOnWriteArrayList<>();
    private final List<Consumer<Telegram>> listeners = new CopyOnWriteArrayList<>();
    /** What is being read; null before the start and after the end. */
    private @Nullable Link link;
    private @Nullable ThingStatusInfo shown;

    /**
     * @param readers makes what this type of bridge reads from
     * @param timer for the check; shared with others
     * @param clock the one that the readers use
     * @param services live as long as this handler
     */
    public HanPortBridgeHandler(Bridge bridge, ReaderMaker readers, ScheduledExecutorService timer, Clock clock,
            Collection<Class<? extends ThingHandlerService>> services) {
        super(bridge);
        this.readers = readers;
        this.timer = timer;
        this.clock = clock;
        this.services = List.copyOf(services);
    }

    @Override
    public Collection<Class<? extends ThingHandlerService>> getServices() {
        return services;
    }

    @Override
    public void initialize() {
        try {
            LinkSettings settings = LinkSettings.of(getConfig());
            Link begun = new Link(readers.make(getConfig()), settings);
            synchronized (this) {
                shown = null;
                show(ThingStatus.UNKNOWN, ThingStatusDetail.NONE, StatusText.WAITING);
                link = begun;
                begun.checkIn(begun.timeout());
            }
            begun.reader.start(begun);
        } catch (ConfigFault fault) {
            updateStatus(ThingStatus.OFFLINE, ThingStatusDetail.CONFIGURATION_ERROR, fault.text());
        }
    }

    @Override
    public void dispose() {
        Link ended;
        synchronized (this) {
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

    /** Hands telegrams to this meter from now on. */
    void add(MeterHandler meter) {
        meters.add(meter);
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

    /** Whether a meter Thing behind this bridge takes the telegrams of the meter with this id. */
    public boolean hasThingFor(String meterId) {
        return getThing().getThings().stream()
                .filter(thing -> HanPortBindingConstants.THING_TYPE_METER.equals(thing.getThingTypeUID()))
                .map(thing -> MeterHandler.wantedId(thing.getConfiguration()))
                .anyMatch(wanted -> wanted.isEmpty() || wanted.equals(meterId));
    }

    /** Changes the status; nothing happens where it says so already. */
    private synchronized void show(ThingStatus status, ThingStatusDetail detail, @Nullable String text) {
        ThingStatusInfo next = new ThingStatusInfo(status, detail, text);
        if (!Objects.equals(shown, next)) {
            shown = next;
            logger.debug("{} is {}", getThing().getUID(), next);
            updateStatus(status, detail, text);
        }
    }

    private synchronized boolean is(ThingStatus status) {
        ThingStatusInfo now = shown;
        return now != null && now.getStatus() == status;
    }

    /** One life of the line, from initialize() to dispose(). */
    private final class Link implements TelegramListener, AutoCloseable {

        private final TelegramReader reader;
        private final LinkSettings settings;
        private Instant connected;
        /** The status says why there is no connection, which is over once there is one. */
        private boolean saysDisconnected;
        private boolean seemsDead;
        private @Nullable Future<?> check;

        Link(TelegramReader reader, LinkSettings settings) {
            this.reader = reader;
            this.settings = settings;
            connected = clock.instant();
        }

        Duration timeout() {
            return settings.timeout(reader.health());
        }

        /** Does something with the status, unless this life is over. */
        private boolean whileAlive(Runnable change) {
            synchronized (HanPortBridgeHandler.this) {
                if (link != this) {
                    return false;
                }
                change.run();
                return true;
            }
        }

        @Override
        public void telegram(Telegram telegram) {
            if (whileAlive(this::online)) {
                Duration timeout = timeout();
                meters.forEach(meter -> meter.telegram(telegram, timeout));
                listeners.forEach(listener -> listener.accept(telegram));
            }
        }

        @Override
        public void connected() {
            whileAlive(() -> {
                connected = clock.instant();
                if (saysDisconnected) {
                    saysDisconnected = false;
                    show(ThingStatus.UNKNOWN, ThingStatusDetail.NONE, StatusText.WAITING);
                }
            });
        }

        @Override
        public void disconnected(SourceFault fault) {
            // what was lost is given one attempt to come back, unless nothing was heard yet
            if (whileAlive(() -> {
                if (fault.kind() != SourceFault.Kind.LOST || is(ThingStatus.UNKNOWN)) {
                    offline(StatusText.of(fault));
                    saysDisconnected = true;
                }
            })) {
                meters.forEach(MeterHandler::followBridge);
            }
        }

        private void online() {
            saysDisconnected = false;
            show(ThingStatus.ONLINE, ThingStatusDetail.NONE, null);
        }

        private void offline(String text) {
            show(ThingStatus.OFFLINE, ThingStatusDetail.COMMUNICATION_ERROR, text);
        }

        private void look() {
            Duration timeout = timeout();
            if (whileAlive(() -> checkIn(judge(timeout)))) {
                if (seemsDead) {
                    // not while holding the lock: the source may just be telling us something
                    reader.reopen();
                }
                meters.forEach(meter -> meter.check(timeout));
            }
        }

        /** Looks whether the line is silent, and says when to look again. */
        private Duration judge(Duration timeout) {
            Instant now = clock.instant();
            LinkHealth health = reader.health();
            Silence silence = health.silence(now, timeout);
            seemsDead = silence == Silence.NO_BYTES;
            if (silence == Silence.NONE) {
                return Duration.between(now, health.deadline(timeout));
            } else if (silence != Silence.NO_CONNECTION && is(ThingStatus.UNKNOWN)
                    && now.isBefore(connected.plus(timeout))) {
                return Duration.between(now, connected.plus(timeout));
            }
            offline(StatusText.of(silence, health));
            saysDisconnected = silence == Silence.NO_CONNECTION;
            return timeout;
        }

        private void checkIn(Duration delay) {
            check = timer.schedule(this::look, Math.max(1, delay.toMillis()), TimeUnit.MILLISECONDS);
        }

        @Override
        public void close() {
            Future<?> pending = check;
            if (pending != null) {
                pending.cancel(false);
            }
            reader.close();
        }
    }
}
