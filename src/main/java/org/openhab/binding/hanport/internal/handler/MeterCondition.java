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
package org.openhab.binding.hanport.internal.handler;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What a meter's handler knows of its meter.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
enum MeterCondition {
    /** no telegram may be taken: not begun, ended, or without a bridge */
    DISPOSED,
    /** the bridge is at work, and nothing has come from this meter yet */
    WAITING,
    /** telegrams come */
    LIVE,
    /** other meters send to the bridge, and not this one */
    SILENT,
    /** the bridge receives nothing */
    BRIDGE_OFFLINE
}
