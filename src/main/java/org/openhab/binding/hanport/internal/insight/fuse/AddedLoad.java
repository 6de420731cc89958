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
package org.openhab.binding.hanport.internal.insight.fuse;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What a load that begins now would bring, if all others stay as they are.
 *
 * @param headroom A that would be left on the most loaded phase; below 0 if it carries more than its fuse
 * @param score the highest part of what a fuse is sure to carry that would be used up at its end, 0 to 1
 * @param overload whether that is too much
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public record AddedLoad(double headroom, double score, boolean overload) {
}
