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

import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.telegram.ObisCode;

/**
 * Where something stands in a file.
 *
 * @param obis the code of a {@link SmlPart#TEXT} and a {@link SmlPart#NUMBER}; empty for all others
 * @param offset of its content, counted from the file's first message on
 * @param length of its content in bytes
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public record SmlPlace(SmlPart part, Optional<ObisCode> obis, int offset, int length) {
}
