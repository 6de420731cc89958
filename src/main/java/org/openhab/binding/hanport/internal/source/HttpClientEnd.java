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
package org.openhab.binding.hanport.internal.source;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleProxies;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.net.http.HttpClient;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Ends a client of the JDK, and with it the thread that it has started. Before JDK 21 there is no way to do that: such
 * a client ends once it has been garbage collected and all its requests are done.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class HttpClientEnd {

    private static final Consumer<HttpClient> END = find();

    private HttpClientEnd() {
    }

    /** What a client can be told from JDK 21 on, which this is not compiled against. */
    @SuppressWarnings("unchecked") // the method that is found takes a client and nothing else
    private static Consumer<HttpClient> find() {
        try {
            MethodHandle shutdownNow = MethodHandles.publicLookup().findVirtual(HttpClient.class, "shutdownNow",
                    MethodType.methodType(void.class));
            return MethodHandleProxies.asInterfaceInstance(Consumer.class, shutdownNow);
        } catch (NoSuchMethodException | IllegalAccessException e) {
            return client -> {
                // an older JDK
            };
        }
    }

    /** Breaks off what it is doing, and returns at once. */
    static void of(HttpClient client) {
        END.accept(client);
    }
}
