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
package org.openhab.binding.hanport.internal.trouble;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The kinds of sources. What a person can do about a trouble depends on them: a line has a speed, a gateway has none.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public enum SourceKind {
    /** a serial port of this machine */
    SERIAL,
    /** a network adapter that passes on the bytes of a line */
    TCP,
    /** a gateway that hands out its latest telegram when asked */
    HTTP,
    /** a gateway that pushes what comes over a WebSocket */
    WEBSOCKET,
    /** a broker that hands on what readers publish */
    MQTT,
    /** a recording */
    REPLAY
}
