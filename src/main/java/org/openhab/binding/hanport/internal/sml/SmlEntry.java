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
package org.openhab.binding.hanport.internal.sml;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.frame.Slice;
import org.openhab.binding.hanport.internal.telegram.CosemUnit;
import org.openhab.binding.hanport.internal.telegram.DecodeException;
import org.openhab.binding.hanport.internal.telegram.Direction;
import org.openhab.binding.hanport.internal.telegram.Meaning;
import org.openhab.binding.hanport.internal.telegram.MeterTime;
import org.openhab.binding.hanport.internal.telegram.ObisCode;
import org.openhab.binding.hanport.internal.telegram.Quantities;
import org.openhab.binding.hanport.internal.telegram.Reading;
import org.openhab.binding.hanport.internal.telegram.Role;
import org.openhab.binding.hanport.internal.telegram.Unit;
import org.openhab.binding.hanport.internal.telegram.Value;
import org.openhab.binding.hanport.internal.telegram.Value.Flag;
import org.openhab.binding.hanport.internal.telegram.Value.Quantity;
import org.openhab.binding.hanport.internal.telegram.Value.Text;

/**
 * SML_ListEntry: one value of a list. Source: BSI TR-03109-1, annex IV, clause 5 (SML_GetList.Res).
 *
 * @param status the status word, where the entry has one
 * @param time when it was read, where the meter tells that by a clock; seconds since its start are no moment
 * @param signed whether the number was sent in a form with a sign
 * @param size bytes of the value
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
record SmlEntry(ObisCode obis, Optional<StatusWord> status, Optional<MeterTime> time, Value value, boolean signed,
        int size) {

    static final int ELEMENTS = 7;
    static final int OBIS_SIZE = 6;
    private static final int STATUS_SIZE = 4;
    private static final int RATE_SIZE = 4;
    private static final int KILO = 3;
    private static final int LARGEST_SCALER = 18;

    /** @param entries takes it, unless the meter has left the value out, as it does with what it cannot tell now */
    static void read(SmlReader reader, List<SmlEntry> entries) throws DecodeException {
        reader.list(ELEMENTS);
        ObisCode obis = obis(reader);
        Optional<StatusWord> status = reader.isAbsent() ? Optional.empty()
                : Optional.of(new StatusWord(reader.number()));
        Optional<MeterTime> time = SmlTime.read(reader);
        Unit unit = reader.isAbsent() ? Quantities.of(obis).unit() : unit(reader);
        int scaler = reader.isAbsent() ? 0 : scaler(reader);
        SmlReader.Type type = reader.type();
        if (type == SmlReader.Type.ABSENT) {
            reader.skip();
        } else {
            Value value = value(reader, unit, scaler);
            entries.add(new SmlEntry(obis, status, time, value, type == SmlReader.Type.SIGNED, reader.size()));
        }
        reader.skip();
    }

    /**
     * The other direction of {@link #read}.
     *
     * @param power of all phases: below 0 if it flows into the grid, 0 if there is none
     * @throws IllegalArgumentException if the reading cannot be written, see {@link SmlEncoder#encode}
     */
    static void write(SmlWriter file, Reading reading, SmlStyle style, int power) {
        ObisCode obis = reading.obis();
        Meaning meaning = Quantities.of(obis);
        file.list(ELEMENTS).octets((byte) obis.a(), (byte) obis.b(), (byte) obis.c(), (byte) obis.d(), (byte) obis.e(),
                (byte) obis.f());
        boolean register = meaning.role() == Role.ENERGY;
        if (register || meaning.direction() == Direction.ABSOLUTE) {
            file.unsigned(STATUS_SIZE, style.status(power).bits());
        } else {
            file.absent();
        }
        reading.time().ifPresentOrElse(time -> SmlTime.write(file, time), file::absent);
        if (reading.value() instanceof Quantity quantity) {
            boolean signed = meaning.direction() == Direction.NET || quantity.signum() < 0;
            number(file, quantity, signed, register ? style.registerSize() : RATE_SIZE);
        } else if (reading.value() instanceof Text text) {
            file.absent().absent().octets(ServerId.bytes(text.text()));
        } else if (reading.value() instanceof Flag flag) {
            file.absent().absent().flag(flag.on());
        } else {
            throw new IllegalArgumentException("no list holds this at " + obis);
        }
        file.absent();
    }

    /** Unit, scaler and number; of a power of ten before the unit only the base unit is written. */
    private static void number(SmlWriter file, Quantity quantity, boolean signed, int size) {
        Unit unit = quantity.unit();
        Unit base = unit.exponent() == KILO ? Unit.of(unit.symbol().substring(1)) : unit;
        int number = CosemUnit.number(base);
        int scaler = unit.exponent() - base.exponent() - quantity.number().scale();
        BigInteger unscaled = quantity.number().unscaledValue();
        if (!CosemUnit.unit(number).equals(base) || Math.abs(scaler) > LARGEST_SCALER
                || unscaled.bitLength() >= Long.SIZE) {
            throw new IllegalArgumentException(
                    "a number of " + unscaled.bitLength() + " bits, scaler " + scaler + ", in " + unit);
        }
        file.unsigned(1, number).signed(1, scaler);
        int least = unscaled.bitLength() + (signed ? 1 : 0);
        int room = least <= size * Byte.SIZE ? size : Long.BYTES;
        if (signed) {
            file.signed(room, unscaled.longValue());
        } else {
            file.unsigned(room, unscaled.longValue());
        }
    }

    Reading reading() {
        return new Reading(obis, value, time);
    }

    private static ObisCode obis(SmlReader reader) throws DecodeException {
        int begin = reader.position();
        Slice name = reader.octets();
        if (name.length() != OBIS_SIZE) {
            throw new DecodeException(begin, "value without an OBIS code");
        }
        return obis(name);
    }

    /** @param name {@value #OBIS_SIZE} bytes */
    static ObisCode obis(Slice name) {
        return new ObisCode(name.at(0), name.at(1), name.at(2), name.at(3), name.at(4), name.at(5));
    }

    private static Unit unit(SmlReader reader) throws DecodeException {
        int begin = reader.position();
        long number = reader.number();
        if (number < 0 || number > 0xFF) {
            throw new DecodeException(begin, "unit of no number");
        }
        return CosemUnit.unit((int) number);
    }

    private static int scaler(SmlReader reader) throws DecodeException {
        int begin = reader.position();
        long scaler = reader.number();
        if (scaler < -LARGEST_SCALER || scaler > LARGEST_SCALER) {
            throw new DecodeException(begin, "scaler beyond all measure");
        }
        return (int) scaler;
    }

    private static Value value(SmlReader reader, Unit unit, int scaler) throws DecodeException {
        return switch (reader.type()) {
            case OCTETS -> new Text(ServerId.text(reader.octets()));
            case BOOLEAN -> new Flag(reader.flag());
            case SIGNED, UNSIGNED -> quantity(reader.number(), unit, scaler);
            case LIST, ABSENT, END_OF_MESSAGE -> throw new DecodeException(reader.position(), "value of another kind");
        };
    }

    /** Exact, in the meter's resolution: one that counts whole kWh says so by its scaler. */
    static Quantity quantity(long number, Unit unit, int scaler) {
        if (scaler <= 0) {
            return new Quantity(number, -scaler, unit);
        }
        Unit kilo = Unit.of("k" + unit.symbol());
        return scaler == KILO && kilo.dimension() == unit.dimension() && kilo.exponent() == KILO
                ? new Quantity(number, 0, kilo)
                : new Quantity(BigDecimal.valueOf(number, -scaler).setScale(0), unit);
    }
}
