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

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.channel.Filling;
import org.openhab.binding.hanport.internal.channel.Fillings;
import org.openhab.binding.hanport.internal.channel.MeterChannels;
import org.openhab.binding.hanport.internal.insight.liveness.Freshness;
import org.openhab.binding.hanport.internal.insight.liveness.Pace;
import org.openhab.binding.hanport.internal.telegram.MeterId;
import org.openhab.binding.hanport.internal.telegram.Reading;
import org.openhab.binding.hanport.internal.telegram.SubMeter;
import org.openhab.binding.hanport.internal.telegram.Telegram;
import org.openhab.binding.hanport.internal.trouble.MeterTrouble;
import org.openhab.binding.hanport.internal.trouble.MeterTrouble.Kind;
import org.openhab.binding.hanport.internal.trouble.ValueTrouble;
import org.openhab.core.thing.Thing;

/**
 * Which of the meters in a telegram a Thing shows, and when that one is silent.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public enum MeterKind {
    /** the one that sends */
    ELECTRICITY_METER(Kind.SILENT) {
        @Override
        Optional<Content> content(Telegram telegram, String wantedId, Map<String, String> before, Truth truth) {
            if (!isWanted(telegram.meter().id(), wantedId)) {
                return Optional.empty();
            }
            Truth.Judged judged = truth.judge(telegram);
            return Optional.of(new Content(Fillings.of(judged.telegram(), judged.estimates()),
                    MeterProperties.of(telegram, before), judged.news(), judged.complete()));
        }

        @Override
        MeterChannels channels() {
            return MeterChannels.ofMeter();
        }

        /** The one that any meter will do for is silent when the bridge is. */
        @Override
        boolean isSilent(String wantedId, Freshness freshness, Instant now, Duration linkTimeout) {
            return !wantedId.isEmpty() && freshness.expired(now, linkTimeout, Pace.START);
        }

        /** Others on the line do not tell: the wanted one may send less often. */
        @Override
        Optional<MeterTrouble> mismatch(Telegram telegram, String wantedId) {
            return Optional.empty();
        }
    },
    /** one that it reads over M-Bus, and whose values it sends, perhaps not in every telegram */
    SUBMETER(Kind.SUBMETER_SILENT) {
        @Override
        Optional<Content> content(Telegram telegram, String wantedId, Map<String, String> before, Truth truth) {
            List<SubMeter> all = SubMeter.from(telegram);
            boolean isTold = !wantedId.isEmpty() || all.size() == 1;
            return all.stream().filter(meter -> isTold && isWanted(meter.id(), wantedId)).findFirst()
                    .map(meter -> content(meter, truth.judge(telegram, meter), before));
        }

        /** Without its register it has nothing to show. */
        private Content content(SubMeter meter, Truth.Judged judged, Map<String, String> before) {
            List<Reading> sound = judged.telegram().readings();
            boolean hasRegister = sound.contains(meter.register());
            return new Content(hasRegister ? Fillings.of(new SubMeter(meter.id(), meter.medium(), sound)) : List.of(),
                    properties(meter, before), judged.news(), judged.complete());
        }

        @Override
        MeterChannels channels() {
            return MeterChannels.ofSubMeter();
        }

        @Override
        boolean isSilent(String wantedId, Freshness freshness, Instant now, Duration linkTimeout) {
            return freshness.expired(now, linkTimeout);
        }

        @Override
        Optional<MeterTrouble> mismatch(Telegram telegram, String wantedId) {
            List<SubMeter> all = SubMeter.from(telegram);
            Kind kind = wantedId.isEmpty() ? Kind.SUBMETER_AMBIGUOUS : Kind.SUBMETER_UNKNOWN;
            String ids = all.stream().map(meter -> masked(meter.id())).collect(Collectors.joining(" / "));
            return all.isEmpty() ? Optional.empty() : Optional.of(new MeterTrouble(kind, List.of(ids)));
        }
    };

    /** How many characters of an id are shown at each end. */
    private static final int SHOWN_END = 2;
    private static final int SHORTEST_MASKED = 3 * SHOWN_END;

    private final Kind silence;

    MeterKind(Kind silence) {
        this.silence = silence;
    }

    /** Whether a Thing that wants this id, empty for any, takes the meter with that one. */
    static boolean isWanted(String id, String wantedId) {
        return wantedId.isEmpty() || MeterId.areOfOneMeter(wantedId, id);
    }

    /**
     * What a telegram holds of one meter.
     *
     * @param news what can hardly be true of it
     * @param complete whether nothing but clocks was held
     */
    record Content(List<Filling> fillings, Map<String, String> properties, List<ValueTrouble> news, boolean complete) {
    }

    /**
     * What the telegram holds of the wanted meter.
     *
     * @param wantedId empty for any, where there is but one
     * @param before the properties as they are known until now
     * @param truth holds what can hardly be true of it
     * @return empty if it holds nothing of that meter
     */
    abstract Optional<Content> content(Telegram telegram, String wantedId, Map<String, String> before, Truth truth);

    /** Where its values will be shown; no channels yet. */
    abstract MeterChannels channels();

    /**
     * Whether nothing has come from the meter for too long, while the bridge receives something.
     *
     * @param freshness when something came, and at what pace
     */
    abstract boolean isSilent(String wantedId, Freshness freshness, Instant now, Duration linkTimeout);

    /**
     * Why none of the meters that this telegram tells of can be the wanted one.
     *
     * @return empty if it tells of none of this kind
     */
    abstract Optional<MeterTrouble> mismatch(Telegram telegram, String wantedId);

    /** Enough of an id to know it again, and not the id: states of Things are logged. */
    private static String masked(String id) {
        int length = id.length();
        return length < SHORTEST_MASKED ? "\u2026"
                : id.substring(0, SHOWN_END) + "\u2026" + id.substring(length - SHOWN_END);
    }

    /** What is wrong with one that is silent. */
    MeterTrouble silence() {
        return new MeterTrouble(silence);
    }

    private static Map<String, String> properties(SubMeter meter, Map<String, String> before) {
        Map<String, String> known = new HashMap<>(before);
        known.put(HanPortBindingConstants.PROPERTY_MEDIUM, meter.medium().toString());
        if (!meter.id().isEmpty()) {
            known.put(Thing.PROPERTY_SERIAL_NUMBER, meter.id());
        }
        return known;
    }
}
