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

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.hanport.internal.insight.liveness.Diagnosis;
import org.openhab.binding.hanport.internal.insight.liveness.LinkMemory;
import org.openhab.binding.hanport.internal.insight.liveness.Pace;
import org.openhab.binding.hanport.internal.insight.liveness.Reopening;
import org.openhab.binding.hanport.internal.reader.LinkFacts;
import org.openhab.binding.hanport.internal.trouble.LineTrouble;
import org.openhab.binding.hanport.internal.trouble.SourceFault;
import org.openhab.binding.hanport.internal.trouble.SourceKind;
import org.openhab.binding.hanport.internal.trouble.Trouble;
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
    private final LinkMemory memory;
    private ThingStatusInfo now = new ThingStatusInfo(ThingStatus.UNKNOWN, ThingStatusDetail.NONE, StatusText.WAITING);
    private Instant connected;
    /** The status says why there is no connection, which is over once there is one. */
    private boolean saysDisconnected;
    private boolean seemsDead;
    /** The status says that the same telegram comes for ever, which is over once another does. */
    private boolean saysFrozen;
    /** What is to be told of a link that works. */
    private Optional<Trouble> weakness = Optional.empty();
    private @Nullable String weaknessText;
    /** What the status is about. */
    private Optional<Trouble> trouble = Optional.empty();
    private final Reopening reopening;

    /** @param memory of this link */
    LinkStatus(Clock clock, LinkMemory memory) {
        this.clock = clock;
        this.memory = memory;
        connected = clock.instant();
        reopening = new Reopening(connected);
    }

    ThingStatusInfo now() {
        return now;
    }

    /** What is wrong; empty if nothing is, or it is too early to say. */
    Optional<Trouble> trouble() {
        return trouble;
    }

    /** Whether the line was to be opened anew, when it was last judged. */
    boolean seemsDead() {
        return seemsDead;
    }

    /** Whether the next telegram is to be looked at: it may be the one that comes for ever. */
    boolean saysFrozen() {
        return saysFrozen;
    }

    void telegram() {
        saysDisconnected = false;
        saysFrozen = false;
        memory.works(clock.instant());
        trouble = weakness;
        say(ThingStatus.ONLINE, ThingStatusDetail.NONE, weaknessText);
    }

    void connected() {
        connected = clock.instant();
        reopening.opened(connected);
        if (saysDisconnected) {
            saysDisconnected = false;
            trouble = Optional.empty();
            say(ThingStatus.UNKNOWN, ThingStatusDetail.NONE, StatusText.WAITING);
        }
    }

    /** What was lost is given one attempt to come back, unless no telegram has come yet. */
    void disconnected(SourceFault fault, SourceKind source) {
        if (fault.kind() != SourceFault.Kind.LOST || now.getStatus() == ThingStatus.UNKNOWN) {
            offline(fault, source);
            saysDisconnected = true;
        }
    }

    /**
     * Looks whether the line is silent.
     *
     * @param timeout how long it may be
     * @return when to look again
     */
    Duration judge(LinkFacts facts, Duration timeout) {
        Instant moment = clock.instant();
        Optional<Trouble> found = Diagnosis.of(facts, memory.history(), moment, timeout);
        seemsDead = reopening.isDue(facts, moment, timeout);
        if (found.isEmpty()) {
            weakness = Diagnosis.weakness(facts, moment);
            weaknessText = weakness.map(damage -> StatusText.of(damage, facts.source())).orElse(null);
            return untilDoubt(facts, moment, timeout);
        }
        Trouble cause = found.get();
        if (Diagnosis.isSilence(cause)) {
            memory.isSilent(facts.lastTelegram(), moment);
        }
        saysFrozen = cause == LineTrouble.FROZEN;
        boolean connects = facts.fault().isEmpty();
        Instant patience = connected.plus(timeout);
        if (connects && now.getStatus() == ThingStatus.UNKNOWN && moment.isBefore(patience)) {
            return Duration.between(moment, patience);
        }
        offline(cause, facts.source());
        saysDisconnected = !connects;
        return Reopening.pause(facts, timeout);
    }

    /** A link is looked at when there is reason to doubt that it works, and again when it counts as silent. */
    private static Duration untilDoubt(LinkFacts facts, Instant moment, Duration timeout) {
        Instant deadline = Diagnosis.deadline(facts, timeout);
        Instant doubt = facts.lastTelegram().orElse(facts.started()).plus(Pace.doubt(facts.rhythm()));
        return Duration.between(moment, doubt.isAfter(moment) && doubt.isBefore(deadline) ? doubt : deadline);
    }

    private void offline(Trouble cause, SourceKind source) {
        trouble = Optional.of(cause);
        say(ThingStatus.OFFLINE, ThingStatusDetail.COMMUNICATION_ERROR, StatusText.of(cause, source));
    }

    private void say(ThingStatus status, ThingStatusDetail detail, @Nullable String text) {
        now = new ThingStatusInfo(status, detail, text);
    }
}
