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
package org.openhab.binding.hanport.internal.source;

import java.io.IOException;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A line that does not belong into a recording, or a file that holds nothing to replay.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public class RecordingException extends IOException {

    private static final long serialVersionUID = 1L;

    private final int line;

    /**
     * @param line its number, the first being 1; 0 for the file as a whole
     * @param reason what is wrong with it
     */
    public RecordingException(int line, String reason) {
        super(line == 0 ? reason : "line " + line + ": " + reason);
        this.line = line;
    }

    /** The number of the bad line, the first being 1; 0 for the file as a whole. */
    public int line() {
        return line;
    }
}
