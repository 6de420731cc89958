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

import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The channels of a fuse guard.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public enum FuseChannel implements InsightChannel {
    HEADROOM(InsightType.AMPERES),
    HEADROOM_L1(InsightType.AMPERES),
    HEADROOM_L2(InsightType.AMPERES),
    HEADROOM_L3(InsightType.AMPERES),
    SIGNED_CURRENT_L1(InsightType.AMPERES),
    SIGNED_CURRENT_L2(InsightType.AMPERES),
    SIGNED_CURRENT_L3(InsightType.AMPERES),
    LOAD_L1(InsightType.PERCENT),
    LOAD_L2(InsightType.PERCENT),
    LOAD_L3(InsightType.PERCENT),
    CHARGER_CURRENT_1P_L1(InsightType.CHARGING_CURRENT),
    CHARGER_CURRENT_1P_L2(InsightType.CHARGING_CURRENT),
    CHARGER_CURRENT_1P_L3(InsightType.CHARGING_CURRENT),
    CHARGER_CURRENT_3P(InsightType.CHARGING_CURRENT),
    /** told by an item: what the charger takes */
    CHARGER_LOAD_L1(InsightType.CHARGER_LOAD),
    CHARGER_LOAD_L2(InsightType.CHARGER_LOAD),
    CHARGER_LOAD_L3(InsightType.CHARGER_LOAD),
    MAY_START(InsightType.CONDITION),
    LOAD_LEVEL(InsightType.LOAD_LEVEL),
    OVERLOAD(InsightType.CONDITION),
    OVERLOAD_SCORE(InsightType.PERCENT),
    FUSE_ADVICE(InsightType.MESSAGE),
    ADVISED_FUSE(InsightType.AMPERES),
    ADVISED_SAVING(InsightType.MONEY),
    DATA_VALID(InsightType.CONDITION),
    REASON(InsightType.MESSAGE);

    public static final List<FuseChannel> HEADROOMS = List.of(HEADROOM_L1, HEADROOM_L2, HEADROOM_L3);
    public static final List<FuseChannel> CURRENTS = List.of(SIGNED_CURRENT_L1, SIGNED_CURRENT_L2, SIGNED_CURRENT_L3);
    public static final List<FuseChannel> LOADS = List.of(LOAD_L1, LOAD_L2, LOAD_L3);
    public static final List<FuseChannel> ON_ONE_PHASE = List.of(CHARGER_CURRENT_1P_L1, CHARGER_CURRENT_1P_L2,
            CHARGER_CURRENT_1P_L3);
    public static final List<FuseChannel> CHARGER_LOADS = List.of(CHARGER_LOAD_L1, CHARGER_LOAD_L2, CHARGER_LOAD_L3);

    private final InsightType type;

    FuseChannel(InsightType type) {
        this.type = type;
    }

    @Override
    public InsightType type() {
        return type;
    }
}
