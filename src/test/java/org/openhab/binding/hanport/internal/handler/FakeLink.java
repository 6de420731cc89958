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

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.hanport.internal.reader.LineJudge;
import org.openhab.binding.hanport.internal.reader.LinkHealth;
import org.openhab.binding.hanport.internal.reader.StreamOptions;
import org.openhab.binding.hanport.internal.reader.TelegramListener;
import org.openhab.binding.hanport.internal.reader.TelegramReader;
import org.openhab.binding.hanport.internal.telegram.Telegram;
import org.openhab.binding.hanport.internal.trouble.SourceFault;
import org.openhab.binding.hanport.internal.trouble.TelegramTrouble;
import org.openhab.core.config.core.Configuration;

/**
 * A reader without bytes: the test says what it hears.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class FakeLink implements ReaderMaker {

    public Duration interval = Duration.ZERO;
    /** How often a reader was made, closed, and told to open its source again. */
    public int made;
    public int closed;
    public int reopened;

    private final Clock clock;
    private Instant started = Instant.EPOCH;
    private @Nullable TelegramListener listener;
    private @Nullable LineMemory memory;
    private @Nullable SourceFault fault;
    private @Nullable Instant lastBytes;
    private @Nullable Instant lastDamage;
    private @Nullable Instant lastUndecodable;
    private @Nullable Instant lastTelegram;
    private TelegramTrouble lastFlaw = TelegramTrouble.NOT_UNDERSTOOD;
    private LineJudge.Verdict line = LineJudge.Verdict.UNDECIDED;

    public FakeLink(Clock clock) {
        this.clock = clock;
    }

    @Override
    public TelegramReader make(Configuration configuration, StreamOptions stream, LineMemory newMemory) {
        memory = newMemory;
        made++;
        started = clock.instant();
        lastTelegram = null;
        TelegramReader reader = mock(TelegramReader.class);
        when(reader.health()).thenAnswer(call -> new LinkHealth(fault, started, lastBytes, lastDamage, lastUndecodable,
                lastFlaw, lastTelegram, line, interval, 0, 0));
        doAnswer(call -> listener = call.getArgument(0)).when(reader).start(any());
        doAnswer(call -> ++reopened).when(reader).reopen();
        doAnswer(call -> ++closed).when(reader).close();
        return reader;
    }

    /** What the reader made last remembers its line with. */
    public LineMemory memory() {
        return Objects.requireNonNull(memory);
    }

    /** The listener of the reader made last. */
    public TelegramListener listener() {
        TelegramListener present = listener;
        if (present == null) {
            throw new AssertionError("not started");
        }
        return present;
    }

    public void connect() {
        fault = null;
        listener().connected();
    }

    public void disconnect(SourceFault.Kind kind, String detail) {
        SourceFault why = new SourceFault(kind, detail);
        fault = why;
        listener().disconnected(why);
    }

    public void bytes() {
        lastBytes = clock.instant();
    }

    /** Bytes that look so. */
    public void bytes(LineJudge.Verdict verdict) {
        bytes();
        line = verdict;
    }

    public void damage() {
        bytes();
        lastDamage = clock.instant();
    }

    public void undecodable() {
        undecodable(TelegramTrouble.NOT_UNDERSTOOD);
    }

    public void undecodable(TelegramTrouble why) {
        bytes();
        lastFlaw = why;
        lastUndecodable = clock.instant();
    }

    public void telegram(Telegram telegram) {
        bytes();
        lastTelegram = clock.instant();
        listener().telegram(telegram);
    }
}
