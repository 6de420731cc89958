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

import java.time.Instant;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.insight.Times;
import org.openhab.binding.hanport.internal.insight.energy.EnergyLedger;
import org.openhab.binding.hanport.internal.telegram.Telegram;

/**
 * A Thing beside a meter, which makes something of what the meter sends.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
interface Follower {

    /**
     * A telegram that was judged.
     *
     * @param telegram without what can hardly be true
     * @param complete whether nothing but clocks was held
     * @param now by the meter's clock
     * @param ledger has taken the telegram
     */
    record News(Telegram telegram, boolean complete, Times times, Instant now, EnergyLedger ledger) {
    }

    /** The id of the meter that it stands beside; empty if that is the only one. */
    String meterId();

    /** Takes a telegram of its meter; on the thread that reads. */
    void on(News news);

    /** Its meter is silent, or the link to it is. */
    void silent();
}
