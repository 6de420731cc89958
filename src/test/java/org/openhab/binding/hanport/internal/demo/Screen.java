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
package org.openhab.binding.hanport.internal.demo;

import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Where the demo shows itself.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
interface Screen {

    /** Called several times a second with everything there is to see. */
    void show(List<MeterView> meters);
}
