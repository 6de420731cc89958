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

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.reader.LinkReader;
import org.openhab.binding.hanport.internal.reader.StreamOptions;
import org.openhab.binding.hanport.internal.trouble.ConfigException;
import org.openhab.core.config.core.Configuration;

/**
 * Makes the reader of a bridge: what tells one type of bridge from another.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
@FunctionalInterface
public interface ReaderMaker {

    /**
     * @param stream what the bytes do not tell by themselves
     * @param memory for what is found out
     * @return a reader that has not been started
     * @throws ConfigException if the configuration cannot work
     */
    LinkReader make(Configuration configuration, StreamOptions stream, ReaderMemory memory) throws ConfigException;
}
