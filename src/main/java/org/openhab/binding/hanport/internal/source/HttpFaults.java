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

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.concurrent.CancellationException;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.hanport.internal.source.SourceFault.Kind;

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
            case 401, 403 -> Kind.FORBIDDEN;
            case 404, 410 -> Kind.NOT_FOUND;
            default -> Kind.UNEXPECTED;
        };
        return new SourceFault(kind, place + ": HTTP " + status);
    }

    /** No answer, or one that broke off. The one who asks cancels only what has taken too long. */
    static SourceFault of(String place, Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof CappedBody.TooLong) {
                return new SourceFault(Kind.UNEXPECTED, Sockets.withReason(place, cause));
            } else if (cause instanceof ProtocolException) {
                // the exception's text holds what came, which may be the meter's data
                return new SourceFault(Kind.UNEXPECTED, place + ": no HTTP");
            }
            Kind kind = kind(cause);
            if (kind != null) {
                return new SourceFault(kind, place);
            }
        }
        return new SourceFault(Kind.LOST, place);
    }

    private static @Nullable Kind kind(Throwable cause) {
        if (cause instanceof CancellationException || cause instanceof HttpTimeoutException) {
            return Kind.TIMED_OUT;
        } else if (cause instanceof UnresolvedAddressException || cause instanceof UnknownHostException) {
            return Kind.HOST_UNKNOWN;
        } else if (cause instanceof ConnectException && cause.getCause() instanceof UnresolvedAddressException) {
            return Kind.HOST_UNKNOWN;
        } else if (cause instanceof ConnectException || cause instanceof NoRouteToHostException) {
            return Sockets.fault("", cause).kind();
        }
        return null;
    }
}
