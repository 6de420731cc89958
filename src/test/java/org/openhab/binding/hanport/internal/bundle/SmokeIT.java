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
package org.openhab.binding.hanport.internal.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.osgi.framework.Bundle;
import org.openhab.binding.hanport.internal.bundle.BareOpenhab.Runtime;

/**
 * x
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class SmokeIT {
    @TempDir
    Path storage = Path.of("");

    @ParameterizedTest
    @EnumSource
    void isActive(Runtime runtime) throws Exception {
        try (BareOpenhab openhab = new BareOpenhab(runtime, "5.2.1", storage)) {
            Bundle bundle = openhab.install(FinishedJar.path());

            assertEquals(Bundle.ACTIVE, bundle.getState());
        }
    }
}
