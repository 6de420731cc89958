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
package org.openhab.binding.hanport.internal.mask;

import java.io.ByteArrayOutputStream;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Bytes as they came.
 *
 * @param all in their order
 * @param whole whether each is whole in itself, as messages are; else they go on from one to the next
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public record Pieces(List<byte[]> all, boolean whole) {

    public Pieces {
        all = List.copyOf(all);
    }

    /** All of them in a row. */
    byte[] joined() {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        all.forEach(joined::writeBytes);
        return joined.toByteArray();
    }
}
