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

import java.io.Closeable;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A meter, the line that its telegrams come over, and the account of both.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
interface SoakLine extends Closeable {

    /** The type of the bridge at the other end, and how it is configured. */
    String bridgeType();

    Map<String, Object> configuration();

    Ledger ledger();

    /** Lets the meter send. */
    void start();

    /** Lets it stop, and waits for what is on its way. */
    void stop() throws InterruptedException;
}
