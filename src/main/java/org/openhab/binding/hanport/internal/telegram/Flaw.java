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
package org.openhab.binding.hanport.internal.telegram;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.trouble.TelegramTrouble;

/**
 * One piece of a sound frame that could not be understood.
 *
 * @param position offset in bytes from the start of the telegram's own bytes (from '/' in P1, from the APDU's tag in
 *            DLMS)
 * @param reason what is wrong with it, in a few plain English words and without the meter's data
 * @param trouble what a person can do about it
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public record Flaw(int position, String reason, TelegramTrouble trouble) {

    public Flaw(int position, String reason) {
        this(position, reason, TelegramTrouble.NOT_UNDERSTOOD);
    }

    @Override
    public String toString() {
        return reason + " at byte " + position;
    }
}
