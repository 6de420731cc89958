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
package org.openhab.binding.hanport.internal.soak;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Locale;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.source.Resources;

/**
 * How it stands at one moment.
 *
 * @param seconds since the beginning
 * @param count of all meters together
 * @param heap bytes that are left after a garbage collection
 * @param threads of this process
 * @param handles that this process has open; 0 where the system does not tell
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
record Sample(long seconds, Ledger.Count count, long heap, long threads, long handles) {

    static final String TITLE = "   time        sent   delivered    damaged  lost wrong   heap KB threads handles";

    static Sample now(long seconds, Ledger.Count count) throws IOException {
        System.gc();
        return new Sample(seconds, count, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(),
                ManagementFactory.getThreadMXBean().getThreadCount(), Resources.openFiles());
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%5d s %11d %11d %10d %5d %5d %9d %7d %7d", seconds, count.sent(),
                count.delivered(), count.damaged(), count.lost(), count.wrong(), heap / 1024, threads, handles);
    }
}
