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
package org.openhab.binding.hanport.internal.channel;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.core.thing.Channel;

/**
 * What a user may say about a channel, besides what it shows. What cannot be understood counts as not said: a channel
 * has no status to tell it in.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class ChannelSettings {

    private static final String MINIMUM_INTERVAL = "minimumInterval";
    private static final String OVER = "over";
    private static final BigDecimal LONGEST = BigDecimal.valueOf(Duration.ofDays(1).toSeconds());

    private ChannelSettings() {
    }

    /** What makes one value of several for this channel. */
    static Window window(Channel channel) {
        Duration length = text(channel, MINIMUM_INTERVAL).flatMap(ChannelSettings::seconds).orElse(Duration.ZERO);
        return length.isZero() ? Window.EACH
                : new Window(length, text(channel, OVER).flatMap(Over::of).orElse(Over.LAST));
    }

    private static Optional<String> text(Channel channel, String parameter) {
        return Optional.ofNullable(channel.getConfiguration().get(parameter)).map(Object::toString).map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    private static Optional<Duration> seconds(String text) {
        try {
            BigDecimal seconds = new BigDecimal(text);
            return seconds.signum() < 0 || seconds.compareTo(LONGEST) > 0 ? Optional.empty()
                    : Optional.of(Duration.ofMillis(seconds.movePointRight(3).longValue()));
        } catch (NumberFormatException e) {
            // the answer to the question, not a fault
            return Optional.empty();
        }
    }
}
