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

import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.reader.LinkFacts;
import org.openhab.binding.hanport.internal.trouble.Trouble;
import org.openhab.core.thing.ThingStatusInfo;

/**
 * How a link is doing at one moment.
 *
 * @param status what the bridge says of it
 * @param trouble what is wrong, also with one that brings telegrams
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
record LinkReport(LinkFacts facts, ThingStatusInfo status, Optional<Trouble> trouble) {
}
