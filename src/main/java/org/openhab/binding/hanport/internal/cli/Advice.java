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

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.telegram.Flaw;
import org.openhab.binding.hanport.internal.trouble.SourceKind;
import org.openhab.binding.hanport.internal.trouble.TelegramTrouble;
import org.openhab.binding.hanport.internal.trouble.Trouble;
import org.openhab.binding.hanport.internal.trouble.TroubleTexts;

/**
 * What a trouble means, and what a person can do about it, with the option of the command line that it takes.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class Advice {

    private final TroubleTexts texts = TroubleTexts.inEnglish();

    /** On what a file holds: the flaw's reason tells more of what is in a telegram, the advice what can be done. */
    String on(Flaw flaw) {
        return switch (flaw.trouble()) {
            case NO_KEY, WRONG_KEY, WRONG_AUTHENTICATION_KEY, PIECES_MISSING, REPLAYED ->
                on(flaw.trouble(), SourceKind.REPLAY);
            case NOT_UNDERSTOOD, DAMAGED, CHECKSUM_MISSING, NO_VALUES -> flaw.reason();
        };
    }

    String on(Trouble trouble, SourceKind source) {
        String text = texts.of(trouble, source);
        return trouble == TelegramTrouble.NO_KEY ? text + " (--keys)" : text;
    }
}
