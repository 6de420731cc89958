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
package org.openhab.binding.hanport.internal.faults;

import java.io.Closeable;
import java.io.IOException;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.source.ByteSource;
import org.openhab.binding.hanport.internal.source.Resources;

/**
 * What lies between a meter and its reader: a real connection or port of this machine.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
interface Wire extends Closeable {

    /** A source that reads this wire. */
    ByteSource source(Resources machine);

    /** The reader has opened its end; waits for that. */
    void taken() throws IOException;

    /** What is written here arrives at the reader, no piece with the one before if the system can help it. */
    void send(byte... bytes) throws IOException;
}
