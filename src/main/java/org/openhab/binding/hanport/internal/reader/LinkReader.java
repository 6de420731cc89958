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
package org.openhab.binding.hanport.internal.reader;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Reads one link for ever. Closed once, it stays closed.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public interface LinkReader extends AutoCloseable {

    /** Starts reading and returns at once. Call it once. */
    void start(TelegramListener listener);

    /** What has come over the link so far; from any thread. */
    LinkFacts facts();

    /** The part of the facts that is needed with each telegram. */
    Rhythm rhythm();

    /** Opens the link anew; for one that is connected and sends nothing. */
    void reopen();

    @Override
    void close();
}
