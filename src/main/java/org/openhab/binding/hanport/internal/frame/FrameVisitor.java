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
 * Takes a frame by its kind; there is a method for each kind.
 *
 * @param <T> what is handed on with the frame
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public interface FrameVisitor<T> {

    void p1(Frame.P1 frame, T handed);

    void hdlc(Frame.Hdlc frame, T handed);

    void mBus(Frame.MBus frame, T handed);

    void sml(Frame.Sml frame, T handed);

    void apdu(Frame.Apdu frame, T handed);
}
