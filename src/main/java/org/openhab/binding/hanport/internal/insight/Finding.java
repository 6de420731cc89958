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
package org.openhab.binding.hanport.internal.insight;

import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.telegram.Value;

/**
 * Something that we make of telegrams: a key and a value. It has no OBIS code, since no meter sent it.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public interface Finding {

    /** What was found: lower case, words parted by hyphens, a group by a dot. */
    String key();

    /** The value; empty if there is none, or none any more. */
    Optional<Value> value();
}
