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
package org.openhab.binding.hanport.internal.trouble;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Bytes come, and no sound frame can be found in them.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public enum FrameTrouble implements Trouble {
    /** nothing in the bytes looks like a frame */
    NO_FRAMES,
    /** the meter speaks SML, which is not read */
    SML,
    /** a gateway writes CR LF where the meter sent LF, inside binary frames */
    LF_TO_CRLF,
    /** frames begin, and every one is damaged */
    ONLY_DAMAGED;

    @Override
    public String key() {
        return Trouble.key(this);
    }

    @Override
    public Layer layer() {
        return Layer.FRAMES;
    }
}
