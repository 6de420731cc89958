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
package org.openhab.binding.hanport.internal.insight.fuse;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.time.Instant;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.binding.hanport.internal.insight.Memory;
import org.openhab.binding.hanport.internal.insight.Sample;

import com.sun.management.ThreadMXBean;

/**
 * What a telegram costs.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class FuseCostTest {

    private static final int TELEGRAMS = 20_000;
    private static final Instant NOON = Instant.parse("2026-01-15T11:00:00Z");

    @Test
    void isLessThanFourHundredBytes() {
        FuseWatch watch = new FuseWatch(new MainFuse(20, FuseType.GG, 1, 1), new FuseWatch.Load(2300, 1, 60_000), 16);
        CurrentHistory history = new CurrentHistory(Memory.NONE, "currents");
        Sample calm = new Currents().of(3, 7, 9);
        Sample busy = new Currents().of(21, 3, -2);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());

        for (int telegram = 0; telegram < TELEGRAMS; telegram++) {
            watch.take(telegram / 30 % 2 == 0 ? calm : busy);
            watch.view(telegram * 10_000L);
            watch.record(history, NOON);
        }

        long each = (threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before) / TELEGRAMS;
        assertTrue(each < 400, "bytes: " + each);
    }
}
