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

import java.time.Instant;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.source.SerialLine;
import org.openhab.binding.hanport.internal.telegram.Protocol;
import org.openhab.binding.hanport.internal.trouble.KeptTelegram;
import org.openhab.binding.hanport.internal.trouble.SourceFault;
import org.openhab.binding.hanport.internal.trouble.SourceKind;
import org.openhab.binding.hanport.internal.trouble.TelegramTrouble;
import org.openhab.binding.hanport.internal.trouble.Trouble;

/**
 * What has come over a link, layer by layer, up to one moment. What it means is for others to judge.
 *
 * @param source what is read
 * @param line how bits run on it, where it is a line
 * @param started when the reader was made
 * @param fault why there is no connection; empty while there is one, and before the first attempt has ended
 * @param lastBytes when bytes last came
 * @param firstBytes when the first came since the last telegram, or since the connection if that is later
 * @param bytes how many came since then
 * @param misread what is the matter with the bytes since the last telegram; empty where they look well, or are too few
 * @param lastDamage when something last began like a frame and was none
 * @param lastPiece when a sound frame last came that is a piece of a telegram only
 * @param lastFlaw when and why no telegram could last be made of a frame
 * @param kept the last old telegram that was kept by a broker; empty if it has handed none out
 * @param lastTelegram when the meter was last understood
 * @param lastNews when a telegram last came that was not, its meter's clock included, the one before once more
 * @param protocol of the last telegram
 * @param rhythm how often telegrams come that are news
 * @param counts what came since the start
 * @param lastHour what came in the last hour
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public record LinkFacts(SourceKind source, Optional<SerialLine> line, Instant started, Optional<SourceFault> fault,
        Optional<Instant> lastBytes, Optional<Instant> firstBytes, long bytes, Optional<Trouble> misread,
        Optional<Instant> lastDamage, Optional<Instant> lastPiece, Optional<Refusal> lastFlaw,
        Optional<KeptTelegram> kept, Optional<Instant> lastTelegram, Optional<Instant> lastNews,
        Optional<Protocol> protocol, Rhythm rhythm, LinkCounts counts, LastHour lastHour) {

    /** A frame of which no telegram could be made. */
    public record Refusal(Instant when, TelegramTrouble why) {
    }
}
