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
import java.time.Clock;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.reader.StreamOptions;
import org.openhab.binding.hanport.internal.reader.TelegramReader;
import org.openhab.binding.hanport.internal.source.SourceThreads;
import org.openhab.binding.hanport.internal.trouble.SourceKind;

/**
 * Where a meter is to be read, with all that the command line says about that place. Its text is the place as users
 * write it.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
interface Place {

    /** What kind of source it is. */
    SourceKind kind();

    /**
     * A reader of this place that has not been started.
     *
     * @param news told what is found out about the line
     * @throws IOException if a file that says more about the place cannot be read; the text names the option
     * @throws IllegalArgumentException if there can be no such place; the text names the option
     */
    TelegramReader reader(SourceThreads threads, StreamOptions options, Clock clock, LineNews news) throws IOException;
}
