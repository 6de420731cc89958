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

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.insight.Memory;
import org.openhab.core.thing.binding.ThingHandlerService;

/**
 * What the handlers of bridges and meters are given.
 *
 * @param steady the clock that the readers use
 * @param wall the machine's own clock, which may be set
 * @param zone of a meter's clock that does not tell its offset
 * @param texts those of OH-INF/i18n
 * @param memory what outlasts a restart
 * @param recordings the folder for them; it need not be there yet
 * @param services live as long as a handler
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public record Surroundings(Clock steady, Clock wall, Supplier<ZoneId> zone, Translator texts, Memory memory,
        Path recordings, Collection<Class<? extends ThingHandlerService>> services) {

    /** The same with other services. */
    public Surroundings withServices(Collection<Class<? extends ThingHandlerService>> others) {
        return new Surroundings(steady, wall, zone, texts, memory, recordings, List.copyOf(others));
    }
}
