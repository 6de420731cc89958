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
package org.openhab.binding.hanport.internal.soak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.binding.hanport.internal.soak.Ledger.Count;

/**
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class LedgerTest {

    private final Ledger ledger = new Ledger(10);

    @Test
    void isExactWhereEachCameOnceAndInOrder() throws InterruptedException {
        ledger.sends(1);
        ledger.sends(2);
        ledger.sendsDamaged();
        ledger.arrives(1);
        ledger.arrives(2);
        ledger.settle();

        assertEquals(new Count(2, 2, 1, 0, 0), ledger.count());
        assertTrue(ledger.count().isExact());
    }

    @Test
    void missesWhatALaterOneHasOvertaken() throws InterruptedException {
        ledger.sends(1);
        ledger.sends(2);
        ledger.arrives(2);

        assertEquals(new Count(2, 1, 0, 1, 0), ledger.count());
        assertFalse(ledger.count().isExact());
    }

    @Test
    void findsWhatCameTwiceOrWasNeverSent() throws InterruptedException {
        ledger.sends(1);
        ledger.arrives(1);
        ledger.arrives(1);
        ledger.arrives(7);

        assertEquals(new Count(1, 1, 0, 0, 2), ledger.count());
        assertFalse(ledger.count().isExact());
    }

    @Test
    void expectsNothingOfWhatWasOnlyTried() throws InterruptedException {
        ledger.tries(1);
        ledger.tries(2);
        ledger.sends(3);
        ledger.arrives(2);
        ledger.arrives(3);

        assertEquals(new Count(2, 2, 0, 0, 0), ledger.count());
    }

    @Test
    void waitsForNothingThatWasOnlyTried() throws InterruptedException {
        ledger.tries(1);

        ledger.settle();
        ledger.arrives(1);

        assertEquals(new Ledger.Count(1, 1, 0, 0, 0), ledger.count());
    }
}
