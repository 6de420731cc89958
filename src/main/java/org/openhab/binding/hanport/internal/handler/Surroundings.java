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

import java.time.Clock;
import java.time.ZoneId;
import java.util.Collection;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.insight.Memory;
import org.openhab.core.thing.binding.ThingHandlerService;

/**
 * What the handlers of all meters are given.
 *
 * @param steady the clock that the bridges use
 * @param wall the machine's own clock, which may be set
 * @param zone of a meter's clock that does not tell its offset
 * @param texts the text of a key of OH-INF/i18n, in openHAB's language
 * @param memory what outlasts a restart
 * @param services live as long as a handler
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public record Surroundings(Clock steady, Clock wall, Supplier<ZoneId> zone, UnaryOperator<String> texts, Memory memory,
        Collection<Class<? extends ThingHandlerService>> services) {
}
