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
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.hanport.internal.insight.liveness.LinkMemory;
import org.openhab.binding.hanport.internal.reader.LinkFacts;
import org.openhab.binding.hanport.internal.reader.LinkReader;
import org.openhab.binding.hanport.internal.reader.TelegramListener;
import org.openhab.binding.hanport.internal.telegram.Telegram;
import org.openhab.binding.hanport.internal.trouble.SourceFault;
import org.openhab.core.thing.ThingStatusInfo;

/**
 * One life of a bridge's line, from initialize() to dispose(): reads it, judges how it is doing, and tells its owner.
 * <p>
 * One check is scheduled for when there would be reason to doubt that the line works; telegrams do not move it, it
 * looks
 * by itself whether it came too early. Only where the meter turns out to be quicker than was known it is moved. The
 * status is told while this link's lock is held, so always in order; everything else is not.
 * Nothing is told any more once this is closed.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class BridgeLink implements TelegramListener, AutoCloseable {

    private static final long ALMOST_A_MILLI = 999_999;

    private final LinkReader reader;
    private final LinkSettings settings;
    private final ScheduledExecutorService timer;
    private final BridgeRecording recording;
    private final Owner owner;
    private final LinkStatus status;
    private final Clock clock;
    private @Nullable Future<?> check;
    private Instant checked = Instant.MAX;
    private volatile @Nullable Arrival last;
    private boolean closed;

    /** Who is told. */
    interface Owner {

        /** The line's status has changed. */
        void show(ThingStatusInfo status);

        /** A telegram came. */
        void arrived(Arrival arrival);

        /** The connection was lost, or could not be made. */
        void disconnected();

        /** Time has passed: what was not renewed for too long is to be cleared. */
        void check(Duration timeout);
    }

    /**
     * A telegram.
     *
     * @param timeout how long the line may be silent after it
     */
    record Arrival(Telegram telegram, Duration timeout) {
    }

    /**
     * @param reader not started yet; closed with this
     * @param timer for the check; shared with others
     * @param clock the one that the reader uses
     * @param memory of this link
     * @param recording of this life; closed with this
     */
    BridgeLink(LinkReader reader, LinkSettings settings, ScheduledExecutorService timer, Clock clock, LinkMemory memory,
            BridgeRecording recording, Owner owner) {
        this.reader = reader;
        this.settings = settings;
        this.timer = timer;
        this.recording = recording;
        this.owner = owner;
        this.clock = clock;
        status = new LinkStatus(clock, memory);
    }

    void start() {
        synchronized (this) {
            if (closed) {
                return;
            }
            owner.show(status.now());
            checkIn(timeout());
        }
        reader.start(this);
    }

    /** What came last; empty as long as nothing did. */
    Optional<Arrival> last() {
        return Optional.ofNullable(last);
    }

    /** How the link is doing now. */
    synchronized LinkReport report() {
        return new LinkReport(reader.facts(), status.now(), status.trouble());
    }

    BridgeRecording recording() {
        return recording;
    }

    private Duration timeout() {
        return settings.timeout(reader.rhythm());
    }

    /**
     * Lets something change the status.
     *
     * @return false if this life is over, and nothing may change any more
     */
    private synchronized boolean happened(Consumer<LinkStatus> event) {
        if (closed) {
            return false;
        }
        ThingStatusInfo before = status.now();
        event.accept(status);
        if (!before.equals(status.now())) {
            owner.show(status.now());
        }
        return true;
    }

    @Override
    public void bytes(byte[] bytes, int offset, int length) {
        recording.bytes(bytes, offset, length);
    }

    @Override
    public void telegram(Telegram telegram) {
        Arrival arrival = new Arrival(telegram, timeout());
        if (isNews() && happened(now -> {
            now.telegram();
            last = arrival;
            checkBy(clock.instant().plus(arrival.timeout()));
        })) {
            owner.arrived(arrival);
        }
    }

    /** Whether the telegram that has just come is another than the one that was told to come for ever. */
    private boolean isNews() {
        synchronized (this) {
            if (!status.saysFrozen()) {
                return true;
            }
        }
        LinkFacts facts = reader.facts();
        return facts.lastNews().equals(facts.lastTelegram());
    }

    @Override
    public void connected() {
        happened(LinkStatus::connected);
    }

    @Override
    public void disconnected(SourceFault fault) {
        if (happened(now -> now.disconnected(fault, reader.facts().source()))) {
            owner.disconnected();
        }
    }

    private void look() {
        Duration timeout = timeout();
        if (happened(now -> checkIn(now.judge(reader.facts(), timeout)))) {
            if (status.seemsDead()) {
                // not while holding the lock: the source may just be telling us something
                reader.reopen();
            }
            owner.check(timeout);
        }
    }

    /** Looks at this moment at the latest. */
    private void checkBy(Instant latest) {
        Future<?> planned = check;
        if (planned != null && latest.isBefore(checked)) {
            planned.cancel(false);
            checkIn(Duration.between(clock.instant(), latest));
        }
    }

    private void checkIn(Duration delay) {
        checked = clock.instant().plus(delay);
        // not before the moment: then it would be too early to tell
        check = timer.schedule(this::look, Math.max(1, delay.plusNanos(ALMOST_A_MILLI).toMillis()),
                TimeUnit.MILLISECONDS);
    }

    /** Ends it; waits for a telegram that is just being handed on, so not to be called while holding a lock. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            Future<?> pending = check;
            if (pending != null) {
                pending.cancel(false);
            }
        }
        reader.close();
        recording.close();
    }
}
