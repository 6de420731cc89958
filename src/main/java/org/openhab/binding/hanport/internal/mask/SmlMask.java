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
package org.openhab.binding.hanport.internal.mask;

import java.math.BigInteger;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.frame.Frame;
import org.openhab.binding.hanport.internal.frame.Slice;
import org.openhab.binding.hanport.internal.frame.SmlFrames;
import org.openhab.binding.hanport.internal.sml.SmlFile;
import org.openhab.binding.hanport.internal.sml.SmlPart;
import org.openhab.binding.hanport.internal.sml.SmlPlace;
import org.openhab.binding.hanport.internal.telegram.DecodeException;
import org.openhab.binding.hanport.internal.telegram.ObisCode;
import org.openhab.binding.hanport.internal.telegram.Quantities;

/**
 * Masks a file of SML: who sends, to whom, all ids, and what is not understood. Its signature is of no use then.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class SmlMask {

    /** Nobody can be told by so few bytes. */
    private static final int SHORT = 4;
    private static final int LONGEST_COUNTER = 8;
    /** Lists are named by a code. */
    private static final int OBIS_LENGTH = 6;

    private final MadeUp madeUp;
    private final Shifts shifts;

    SmlMask(MadeUp madeUp, Shifts shifts) {
        this.madeUp = madeUp;
        this.shifts = shifts;
    }

    /** The masked file, which may be longer by the zeros that a checksum left out; empty if it cannot be masked. */
    Optional<byte[]> mask(Frame.Sml file) {
        try {
            SmlFile read = new SmlFile(file.content());
            byte[] changed = file.content().copy();
            read.places().forEach(place -> put(changed, place));
            return Optional.of(SmlFrames.encode(Slice.of(read.sealed(changed)), file.checksum()));
        } catch (DecodeException e) {
            return Optional.empty();
        }
    }

    private void put(byte[] content, SmlPlace place) {
        byte[] original = Slice.of(content).slice(place.offset(), place.length()).copy();
        byte[] made = original;
        if (place.part() == SmlPart.SIGNATURE) {
            made = madeUp.anything(original);
        } else if (place.part() == SmlPart.NUMBER && isPersonal(place) && original.length <= Long.BYTES) {
            made = BigEndian.bytes(madeUp.number(BigEndian.number(Slice.of(original))), original.length);
        } else if (isPersonal(place)) {
            made = madeUp.octets(original);
        } else if (place.part() == SmlPart.NUMBER) {
            made = place.obis().filter(shifts::isShifted).map(obis -> shifted(obis, original)).orElse(original);
        }
        System.arraycopy(made, 0, content, place.offset(), place.length());
    }

    /** Registers below zero and those that are no register's size stay. */
    private byte[] shifted(ObisCode obis, byte[] original) {
        BigInteger register = new BigInteger(original);
        if (register.signum() <= 0 || original.length > Long.BYTES) {
            return original;
        }
        return BigEndian.bytes(shifts.of(obis, register.longValue()), original.length);
    }

    private static boolean isPersonal(SmlPlace place) {
        return switch (place.part()) {
            case CLIENT, SERVER, SIGNATURE -> true;
            case TEXT -> place.obis().map(obis -> Quantities.of(obis).personal()).orElse(true);
            case NUMBER -> place.obis().map(obis -> Quantities.of(obis).personal()).orElse(false);
            case LIST_NAME -> place.length() > OBIS_LENGTH;
            case OTHER -> place.length() > SHORT;
            case TRANSACTION, FILE -> place.length() > LONGEST_COUNTER;
        };
    }
}
