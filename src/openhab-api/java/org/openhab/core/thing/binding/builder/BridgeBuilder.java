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
package org.openhab.core.thing.binding.builder;

import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.config.core.Configuration;
import org.openhab.core.thing.Bridge;
import org.openhab.core.thing.Channel;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.internal.BridgeImpl;

/**
 * Makes a bridge.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public class BridgeBuilder extends ThingBuilder {

    private BridgeBuilder(ThingTypeUID thingTypeUID, ThingUID thingUID) {
        super(thingTypeUID, thingUID);
    }

    public static BridgeBuilder create(ThingTypeUID thingTypeUID, ThingUID thingUID) {
        return new BridgeBuilder(thingTypeUID, thingUID);
    }

    @Override
    public BridgeBuilder withBridge(@Nullable ThingUID bridgeUID) {
        super.withBridge(bridgeUID);
        return this;
    }

    @Override
    public BridgeBuilder withChannels(List<Channel> newChannels) {
        super.withChannels(newChannels);
        return this;
    }

    @Override
    public BridgeBuilder withLabel(@Nullable String newLabel) {
        super.withLabel(newLabel);
        return this;
    }

    @Override
    public BridgeBuilder withProperties(Map<String, String> newProperties) {
        super.withProperties(newProperties);
        return this;
    }

    @Override
    public BridgeBuilder withConfiguration(Configuration newConfiguration) {
        super.withConfiguration(newConfiguration);
        return this;
    }

    @Override
    public Bridge build() {
        BridgeImpl made = new BridgeImpl(thingTypeUID, thingUID, bridge, channels, configuration, properties);
        made.setLabel(label);
        return made;
    }
}
