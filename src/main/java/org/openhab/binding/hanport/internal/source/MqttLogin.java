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

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Who reads from a broker. The password shows in no text.
 *
 * @param user not empty
 * @param password may be empty
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public record MqttLogin(String user, String password) {

    public MqttLogin {
        if (user.isEmpty()) {
            throw new IllegalArgumentException("a password needs a user");
        }
    }

    @Override
    public String toString() {
        return user;
    }
}
