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
import java.io.IOException;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A meter's end of a line that can be cut.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
interface SoakLink extends Closeable {

    /** The type of the bridge at the other end, and how it is configured. */
    String bridgeType();

    Map<String, Object> configuration();

    /** Waits until the other side is there, if that can be seen. */
    void connect() throws IOException;

    /** Whether {@link #connect()} tells for certain that what is sent now arrives. */
    boolean isCertain();

    void send(byte[] bytes) throws IOException;

    /** Ends the connection, in whichever way. */
    void cut(boolean orderly) throws IOException;
}
