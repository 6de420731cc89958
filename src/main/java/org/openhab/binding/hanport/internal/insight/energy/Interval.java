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
package org.openhab.binding.hanport.internal.insight.energy;

import java.time.Instant;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The energy of an interval that has ended.
 *
 * @param start when it began; the two hours 02 of the night when summer time ends are two starts
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public record Interval(Instant start, Energy energy) {
}
