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
package org.openhab.binding.hanport.internal.insight.tariff;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A tariff file that cannot be used. The message names the place in the file and what is wrong there.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public class TariffException extends Exception {

    private static final long serialVersionUID = 1L;

    TariffException(String place, String fault) {
        super(place.isEmpty() ? fault : place + ": " + fault);
    }
}
