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
import org.openhab.binding.hanport.internal.source.Pairing;

/**
 * What readers find out, and want to know again after a restart.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public interface ReaderMemory extends LineMemory {

    /** That a gateway's button was pressed for us. */
    Pairing.Memory pairing();
}
