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
package org.openhab.binding.hanport.internal.frame;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Knows how long an APDU is that has no frame around it.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public interface ApduLength {

    /** What nobody can tell. */
    int UNKNOWN = 0;

    /**
     * How many bytes an APDU has at least, its LLC header among them, of which these are the first. If that many have
     * come it is whole, and has no more.
     *
     * @return 1 or more, or {@link #UNKNOWN}
     */
    int least(Slice begun);
}
