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
 * Something that becomes true only after it was wanted for a while, and stops being so at once.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class Held {

    private final long holdMillis;
    private long since = -1;

    /** @param holdMillis for how long it must be wanted */
    Held(long holdMillis) {
        this.holdMillis = holdMillis;
    }

    /** @param millis by the steady clock */
    boolean on(long millis, boolean wanted) {
        if (!wanted) {
            since = -1;
            return false;
        }
        since = since < 0 ? millis : since;
        return millis - since >= holdMillis;
    }
}
