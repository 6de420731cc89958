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

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * How a link is doing.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public enum Liveness {
    /** no telegram has come yet */
    WAITING,
    /** telegrams come */
    LIVE,
    /** two intervals have passed without a telegram */
    SUSPECT,
    /** the link counts as silent, or brings the same telegram for ever */
    STALE
}
