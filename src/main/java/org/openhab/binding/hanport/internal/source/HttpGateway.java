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

import java.time.Duration;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.trouble.SourceFault;

/**
 * How one kind of gateway is asked for its latest telegram: in one request, or in as many as that takes. It is asked by
 * one thread at a time.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
interface HttpGateway {

    /** Begins a round, and returns at once. */
    void ask(Round round);

    /** One round of requests; in the end it is told one of the outcomes. */
    interface Round {

        /** Sends a request and goes on with the answer, or with a fault. */
        void send(HttpRequest request, Consumer<HttpAnswer> then, Consumer<SourceFault> otherwise);

        /** The gateway is as it should be, and has this telegram; nothing, if it has none yet. */
        void telegram(byte[] body);

        void failed(SourceFault fault);

        /** The same, where a person is to do something now that is found out by asking again soon. */
        void waits(SourceFault fault, Duration pause);
    }
}
