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
package org.openhab.binding.hanport.internal.cli;

import java.lang.management.ManagementFactory;
import java.util.OptionalLong;

import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.MalformedObjectNameException;
import javax.management.ObjectName;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * How many bytes this thread has allocated since it began. Not every virtual machine counts them, so the question is
 * put through its management interface and may stay without an answer.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class AllocationMeter {

    private final MBeanServer server = ManagementFactory.getPlatformMBeanServer();
    private final ObjectName threads;

    AllocationMeter() {
        try {
            threads = new ObjectName(ManagementFactory.THREAD_MXBEAN_NAME);
        } catch (MalformedObjectNameException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @return empty if this machine does not count */
    OptionalLong allocated() {
        try {
            Object[] thread = { Thread.currentThread().getId() };
            Object bytes = server.invoke(threads, "getThreadAllocatedBytes", thread, new String[] { "long" });
            return bytes instanceof Long count && count >= 0 ? OptionalLong.of(count) : OptionalLong.empty();
        } catch (JMException | UnsupportedOperationException e) {
            return OptionalLong.empty();
        }
    }
}
