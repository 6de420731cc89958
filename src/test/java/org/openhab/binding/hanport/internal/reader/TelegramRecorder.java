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
package org.openhab.binding.hanport.internal.reader;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.frame.Damage;
import org.openhab.binding.hanport.internal.telegram.Flaw;
import org.openhab.binding.hanport.internal.telegram.Telegram;

/**
 * Keeps what a {@link StreamDecoder} tells.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class TelegramRecorder implements TelegramListener {

    private final List<Telegram> telegrams = new ArrayList<>();
    private final List<Flaw> flaws = new ArrayList<>();
    private final List<Damage> damages = new ArrayList<>();

    @Override
    public void telegram(Telegram telegram) {
        telegrams.add(telegram);
    }

    @Override
    public void undecodable(Flaw flaw) {
        flaws.add(flaw);
    }

    @Override
    public void damaged(Damage damage) {
        damages.add(damage);
    }

    public List<Telegram> telegrams() {
        return telegrams;
    }

    public List<Flaw> flaws() {
        return flaws;
    }

    public List<Damage> damages() {
        return damages;
    }
}
