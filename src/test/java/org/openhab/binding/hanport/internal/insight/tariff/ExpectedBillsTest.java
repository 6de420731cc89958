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
package org.openhab.binding.hanport.internal.insight.tariff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.binding.hanport.internal.insight.HandMemory;
import org.openhab.binding.hanport.internal.insight.energy.Ledger;
import org.openhab.binding.hanport.internal.telegram.MeterId;
import org.openhab.binding.hanport.internal.telegram.ObisCode;
import org.openhab.binding.hanport.internal.telegram.Protocol;
import org.openhab.binding.hanport.internal.telegram.Reading;
import org.openhab.binding.hanport.internal.telegram.Telegram;
import org.openhab.binding.hanport.internal.telegram.Unit;
import org.openhab.binding.hanport.internal.telegram.Value.Quantity;

/**
 * Three years of a house, from its register to the bill of each month under every tariff that is shipped. The bills to
 * be
 * expected were computed apart from this code; their file tells how the house's energies are made.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class ExpectedBillsTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
    private static final int QUARTER = 900;
    private static final int DIGITS = 12;

    private final HandMemory memory = new HandMemory();
    private Ledger ledger = new Ledger(memory, "house");

    /** A bill that was computed by hand: its lines, by kind and name. */
    private record Expected(String tariff, int fuse, Set<String> lines) {
    }

    @Test
    void everyLineIsExact() throws IOException, TariffException {
        TreeMap<YearMonth, List<Expected>> expected = expected();
        Map<String, Tariff> tariffs = new HashMap<>();
        for (String id : ShippedTariffs.ids()) {
            tariffs.put(id, ShippedTariffs.read(id));
        }
        List<String> differences = new ArrayList<>();
        House house = new House();

        for (Map.Entry<YearMonth, List<Expected>> month : expected.entrySet()) {
            house.liveUntil(month.getKey().plusMonths(1).atDay(1).atStartOfDay(ZONE).toInstant());
            for (Expected bill : month.getValue()) {
                Tariff tariff = Objects.requireNonNull(tariffs.get(bill.tariff));
                Set<String> lines = lines(
                        new Billing(tariff, bill.fuse, ledger, new Corrections(memory, "none")).bill(month.getKey()));
                if (!lines.equals(bill.lines)) {
                    differences.add(bill.tariff + " " + month.getKey() + ": " + lines + " for " + bill.lines);
                }
            }
        }

        assertEquals("", String.join("\n", differences));
        assertEquals(36, expected.size());
        assertEquals(tariffs.keySet(),
                expected.values().stream().flatMap(List::stream).map(Expected::tariff).collect(Collectors.toSet()),
                "every tariff that is shipped was computed");
    }

    private static Set<String> lines(Bill bill) {
        return bill.lines().stream()
                .map(line -> line.kind() + " " + line.id() + " " + plain(line.quantity()) + " "
                        + line.amount().map(BigDecimal::unscaledValue).map(String::valueOf).orElse(""))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String plain(BigDecimal quantity) {
        return quantity.setScale(DIGITS, RoundingMode.HALF_UP).toPlainString();
    }

    /** Of a fraction, or of a whole number. */
    private static String plain(String fraction) {
        String[] parts = fraction.split("/");
        return plain(new BigDecimal(parts[0]).divide(new BigDecimal(parts.length > 1 ? parts[1] : "1"),
                MathContext.DECIMAL128));
    }

    private static TreeMap<YearMonth, List<Expected>> expected() throws IOException {
        TreeMap<YearMonth, List<Expected>> all = new TreeMap<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(ExpectedBillsTest.class.getResourceAsStream("/tariffs/expected.tsv")),
                StandardCharsets.UTF_8))) {
            for (String line : reader.lines().filter(any -> !any.startsWith("#")).toList()) {
                String[] fields = line.split("\t", -1);
                int fuse = Integer.parseInt(fields[2]);
                List<Expected> month = all.computeIfAbsent(YearMonth.parse(fields[1]), any -> new ArrayList<>());
                Optional<Expected> known = month.stream()
                        .filter(any -> any.tariff.equals(fields[0]) && any.fuse == fuse).findFirst();
                Expected bill = known.orElseGet(() -> {
                    Expected begun = new Expected(fields[0], fuse, new LinkedHashSet<>());
                    month.add(begun);
                    return begun;
                });
                bill.lines.add(fields[3] + " " + fields[4] + " " + plain(fields[5]) + " " + fields[6]);
            }
        }
        return all;
    }

    /** Sends its register at each quarter of an hour; openHAB is restarted now and then. */
    private final class House {

        private Instant now = LocalDate.of(2024, 1, 1).atStartOfDay(ZONE).toInstant();
        private long state = 20261126;
        private long register = 5_000_000;

        House() {
            send();
        }

        void liveUntil(Instant end) {
            while (now.isBefore(end)) {
                state = state * 6364136223846793005L + 1442695040888963407L;
                long random = state >>> 33;
                register += 50 + random % 500 + (random % 97 == 0 ? random / 97 % 2500 : 0);
                now = now.plusSeconds(QUARTER);
                if (random % 500 == 1) {
                    ledger = new Ledger(memory, "house");
                }
                send();
            }
        }

        private void send() {
            ledger.on(new Telegram(Protocol.P1, MeterId.UNKNOWN, Optional.empty(),
                    List.of(new Reading(ObisCode.of(1, 0, 1, 8, 0), new Quantity(register, 0, Unit.WATT_HOUR))),
                    List.of()), now);
        }
    }
}
