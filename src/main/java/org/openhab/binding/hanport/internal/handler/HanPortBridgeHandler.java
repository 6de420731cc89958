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
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.hanport.internal.reader.TelegramListener;
import org.openhab.binding.hanport.internal.reader.TelegramReader;
import org.openhab.binding.hanport.internal.source.SerialLine;
import org.openhab.binding.hanport.internal.source.SourceFault;
import org.openhab.binding.hanport.internal.telegram.Telegram;
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
    private volatile @Nullable Heard last;

    /**
     * @param timeout how long the line might be silent then
     */
    private record Heard(Telegram telegram, Duration timeout) {
    }

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
            Link begun = new Link(readers.make(getConfig(), new LineProperty()), settings);
            synchronized (this) {
                link = begun;
                show(begun.status.now());
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
            last = null;
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
        Heard heard = last;
        if (heard != null && getThing().getStatus() == ThingStatus.ONLINE) {
            meter.telegram(heard.telegram(), heard.timeout());
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
                .anyMatch(wanted -> wanted.isEmpty() || wanted.equals(meterId));
    }

    private void show(ThingStatusInfo status) {
        logger.debug("{} is {}", getThing().getUID(), status);
        updateStatus(status.getStatus(), status.getStatusDetail(), status.getDescription());
    }

    /** Remembers the line as a property of the bridge. */
    private final class LineProperty implements LineMemory {

        @Override
        public Optional<SerialLine> remembered() {
            return Optional.ofNullable(getThing().getProperties().get(HanPortBindingConstants.LINE))
                    .flatMap(SerialLine::parse);
        }

        @Override
        public void remember(SerialLine line) {
            synchronized (HanPortBridgeHandler.this) {
                if (link != null) {
                    updateProperties(Map.of(HanPortBindingConstants.LINE, line.toString()));
                }
            }
        }
    }

    /** One life of the line, from initialize() to dispose(). */
    private final class Link implements TelegramListener, AutoCloseable {

        private final TelegramReader reader;
        private final LinkSettings settings;
        private final LinkStatus status = new LinkStatus(clock);
        private @Nullable Future<?> check;

        Link(TelegramReader reader, LinkSettings settings) {
            this.reader = reader;
            this.settings = settings;
        }

        Duration timeout() {
            return settings.timeout(reader.health());
        }

        /**
         * Lets something change the status.
         *
         * @return false if this life is over, and nothing may change any more
         */
        private boolean happened(Consumer<LinkStatus> event) {
            synchronized (HanPortBridgeHandler.this) {
                if (link != this) {
                    return false;
                }
                ThingStatusInfo before = status.now();
                event.accept(status);
                if (!before.equals(status.now())) {
                    show(status.now());
                }
                return true;
            }
        }

        @Override
        public void telegram(Telegram telegram) {
            Heard heard = new Heard(telegram, timeout());
            if (happened(now -> {
                now.telegram();
                last = heard;
            })) {
                meters.forEach(meter -> meter.telegram(telegram, heard.timeout()));
                listeners.forEach(listener -> listener.accept(telegram));
            }
        }

        @Override
        public void connected() {
            happened(LinkStatus::connected);
        }

        @Override
        public void disconnected(SourceFault fault) {
            if (happened(now -> now.disconnected(fault))) {
                meters.forEach(MeterHandler::followBridge);
            }
        }

        private void look() {
            Duration timeout = timeout();
            if (happened(now -> checkIn(now.judge(reader.health(), timeout)))) {
                if (status.seemsDead()) {
                    // not while holding the lock: the source may just be telling us something
                    reader.reopen();
                }
                meters.forEach(meter -> meter.check(timeout));
            }
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
