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
package org.openhab.binding.hanport.internal.insight.liveness;

import java.time.Instant;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What was known of a link before its reader was made.
 *
 * @param lastWorked when a telegram last came; empty if none ever did
 * @param silences how often telegrams have stayed away for ten minutes and more, and come again
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public record LinkHistory(Optional<Instant> lastWorked, int silences) {

    /** Nothing is known. */
    public static final LinkHistory NONE = new LinkHistory(Optional.empty(), 0);
}
