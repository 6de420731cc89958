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
package org.openhab.binding.hanport.internal.sml;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What the bytes at a place of a file are. Source: BSI TR-03109-1, annex IV, clause 5.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public enum SmlPart {
    /** tells one message from the next: a counter */
    TRANSACTION,
    /** tells one file from the next: a counter */
    FILE,
    /** for whom the file is */
    CLIENT,
    /** which meter sends */
    SERVER,
    LIST_NAME,
    /** an octet string under an OBIS code */
    TEXT,
    /** a number under an OBIS code, highest byte first */
    NUMBER,
    SIGNATURE,
    /** an octet string of unknown meaning */
    OTHER
}
