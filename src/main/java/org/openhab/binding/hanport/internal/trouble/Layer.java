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
 * The layers between a meter and openHAB, the lowest first. Where one fails nothing comes through to those above it, so
 * the lowest that fails is the one to tell of.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public enum Layer {
    /** the parameters can work */
    CONFIGURATION,
    /** the serial port or the recording can be opened */
    PORT,
    /** a gateway answers */
    CONNECTION,
    /** bytes come, as they were sent */
    BYTES,
    /** frames can be found in them, whole */
    FRAMES,
    /** all frames of a telegram come */
    PIECES,
    /** the keys open what is encrypted */
    CIPHERING,
    /** a telegram is understood */
    CONTENT,
    /** it is of the meter that is wanted */
    METER,
    /** its values can be true */
    PLAUSIBILITY,
    /** its values fit their channels */
    CHANNEL
}
