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
 * Takes what a {@link Framer} finds, on the thread that feeds it.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public interface FrameListener {

    /** A whole frame with a sound checksum; its slices hold good only until this call returns. */
    void frame(Frame frame);

    /** Something that began like a frame and turned out to be none. */
    void damage(Damage damage);
}
