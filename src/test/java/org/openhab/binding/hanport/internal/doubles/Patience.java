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
package org.openhab.binding.hanport.internal.doubles;

import java.time.Duration;

import org.awaitility.Awaitility;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Lets all tests wait for longer than they need, for machines on which others work too; found by JUnit itself.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class Patience implements BeforeAllCallback {

    private static final Duration LONG = Duration.ofSeconds(40);

    @Override
    public void beforeAll(@Nullable ExtensionContext context) {
        Awaitility.setDefaultTimeout(LONG);
    }
}
