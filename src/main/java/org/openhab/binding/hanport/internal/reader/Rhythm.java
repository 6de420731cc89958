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
package org.openhab.binding.hanport.internal.reader;

import java.time.Duration;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * How often telegrams come over a link.
 *
 * @param interval the usual time from one to the next, with what a network usually holds them up for; zero while there
 *            was none to learn from
 * @param isSteady whether enough of them came in a row, since the start or since the last long silence, to rely on it
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public record Rhythm(Duration interval, boolean isSteady) {

    /** Nothing to learn from has come yet. */
    public static final Rhythm UNKNOWN = new Rhythm(Duration.ZERO, false);
}
