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

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.dlms.push.LayoutFile;
import org.openhab.binding.hanport.internal.dlms.push.LayoutFileException;
import org.openhab.binding.hanport.internal.dlms.push.PushList;
import org.openhab.binding.hanport.internal.telegram.MeterZone;
import org.openhab.binding.hanport.internal.trouble.ConfigException;
import org.openhab.binding.hanport.internal.trouble.ConfigTrouble;
import org.openhab.binding.hanport.internal.values.MappingException;
import org.openhab.binding.hanport.internal.values.ValueMapping;

/**
 * What a stream does not tell by itself.
 *
 * @param acceptMissingChecksum take P1 telegrams without a checksum also from meters whose dialect has one
 * @param keys for meters that encrypt
 * @param normalTime what P1 clocks are ahead of UTC in winter
 * @param ownLists the user's own DLMS lists; they come before those that are known
 * @param values what the JSON of a reader means that hands out no telegrams; empty for one that does
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public record StreamOptions(boolean acceptMissingChecksum, MeterKeys keys, ZoneOffset normalTime,
        List<PushList> ownLists, Optional<ValueMapping> values) {

    /** What Java takes for an offset. */
    private static final int LARGEST_HOURS = 18;

    /** Checksums where the dialect has them, no keys, Central European Time. */
    public static final StreamOptions DEFAULT = new StreamOptions(false, MeterKeys.NONE,
            MeterZone.CENTRAL_EUROPE.normal(), List.of(), Optional.empty());

    public StreamOptions {
        ownLists = List.copyOf(ownLists);
    }

    public StreamOptions withAcceptMissingChecksum(boolean accept) {
        return new StreamOptions(accept, keys, normalTime, ownLists, values);
    }

    public StreamOptions withKeys(MeterKeys others) {
        return new StreamOptions(acceptMissingChecksum, others, normalTime, ownLists, values);
    }

    /**
     * Normal time that is so many hours ahead of UTC.
     *
     * @return empty if no place on Earth has it
     */
    public static Optional<ZoneOffset> normalTime(int hours) {
        return Math.abs(hours) > LARGEST_HOURS ? Optional.empty()
                : Optional.of(ZoneOffset.ofHours(hours)).filter(MeterZone::isNormalTime);
    }

    public StreamOptions withNormalTime(ZoneOffset other) {
        return new StreamOptions(acceptMissingChecksum, keys, other, ownLists, values);
    }

    /**
     * @param layoutFile the text of a layout file, see docs/protocols/layout-files.md
     * @throws ConfigException if it is none
     */
    public StreamOptions withOwnLists(String layoutFile) throws ConfigException {
        try {
            return withOwnLists(LayoutFile.parse(layoutFile));
        } catch (LayoutFileException e) {
            throw new ConfigException(new ConfigTrouble(ConfigTrouble.Kind.LAYOUT, e.line()),
                    String.valueOf(e.getMessage()));
        }
    }

    public StreamOptions withOwnLists(PushList... lists) {
        return new StreamOptions(acceptMissingChecksum, keys, normalTime, List.of(lists), values);
    }

    /** For a reader that hands out values in JSON. */
    public StreamOptions withValues(ValueMapping mapping) {
        return new StreamOptions(acceptMissingChecksum, keys, normalTime, ownLists, Optional.of(mapping));
    }

    /**
     * @param mappingFile the text of a mapping, see docs/readers/values.md
     * @throws ConfigException if it is none
     */
    public StreamOptions withValues(String mappingFile) throws ConfigException {
        try {
            return withValues(ValueMapping.parse(mappingFile));
        } catch (MappingException e) {
            throw new ConfigException(new ConfigTrouble(ConfigTrouble.Kind.MAPPING, String.valueOf(e.getMessage())));
        }
    }
}
