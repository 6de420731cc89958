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

import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.hanport.internal.insight.Memory;
import org.openhab.binding.hanport.internal.insight.energy.IntervalTable;
import org.openhab.binding.hanport.internal.insight.tariff.Basis;
import org.openhab.binding.hanport.internal.insight.tariff.Bill;
import org.openhab.binding.hanport.internal.insight.tariff.Billing;
import org.openhab.binding.hanport.internal.insight.tariff.Corrections;
import org.openhab.binding.hanport.internal.insight.tariff.EltariffFile;
import org.openhab.binding.hanport.internal.insight.tariff.EltariffText;
import org.openhab.binding.hanport.internal.insight.tariff.Peak;
import org.openhab.binding.hanport.internal.insight.tariff.ShippedTariffs;
import org.openhab.binding.hanport.internal.insight.tariff.Tariff;
import org.openhab.binding.hanport.internal.insight.tariff.TariffException;
import org.openhab.binding.hanport.internal.insight.tariff.TariffFile;
import org.openhab.binding.hanport.internal.insight.tariff.TariffText;
import org.openhab.binding.hanport.internal.insight.tariff.TariffVersion;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Looks at tariffs: which there are, whether a file is one, and what recorded months cost under it.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
@Command(name = "tariff", mixinStandardHelpOptions = true, versionProvider = VersionText.class, //
        description = "Checks tariffs, and tells what recorded months cost under them.", //
        synopsisSubcommandLabel = "COMMAND")
final class TariffCommand {

    private static final int WATT = 3;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists the tariffs that are shipped.")
    int list() {
        ShippedTariffs.ids().forEach(out()::println);
        return 0;
    }

    @Command(name = "check", mixinStandardHelpOptions = true, //
            description = "Tells whether a file is a tariff, and what stands in it.")
    int check(@Parameters(paramLabel = "TARIFF", description = "A file, or a tariff that is shipped.") String name) {
        Tariff tariff = tariff(name);
        out().println(tariff.id() + ": " + tariff.company() + ", " + tariff.product());
        for (TariffVersion version : tariff.versions()) {
            out().println("  " + version.from() + " to " + version.to().map(Object::toString).orElse("now") + ": "
                    + version.power().size() + " power fees, " + version.energy().size() + " fees for energy, checked "
                    + version.checkedUntil() + " (" + version.confidence() + ") " + version.source());
            if (!version.note().isEmpty()) {
                out().println("    " + version.note());
            }
        }
        return 0;
    }

    @Command(name = "bill", mixinStandardHelpOptions = true, //
            description = "Makes the bill of each recorded month, with VAT.")
    int bill(@Parameters(paramLabel = "TARIFF", description = "A file, or a tariff that is shipped.") String name,
            @Option(names = "--intervals", required = true, paramLabel = "CSV", //
                    description = "A line for each interval: 2026-01-31T17:00+01:00,import in Wh,export in Wh.") Path csv,
            @Option(names = "--fuse", defaultValue = "20", paramLabel = "A", description = "Main fuse; ${DEFAULT-VALUE} if not given.") int fuse) {
        Tariff tariff = tariff(name);
        IntervalTable table = table(csv);
        checkLength(tariff, table.length());
        Billing billing = new Billing(tariff, fuse, table, new Corrections(Memory.NONE, ""));
        Optional<Instant> begin = table.begin();
        if (begin.isEmpty()) {
            throw fault("--intervals " + csv + ": there is no interval in it");
        }
        YearMonth last = YearMonth.from(table.last().minusMillis(1).atZone(tariff.zone()));
        for (YearMonth month = YearMonth.from(begin.get().atZone(tariff.zone())); !month.isAfter(last); month = month
                .plusMonths(1)) {
            print(tariff, month, billing);
        }
        return 0;
    }

