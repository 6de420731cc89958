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

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.hanport.internal.reader.LinkHealth;
import org.openhab.binding.hanport.internal.reader.LinkHealth.Silence;
import org.openhab.binding.hanport.internal.reader.Reopening;
import org.openhab.binding.hanport.internal.trouble.SourceFault;
import org.openhab.core.thing.ThingStatus;
import org.openhab.core.thing.ThingStatusDetail;
import org.openhab.core.thing.ThingStatusInfo;

/**
 * What a bridge says of its line: what is known, and until when it is. Guarded by the handler that owns it.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class LinkStatus {

    private final Clock clock;
    private ThingStatusInfo now = new ThingStatusInfo(ThingStatus.UNKNOWN, ThingStatusDetail.NONE, StatusText.WAITING);
    private Instant connected;
    /** The status says why there is no connection, which is over once there is one. */
    private boolean saysDisconnected;
    private boolean seemsDead;
    private final Reopening reopening;

    LinkStatus(Clock clock) {
        this.clock = clock;
        connected = clock.instant();
        reopening = new Reopening(connected);
    }

    ThingStatusInfo now() {
        return now;
    }

    /** Whether the line was to be opened anew, when it was last judged. */
    boolean seemsDead() {
        return seemsDead;
    }

    void telegram() {
        saysDisconnected = false;
        say(ThingStatus.ONLINE, ThingStatusDetail.NONE, null);
    }

    void connected() {
        connected = clock.instant();
        reopening.opened(connected);
        if (saysDisconnected) {
            saysDisconnected = false;
            say(ThingStatus.UNKNOWN, ThingStatusDetail.NONE, StatusText.WAITING);
        }
    }

    /** What was lost is given one attempt to come back, unless nothing was heard yet. */
    void disconnected(SourceFault fault) {
        if (fault.kind() != SourceFault.Kind.LOST || now.getStatus() == ThingStatus.UNKNOWN) {
            offline(StatusText.of(fault));
            saysDisconnected = true;
        }
    }

    /**
     * Looks whether the line is silent.
     *
     * @param timeout how long it may be
     * @return when to look again
     */
    Duration judge(LinkHealth health, Duration timeout) {
        Instant moment = clock.instant();
        Silence silence = health.silence(moment, timeout);
        seemsDead = reopening.isDue(health, moment, timeout);
        if (silence == Silence.NONE) {
            return Duration.between(moment, health.deadline(timeout));
        }
        Instant patience = connected.plus(timeout);
        if (silence != Silence.NO_CONNECTION && now.getStatus() == ThingStatus.UNKNOWN && moment.isBefore(patience)) {
            return Duration.between(moment, patience);
        }
        offline(StatusText.of(silence, health));
        saysDisconnected = silence == Silence.NO_CONNECTION;
        return timeout;
    }

    private void offline(String text) {
        say(ThingStatus.OFFLINE, ThingStatusDetail.COMMUNICATION_ERROR, text);
    }

    private void say(ThingStatus status, ThingStatusDetail detail, @Nullable String text) {
        now = new ThingStatusInfo(status, detail, text);
    }
}
