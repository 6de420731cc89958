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

import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.trouble.SourceFault;
import org.openhab.binding.hanport.internal.trouble.SourceFault.Kind;

/**
 * What it means when a gateway does not answer with a telegram.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class HttpFaults {

    private HttpFaults() {
    }

    /** An answer with this status. Source: RFC 9110, section 15. */
    static SourceFault of(String place, int status) {
        Kind kind = switch (status) {
            case 401, 403 -> Kind.LOGIN_REFUSED;
            case 404, 410 -> Kind.NOT_OFFERED;
            default -> Kind.UNEXPECTED;
        };
        return new SourceFault(kind, place + ": HTTP " + status);
    }

    /**
     * An answer that is meant for people or programs: no telegram begins as a web page or JSON does.
     *
     * @param json whether JSON is what is wanted
     */
    static Optional<SourceFault> page(String place, byte[] body, boolean json) {
        int first = 0;
        while (first < body.length && Character.isWhitespace(body[first])) {
            first++;
        }
        return first == body.length ? Optional.empty() : switch (body[first]) {
            case '<' -> Optional.of(new SourceFault(Kind.WEB_PAGE, place));
            case '{' -> json ? Optional.empty() : Optional.of(new SourceFault(Kind.UNEXPECTED, place + ": JSON"));
            case '[' -> Optional.empty();
            default -> json ? Optional.of(new SourceFault(Kind.UNEXPECTED, place + ": no JSON")) : Optional.empty();
        };
    }
}
