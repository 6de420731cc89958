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
package org.openhab.binding.hanport.internal;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.runtime.ObjectMethods;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.slf4j.LoggerFactory;

/**
 * What the JDK remembers of records. Up to JDK 18 these are the types of the one whose {@code equals}, {@code hashCode}
 * or {@code toString} was linked last, in a place that lasts as long as the JVM, and so the whole bundle that such a
 * type is of. From JDK 19 on they are remembered softly.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class RecordMemory {

    private static final int FIRST_SOFT_JDK = 19;

    private RecordMemory() {
    }

    /** Puts a type of the JDK in the place of ours. */
    static void clear() {
        if (Runtime.version().feature() < FIRST_SOFT_JDK) {
            try {
                for (String method : List.of("equals", "hashCode", "toString")) {
                    ObjectMethods.bootstrap(MethodHandles.lookup(), method, MethodHandle.class, String.class, "text",
                            MethodHandles.identity(String.class));
                }
            } catch (Throwable e) {
                // the bundle stops all the same; at worst its classes stay until other records are linked
                LoggerFactory.getLogger(RecordMemory.class).debug("This JDK links records otherwise: {}", e.toString());
            }
        }
    }
}
