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

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What a link has come to since its reader was started.
 *
 * @param telegrams how many were understood
 * @param damages how many pieces began like a frame and were none
 * @param undecodables of how many frames no telegram could be made
 * @param reconnects how often it was connected, but for the first time
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public record LinkCounts(long telegrams, long damages, long undecodables, long reconnects) {
}
