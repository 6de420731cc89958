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
package org.openhab.binding.hanport.internal.dlms.push;

import java.math.RoundingMode;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.hanport.internal.dlms.axdr.AxdrWriter;
import org.openhab.binding.hanport.internal.dlms.axdr.CosemDateTime;
import org.openhab.binding.hanport.internal.dlms.push.PushForm.Shape;
import org.openhab.binding.hanport.internal.frame.Slice;
import org.openhab.binding.hanport.internal.telegram.CosemUnit;
import org.openhab.binding.hanport.internal.telegram.MeterTime;
import org.openhab.binding.hanport.internal.telegram.ObisCode;
import org.openhab.binding.hanport.internal.telegram.Quantities;
import org.openhab.binding.hanport.internal.telegram.Reading;
import org.openhab.binding.hanport.internal.telegram.Role;
import org.openhab.binding.hanport.internal.telegram.Telegram;
import org.openhab.binding.hanport.internal.telegram.Unit;
import org.openhab.binding.hanport.internal.telegram.Value;
import org.openhab.binding.hanport.internal.telegram.Value.Clock;
import org.openhab.binding.hanport.internal.telegram.Value.Quantity;
import org.openhab.binding.hanport.internal.telegram.Value.Text;

/**
 * Writes a telegram as a meter's list: LLC header and data-notification, as they stand in an HDLC frame.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class DlmsEncoder {

    private final PushForm form;

    public DlmsEncoder(PushForm form) {
        this.form = form;
    }

    /**
     * Takes from the telegram what the list has room for. Meter and list ids, model and clock that are no readings are
     * taken from its meter and time. What is missing is left out where every item stands for itself, and null-data
     * elsewhere. Numbers are rounded to the list's resolution.
     *
     * @throws IllegalArgumentException if a number is of another dimension than its code, or too large for its type
     */
    public byte[] encode(Telegram telegram) {
        AxdrWriter body = new AxdrWriter();
        if (form.shape() == Shape.ITEMS) {
            items(telegram, body);
        } else {
            row(telegram, body);
        }
        Optional<CosemDateTime> moment = telegram.time().map(this::dateTime);
        byte[] apdu = new DataNotification(form.invokeId(), moment, form.timeForm(), Slice.of(body.toBytes())).encode();
        return new AxdrWriter().raw((byte) 0xE6, (byte) 0xE7, (byte) 0).raw(apdu).toBytes();
    }

    private void items(Telegram telegram, AxdrWriter body) {
        body.array((int) form.codes().stream().filter(obis -> value(telegram, obis).isPresent()).count());
        for (ObisCode obis : form.codes()) {
            value(telegram, obis).ifPresent(value -> {
                boolean number = value instanceof Quantity;
                body.structure(number ? 3 : 2).obis(obis);
                element(telegram, obis, value, body);
                if (number) {
                    Unit unit = Quantities.of(obis).unit();
                    body.scalerAndUnit(scaler(telegram, obis, unit), CosemUnit.number(unit));
                }
            });
        }
    }

    private void row(Telegram telegram, AxdrWriter body) {
        int count = form.codes().size();
        body.structure(switch (form.shape()) {
            case PAIRS -> 2 * count;
            case PAIRS_AFTER_ID -> 2 * count - 1;
            default -> count;
        });
        for (ObisCode obis : form.codes()) {
            @Nullable
            Value value = value(telegram, obis).orElse(null);
            if (form.shape() == Shape.PAIRS
                    || form.shape() == Shape.PAIRS_AFTER_ID && Quantities.of(obis).role() != Role.VERSION) {
                if (value == null) {
                    body.nothing();
                } else {
                    body.obis(obis);
                }
            }
            if (value == null) {
                body.nothing();
            } else {
                element(telegram, obis, value, body);
            }
        }
    }

    private void element(Telegram telegram, ObisCode obis, Value value, AxdrWriter body) {
        if (value instanceof Quantity quantity) {
            Unit unit = Quantities.of(obis).unit();
            body.integer(form.tag(unit), number(quantity, unit, scaler(telegram, obis, unit)));
        } else if (value instanceof Clock clock) {
            body.octets(dateTime(clock.time()).encode());
        } else if (value instanceof Text text) {
            body.text(form.textTag(), text.text());
        } else {
            throw new IllegalArgumentException("no list holds this at " + obis);
        }
    }

    private static long number(Quantity quantity, Unit unit, int scaler) {
        if (quantity.unit().dimension() != unit.dimension()) {
            throw new IllegalArgumentException(quantity.unit() + " where " + unit + " is due");
        }
        int exponent = quantity.unit().exponent() - unit.exponent() - scaler;
        return quantity.number().scaleByPowerOfTen(exponent).setScale(0, RoundingMode.HALF_UP).longValueExact();
    }

    private int scaler(Telegram telegram, ObisCode obis, Unit unit) {
        return form.scaler(obis, unit, telegram.meter().model());
    }

    private Optional<Value> value(Telegram telegram, ObisCode obis) {
        Optional<Value> sent = reading(telegram, obis);
        if (sent.isPresent()) {
            return sent;
        }
        Role role = Quantities.of(obis).role();
        if (role == Role.CLOCK) {
            return telegram.time().map(Clock::new);
        } else if (role == Role.VERSION) {
            return Optional.of(new Text(form.id()));
        } else if (role == Role.MODEL) {
            return Optional.of(new Text(telegram.meter().model()));
        }
        return role == Role.ID ? Optional.of(new Text(telegram.meter().id())) : Optional.empty();
    }

    /** Clocks are told by what they are, since the list of a meter may number them under another channel. */
    private static Optional<Value> reading(Telegram telegram, ObisCode obis) {
        return Quantities.of(obis).role() == Role.CLOCK ? Optional.empty() : telegram.reading(obis).map(Reading::value);
    }

    private CosemDateTime dateTime(MeterTime time) {
        CosemDateTime told = CosemDateTime.of(time, form.clockStatus());
        return switch (form.deviation()) {
            case TOLD -> told;
            case ZERO -> told.withDeviation(0);
            case UNSPECIFIED -> told.withDeviation(CosemDateTime.UNSPECIFIED);
        };
    }
}
