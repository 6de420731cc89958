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
package org.openhab.binding.hanport.internal.dlms;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.telegram.Flaw;
import org.openhab.binding.hanport.internal.telegram.Telegram;

/**
 * Takes what {@link DlmsDecoder} makes of frames, in the order in which the meter sent it.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public interface PushListener {

    void telegram(Telegram telegram);

    /** An APDU that gives no telegram: it is encrypted, not understood, or a piece of it is missing. */
    void undecodable(Flaw flaw);
}
