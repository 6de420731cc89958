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
package org.openhab.binding.hanport.internal.source;

import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Where a HomeWizard P1 meter is asked for its telegram, in both versions of its interface. Source: HomeWizard Energy
 * API documentation, versions 1 and 2.
 *
 * @param open the telegram of version 1, over http
 * @param secure any address of version 2, over https
 * @param issuer of the meter's certificate
 * @param serial of the meter, in lower case; empty if it is to be found out
 * @param user under which the meter is to know us
 * @param pause the shortest time between an answer and the next request, longer than zero
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public record HomeWizardSettings(URI open, URI secure, X509Certificate issuer, Optional<String> serial, String user,
        Duration pause) {

    private static final String OPEN_PATH = "/api/v1/telegram";
    private static final String SECURE_PATH = "/api/telegram";

    /**
     * The meter at its usual ports.
     *
     * @param host name or address, with a port if version 1 is not at 80
     * @throws IllegalArgumentException if the host can be none
     */
    public static HomeWizardSettings of(String host, Optional<String> serial, Duration pause, RandomGenerator random) {
        URI open = HttpSettings.uri("http", host, OPEN_PATH, Optional.empty());
        if (open.getHost() == null || open.getRawUserInfo() != null) {
            throw new IllegalArgumentException("no host and port");
        }
        URI secure = HttpSettings.uri("https", open.getHost(), SECURE_PATH, Optional.empty());
        // a name that is used again takes the token away from who has it
        String user = "local/openhab-" + HexFormat.of().toHexDigits(random.nextLong(), 6);
        return new HomeWizardSettings(open, secure, HomeWizardIdentity.issuer(), serial, user, pause);
    }

    /** Whether a meter may have this serial number. */
    public static boolean isSerial(String text) {
        return text.matches("[0-9A-Fa-f]{12}");
    }

    /** Another address of version 2. */
    URI secure(String path) {
        return secure.resolve(path);
    }

    @Override
    public String toString() {
        return HttpRequest.place(open);
    }
}
