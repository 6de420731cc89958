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
package org.openhab.core.common;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * openHAB's shared threads. Here all pools are one.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public class ThreadPoolManager {

    private static final ScheduledExecutorService POOL = Executors.newScheduledThreadPool(2, task -> {
        Thread thread = new Thread(task, "OH-pool");
        thread.setDaemon(true);
        return thread;
    });

    public static ScheduledExecutorService getScheduledPool(String poolName) {
        return POOL;
    }
}
