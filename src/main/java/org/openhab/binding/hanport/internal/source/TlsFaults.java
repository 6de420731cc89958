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

import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.util.Optional;
import java.util.stream.Stream;

import javax.net.ssl.SSLException;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.hanport.internal.trouble.SourceFault;
import org.openhab.binding.hanport.internal.trouble.SourceFault.Kind;

/**
 * What it means when no encrypted connection comes about.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class TlsFaults {

    /** Exceptions are wrapped a few times at most. */
    private static final int DEEPEST = 10;

    private TlsFaults() {
    }

    /** The fault of TLS, or of a certificate; empty if it is another. */
    static Optional<SourceFault> of(@Nullable Throwable failure, String place) {
        Optional<Throwable> certificate = within(failure, CertificateException.class)
                .or(() -> within(failure, CertPathValidatorException.class));
        if (certificate.isPresent()) {
            return Optional.of(new SourceFault(Kind.CERTIFICATE, place + ": " + certificate.get().getMessage()));
        }
        return within(failure, SSLException.class).or(() -> within(failure, GeneralSecurityException.class))
                .map(fault -> new SourceFault(Kind.NO_TLS, place));
    }

    /** The outermost of this kind that the failure is, or that lies within it. */
    static Optional<Throwable> within(@Nullable Throwable failure, Class<? extends Throwable> wanted) {
        return Stream.<@Nullable Throwable> iterate(failure, cause -> cause != null, cause -> cause.getCause())
                .limit(DEEPEST).filter(wanted::isInstance).<Throwable> map(wanted::cast).findFirst();
    }
}
