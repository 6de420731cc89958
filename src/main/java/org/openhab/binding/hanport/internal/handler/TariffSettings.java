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
package org.openhab.binding.hanport.internal.handler;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.insight.tariff.ShippedTariffs;
import org.openhab.binding.hanport.internal.insight.tariff.Tariff;
import org.openhab.binding.hanport.internal.insight.tariff.TariffException;
import org.openhab.binding.hanport.internal.insight.tariff.TariffFile;
import org.openhab.binding.hanport.internal.trouble.ConfigException;
import org.openhab.binding.hanport.internal.trouble.ConfigTrouble;
import org.openhab.binding.hanport.internal.trouble.ConfigTrouble.Kind;
import org.openhab.core.config.core.Configuration;

/**
 * What a power tariff can be told.
 *
 * @param fuse main fuse in A
 * @param ceiling W that the weighted mean power of an interval shall stay under; empty to keep it under a new peak
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
record TariffSettings(Tariff tariff, int fuse, OptionalDouble ceiling) {

    private static final int LARGEST_FUSE = 125;
    /** Longer is no tariff. */
    private static final long LONGEST_FILE = 1_000_000;

    /** As openHAB fills them in. */
    public static class Parameters {
        public String tariff = "";
        public int fuse = 20;
        public int ceiling;
    }

    /** @throws ConfigException if a parameter cannot work */
    static TariffSettings of(Configuration configuration) throws ConfigException {
        Parameters parameters = Parameter.read(configuration, Parameters.class);
        if (parameters.fuse < 1 || parameters.fuse > LARGEST_FUSE) {
            throw new ConfigException(new ConfigTrouble(Kind.FUSE, parameters.fuse));
        }
        Tariff tariff = tariff(parameters.tariff)
                .orElseThrow(() -> new ConfigException(new ConfigTrouble(Kind.TARIFF, "-")));
        return new TariffSettings(tariff, parameters.fuse,
                parameters.ceiling > 0 ? OptionalDouble.of(parameters.ceiling) : OptionalDouble.empty());
    }

    /**
     * The tariff of this name among those that are shipped, or of this path.
     *
     * @return empty if nothing was written
     * @throws ConfigException if there is none, or it cannot be understood
     */
    static Optional<Tariff> tariff(String written) throws ConfigException {
        String name = written.strip();
        if (name.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(ShippedTariffs.ids().contains(name) ? ShippedTariffs.read(name) : file(Path.of(name)));
        } catch (TariffException e) {
            throw new ConfigException(new ConfigTrouble(Kind.TARIFF_FILE, String.valueOf(e.getMessage())));
        } catch (IOException | InvalidPathException e) {
            throw new ConfigException(new ConfigTrouble(Kind.TARIFF, name));
        }
    }

    private static Tariff file(Path path) throws IOException, TariffException {
        if (Files.size(path) > LONGEST_FILE) {
            throw new IOException("too long");
        }
        return TariffFile.read(Files.readString(path));
    }
}
