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

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The tariffs that come with the add-on.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class ShippedTariffs {

    private static final String FOLDER = "/tariffs/";
    private static final String LIST = FOLDER + "list.txt";
    private static final String END = ".json";

    private ShippedTariffs() {
    }

    /** The ids of all of them, by country and company. */
    public static List<String> ids() {
        return text(LIST).lines().toList();
    }

    /**
     * One of them.
     *
     * @throws TariffException if there is none of this id
     */
    public static Tariff read(String id) throws TariffException {
        if (!ids().contains(id)) {
            throw new TariffException("", "there is no tariff '" + id + "'");
        }
        return TariffFile.read(text(FOLDER + id + END));
    }

    private static String text(String resource) {
        try (InputStream stream = ShippedTariffs.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("the jar lacks " + resource);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
