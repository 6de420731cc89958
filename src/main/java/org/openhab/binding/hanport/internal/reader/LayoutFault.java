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
 * A layout file that cannot be understood; the message names the line and what is wrong with it.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class LayoutFault extends Exception {

    private static final long serialVersionUID = 1L;

    LayoutFault(String message) {
        super(message, null, false, false);
    }
}
