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

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Who asks a gateway for its telegrams. The password shows in no text but {@link #authorization()}.
 *
 * @param user without a colon, which would end it
 * @param password may be empty
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public record HttpLogin(String user, String password) {

    public HttpLogin {
        if (user.indexOf(':') >= 0) {
            throw new IllegalArgumentException("a user's name has no colon");
        }
    }

    /** The value of the request's header Authorization. Source: RFC 7617, section 2. */
    String authorization() {
        byte[] both = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(both);
    }

    @Override
    public String toString() {
        return user;
    }
}
