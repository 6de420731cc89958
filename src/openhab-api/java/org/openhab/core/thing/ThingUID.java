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

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Names a Thing: binding, type, the bridges that it sits behind, and an id of its own.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public class ThingUID extends UID {

    public ThingUID(String uid) {
        super(uid);
    }

    public ThingUID(ThingTypeUID type, String id) {
        super(type.getBindingId(), type.getId(), id);
    }

    public ThingUID(ThingTypeUID type, ThingUID bridge, String id) {
        super(behind(type, bridge, id));
    }

    private static List<String> behind(ThingTypeUID type, ThingUID bridge, String id) {
        List<String> segments = new ArrayList<>(type.getAllSegments());
        segments.addAll(bridge.getBridgeIds());
        segments.add(bridge.getId());
        segments.add(id);
        return segments;
    }

    public List<String> getBridgeIds() {
        List<String> segments = getAllSegments();
        return segments.subList(2, segments.size() - 1);
    }

    public String getId() {
        List<String> segments = getAllSegments();
        return segments.get(segments.size() - 1);
    }

    @Override
    protected int getMinimalNumberOfSegments() {
        return 3;
    }
}
