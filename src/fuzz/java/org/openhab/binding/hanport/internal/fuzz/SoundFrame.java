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
package org.openhab.binding.hanport.internal.fuzz;

import java.util.function.Consumer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.frame.Damage;
import org.openhab.binding.hanport.internal.frame.Frame;
import org.openhab.binding.hanport.internal.frame.FrameListener;

/**
 * Listens where no damage can be.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
record SoundFrame(Consumer<Frame> listener) implements FrameListener {

    @Override
    public void frame(Frame frame) {
        listener.accept(frame);
    }

    @Override
    public void damage(Damage damage) {
        throw new IllegalStateException(damage.toString());
    }
}