    @Command(name = "import", mixinStandardHelpOptions = true, //
            description = "Prints a tariff of an Eltariff file (RISE's API of Swedish grid companies) as a file of ours.")
    int importEltariff(
            @Parameters(paramLabel = "FILE", description = "What the company's API answers at /tariffs.") Path file,
            @Option(names = "--product", defaultValue = "", paramLabel = "NAME", //
                    description = "Which one, by its product, name or id, where there are several.") String product,
            @Option(names = "--holidays", split = ",", paramLabel = "NAME", //
                    description = "What its holidays are, where it does not tell: public, and names of others.") @Nullable List<String> holidays) {
        try {
            out().println(TariffText
                    .of(EltariffFile.read(Files.readString(file), product, holidays == null ? List.of() : holidays)));
            return 0;
        } catch (TariffException e) {
            throw fault(file + ": " + e.getMessage());
        } catch (IOException e) {
            throw fault(file + ": " + FileProblem.text(e));
        }
    }

    @Command(name = "export", mixinStandardHelpOptions = true, //
            description = "Prints a tariff as Eltariff JSON, where its rules can be said there.")
    int exportEltariff(
            @Parameters(paramLabel = "TARIFF", description = "A file, or a tariff that is shipped.") String name,
            @Option(names = "--fuse", defaultValue = "20", paramLabel = "A", description = "Main fuse; ${DEFAULT-VALUE} if not given.") int fuse,
            @Option(names = "--until", paramLabel = "DATE", //
                    description = "Day before which ends what has no end yet (default: the end of the year when it was last checked).") @Nullable LocalDate until) {
        Tariff tariff = tariff(name);
        LocalDate checked = tariff.versions().get(tariff.versions().size() - 1).checkedUntil();
        try {
            out().println(
                    EltariffText.of(tariff, fuse, until == null ? LocalDate.of(checked.getYear() + 1, 1, 1) : until));
            return 0;
        } catch (TariffException e) {
            throw fault(name + ": " + e.getMessage());
        }
    }

    private void checkLength(Tariff tariff, Duration length) {
        boolean tooCoarse = tariff.versions().stream().flatMap(version -> version.power().stream())
                .anyMatch(component -> component.interval().compareTo(length) < 0);
        if (tooCoarse) {
            throw fault(tariff.id() + " goes by quarters of an hour: the intervals must be such");
        }
    }

    private void print(Tariff tariff, YearMonth month, Billing billing) {
        Bill bill = billing.bill(month);
        out().println(month + "  " + bill.total() + " " + tariff.currency()
                + (bill.isWhole() ? "" : " (not all prices are known)"));
        for (Basis basis : billing.bases(month)) {
            for (Peak peak : basis.peaks()) {
                out().println(
                        "  " + basis.component().id() + " peak " + peak.start().atZone(tariff.zone()).toOffsetDateTime()
                                + "  " + BigDecimal.valueOf(Math.round(peak.watts())).movePointLeft(WATT) + " kW");
            }
        }
        for (Bill.Line line : bill.lines()) {
            out().println("  " + line.id() + "  " + line.quantity().setScale(WATT, RoundingMode.HALF_UP) + " "
                    + switch (line.kind()) {
                        case POWER -> "kW";
                        case ENERGY -> "kWh";
                        case FIXED -> "months";
                    } + "  " + line.amount().map(BigDecimal::toPlainString).orElse("price not known"));
        }
    }

    private Tariff tariff(String name) {
        try {
            return ShippedTariffs.ids().contains(name) ? ShippedTariffs.read(name)
                    : TariffFile.read(Files.readString(Path.of(name)));
        } catch (TariffException e) {
            throw fault(name + ": " + e.getMessage());
        } catch (IOException e) {
            throw fault(name + ": " + FileProblem.text(e) + "; tariff list tells which tariffs are shipped");
        }
    }

    private IntervalTable table(Path csv) {
        try {
            return IntervalTable.read(Files.readAllLines(csv));
        } catch (IllegalArgumentException e) {
            throw fault("--intervals " + csv + ": " + e.getMessage());
        } catch (IOException e) {
            throw fault("--intervals " + csv + ": " + FileProblem.text(e));
        }
    }

    private ParameterException fault(String text) {
        return new ParameterException(spec.commandLine(), text);
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
