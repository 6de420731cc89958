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
package org.openhab.binding.hanport.internal.dlms.push;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A line of a user's layout file that cannot be understood; its text begins with the number of the line.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class LayoutFileException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int line;

    /** @param line counted from 1 */
    public LayoutFileException(int line, String reason) {
        super("line " + line + ": " + reason);
        this.line = line;
    }

    /** The number of the line, counted from 1. */
    public int line() {
        return line;
    }
}
