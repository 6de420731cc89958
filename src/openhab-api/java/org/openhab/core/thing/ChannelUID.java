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
package org.openhab.core.thing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Names a channel of a Thing.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public class ChannelUID extends UID {

    private static final Pattern LAST_SEGMENT = Pattern.compile("[\\w-]*(?:#[\\w-]*)?");

    public ChannelUID(String uid) {
        super(uid);
    }

    public ChannelUID(ThingUID thingUID, String id) {
        super(of(thingUID, id));
    }

    private static List<String> of(ThingUID thingUID, String id) {
        List<String> segments = new ArrayList<>(thingUID.getAllSegments());
        segments.add(id);
        return segments;
    }

    public String getId() {
        List<String> segments = getAllSegments();
        return segments.get(segments.size() - 1);
    }

    public ThingUID getThingUID() {
        return new ThingUID(getAsString().substring(0, getAsString().lastIndexOf(SEPARATOR)));
    }

    @Override
    protected int getMinimalNumberOfSegments() {
        return 4;
    }

    @Override
    protected void validateSegment(String segment, int index, int length) {
        if (index < length - 1) {
            super.validateSegment(segment, index, length);
        } else if (!LAST_SEGMENT.matcher(segment).matches()) {
            throw new IllegalArgumentException("Not a channel id: " + segment);
        }
    }
}
