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
package org.openhab.binding.hanport.internal.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.hanport.internal.insight.liveness.Diagnosis;
import org.openhab.binding.hanport.internal.reader.TelegramListener;
import org.openhab.binding.hanport.internal.source.MqttMessage;
import org.openhab.binding.hanport.internal.source.SerialLine;
import org.openhab.binding.hanport.internal.telegram.Factors;
import org.openhab.binding.hanport.internal.telegram.Flaw;
import org.openhab.binding.hanport.internal.telegram.Reading;
import org.openhab.binding.hanport.internal.telegram.Telegram;
import org.openhab.binding.hanport.internal.telegram.Value.History;
import org.openhab.binding.hanport.internal.trouble.SourceFault;
import org.openhab.binding.hanport.internal.trouble.SourceKind;
import org.openhab.binding.hanport.internal.trouble.Trouble;

/**
 * Publishes what one meter says: each telegram as JSON and reading by reading, and whether telegrams come. Its methods
 * may be called by any thread.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class ForwardedMeter implements TelegramListener, LineNews {

    /** A value that stays the same is told as often. */
    private static final Duration HEARTBEAT = Duration.ofMinutes(1);
    /** More than any telegram: what holds none is passed on in such pieces. */
    private static final int LONGEST = 16 * 1024;

    private final ForwardTopics topics;
    private final SourceKind source;
    private final Factors factors;
    private final MqttPublisher publisher;
    private final PrintWriter err;
    private final Optional<HomeAssistant> homeAssistant;
    private final Optional<ByteArrayOutputStream> raw;
    private final Clock clock;
    private final Map<String, Said> said = new HashMap<>();
    private final Advice advice = new Advice();
    private final Set<String> announced = new HashSet<>();
    private @Nullable Trouble told;
    private boolean online;
    private long telegrams;
    private long lost;
    private boolean over;

    /** What was told last of a reading. */
    private record Said(String value, Instant when) {
    }

    /**
     * @param source what kind of place the meter is read at; a recording ends when it is lost
     * @param homeAssistant told of each reading; empty if it is not to be
     * @param raw whether the meter's bytes are published too
     */
    ForwardedMeter(ForwardTopics topics, SourceKind source, Factors factors, MqttPublisher publisher, PrintWriter err,
            Clock clock, Optional<HomeAssistant> homeAssistant, boolean raw) {
        this.topics = topics;
        this.source = source;
        this.factors = factors;
        this.publisher = publisher;
        this.err = err;
        this.clock = clock;
        this.homeAssistant = homeAssistant;
        this.raw = raw ? Optional.of(new ByteArrayOutputStream()) : Optional.empty();
    }

    /** Says that nothing has come yet, so that nobody takes what the broker has kept from the last run for true. */
    void begin() {
        tell(MqttPublisher.OFFLINE, "");
    }

    @Override
    public synchronized void bytes(byte[] bytes, int offset, int length) {
        raw.ifPresent(kept -> {
            if (kept.size() + length > LONGEST) {
                publishRaw(kept);
            }
            kept.write(bytes, offset, length);
        });
    }

    @Override
    public synchronized void telegram(Telegram telegram) {
        Telegram multiplied = factors.applyTo(telegram);
        telegrams++;
        raw.ifPresent(this::publishRaw);
        if (!publisher.publish(MqttMessage.passing(topics.telegram(),
                TelegramJson.line("source", topics.meter(), multiplied), true))) {
            lost++;
        }
        for (Reading reading : multiplied.readings()) {
            if (!(reading.value() instanceof History)) {
                announce(reading, multiplied);
                publish(topics.reading(reading), ValueText.of(reading.value()));
            }
        }
        if (!online) {
            online = true;
            told = null;
            err.println(topics.meter() + ": telegrams come.");
            tell(MqttPublisher.ONLINE, "");
        }
    }

    private void publish(String topic, String value) {
        Instant now = clock.instant();
        Said before = said.get(topic);
        if (before == null || !before.value.equals(value) || !before.when.plus(HEARTBEAT).isAfter(now)) {
            said.put(topic, new Said(value, now));
            publisher.publish(MqttMessage.passing(topic, value, false));
        }
    }

    private void announce(Reading reading, Telegram telegram) {
        if (homeAssistant.isPresent() && announced.add(topics.reading(reading))) {
            homeAssistant.get().sensor(reading, telegram.meter()).ifPresent(publisher::publish);
        }
    }

    private void publishRaw(ByteArrayOutputStream kept) {
        String json = "{\"bytes\":\"" + HexFormat.of().formatHex(kept.toByteArray()) + "\"}";
        publisher.publish(MqttMessage.passing(topics.raw(), json, true));
        kept.reset();
    }

    @Override
    public synchronized void disconnected(SourceFault fault) {
        if (source == SourceKind.REPLAY && fault.kind() == SourceFault.Kind.LOST) {
            over = true;
            err.println(topics.meter() + ": the recording is over.");
            tell(MqttPublisher.OFFLINE, "");
        } else {
            over |= source == SourceKind.REPLAY;
            trouble(fault);
        }
    }

    @Override
    public synchronized void undecodable(Flaw flaw) {
        if (Diagnosis.isCertain(flaw.trouble())) {
            trouble(flaw.trouble());
        }
    }

    /** What is wrong now. */
    synchronized void trouble(Trouble trouble) {
        if (!trouble.equals(told)) {
            told = trouble;
            online = false;
            String cause = advice.on(trouble, source);
            err.println(topics.meter() + ": " + cause);
            tell(MqttPublisher.OFFLINE, cause);
        }
    }

    private void tell(String status, String cause) {
        publisher.publish(MqttMessage.lasting(topics.cause(), cause));
        publisher.publish(MqttMessage.lasting(topics.status(), status));
    }

    @Override
    public void tries(SerialLine line) {
        // the search goes on until telegrams come
    }

    @Override
    public synchronized void found(SerialLine line) {
        err.println(topics.meter() + ": the meter speaks at " + line + ". With --line \"" + line
                + "\" it is read at once.");
    }

    /** How many telegrams have come. */
    synchronized long telegrams() {
        return telegrams;
    }

    /** How many of them could not be published. */
    synchronized long lost() {
        return lost;
    }

    /** Whether the recording is at its end. */
    synchronized boolean isOver() {
        return over;
    }
}
