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
package org.openhab.binding.hanport.internal.cli;

import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.telegram.Factors;
import org.openhab.binding.hanport.internal.telegram.Telegram;

/**
 * In which form telegrams are printed.
 *
 * @param json one line of JSON for each; else a table
 * @param factors what their numbers are multiplied with first
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
record TelegramForm(boolean json, Factors factors) {

    /**
     * The lines of one telegram.
     *
     * @param origin name of the JSON member that says where it comes from
     * @param place the value of that member
     */
    List<String> lines(String origin, String place, Telegram telegram) {
        Telegram multiplied = factors.applyTo(telegram);
        return json ? List.of(TelegramJson.line(origin, place, multiplied)) : TelegramTable.lines(multiplied);
    }
}
