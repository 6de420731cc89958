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

import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What masking has made.
 *
 * @param pieces for each piece of the original what stands in its place; an empty one where nothing does
 * @param telegrams how many it holds
 * @param damaged how many damaged texts it holds, masked with more care
 * @param refused how many sound telegrams were left out, since they would not read the same or something is left
 * @param locked how many telegrams were left out since they are encrypted and no key opens them
 * @param leftOut how many bytes were left out in all
 * @param resealed whether telegrams in it are encrypted, under {@link TestKeys}
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public record Masked(List<byte[]> pieces, int telegrams, int damaged, int refused, int locked, int leftOut,
        boolean resealed) {

    public Masked {
        pieces = List.copyOf(pieces);
    }
}
