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
package org.openhab.binding.hanport.internal.telegram;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A sound frame that holds no telegram that we understand. Bad input is normal here, so it carries no stack trace.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public class DecodeException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Flaw flaw;

    public DecodeException(int position, String reason) {
        this(new Flaw(position, reason));
    }

    public DecodeException(Flaw flaw) {
        super(flaw.toString(), null, false, false);
        this.flaw = flaw;
    }

    /** The place and the reason. */
    public Flaw flaw() {
        return flaw;
    }
}
