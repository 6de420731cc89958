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
package org.openhab.binding.hanport.internal.reader;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.trouble.SourceFault;
import org.openhab.binding.hanport.internal.trouble.SourceKind;
import org.openhab.binding.hanport.internal.trouble.TelegramTrouble;
import org.openhab.binding.hanport.internal.trouble.Trouble;

/**
 * What has come over a link, layer by layer, up to one moment. What it means is for others to judge.
 *
 * @param source what is read
 * @param started when the reader was made
 * @param fault why there is no connection; empty while there is one, and before the first attempt has ended
 * @param lastBytes when bytes last came
 * @param bytes how many came since the last telegram, or since the connection if that is later
 * @param line what is the matter with the bytes since the last telegram; empty where they look well, or are too few
 * @param lastDamage when something last began like a frame and was none
 * @param lastPiece when a sound frame last came that is a piece of a telegram only
 * @param lastFlaw when and why no telegram could last be made of a frame
 * @param lastTelegram when the meter was last understood
 * @param gaps times between the last telegrams, in no order; up to nine
 * @param telegrams how many came since the start
 * @param damages how many damaged pieces came since the start
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public record LinkFacts(SourceKind source, Instant started, Optional<SourceFault> fault, Optional<Instant> lastBytes,
        long bytes, Optional<Trouble> line, Optional<Instant> lastDamage, Optional<Instant> lastPiece,
        Optional<Refusal> lastFlaw, Optional<Instant> lastTelegram, List<Duration> gaps, long telegrams, long damages) {

    /** A frame of which no telegram could be made. */
    public record Refusal(Instant when, TelegramTrouble why) {
    }

    public LinkFacts {
        gaps = List.copyOf(gaps);
    }
}
