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

import java.io.IOException;
import java.io.InputStream;
import java.security.Principal;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * How a HomeWizard P1 meter shows who it is: by a certificate that its maker has issued, made out to
 * {@code appliance/p1dongle/} and its serial number. Source: HomeWizard Energy API documentation, version 2,
 * "Authorization", "SSL Certificate Validation".
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class HomeWizardIdentity {

    /** The maker's certificate as it stands beside that documentation: homewizard-ca-cert.pem. */
    private static final String ISSUER = "/certificates/homewizard-ca-cert.pem";
    private static final Pattern NAME = Pattern.compile("appliance/p1dongle/([0-9a-f]{12})");
    private static final String COMMON_NAME = "CN=";
    private static final Integer DNS_NAME = 2;

    private HomeWizardIdentity() {
    }

    static X509Certificate issuer() {
        try (@Nullable
        InputStream file = HomeWizardIdentity.class.getResourceAsStream(ISSUER)) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(file);
        } catch (CertificateException | IOException e) {
            throw new IllegalStateException("the jar has been damaged: " + ISSUER, e);
        }
    }

    /** The serial number of the meter that the certificate is made out to; empty if it is to something else. */
    static Optional<String> serial(X509Certificate certificate) {
        return names(certificate).map(name -> NAME.matcher(name.toLowerCase(Locale.ROOT))).filter(Matcher::matches)
                .map(name -> name.group(1)).findFirst();
    }

    /** The names for hosts; where there are none, the subject's own. Source: RFC 9110, section 4.3.4. */
    private static Stream<String> names(X509Certificate certificate) {
        try {
            @Nullable
            Collection<List<?>> others = certificate.getSubjectAlternativeNames();
            List<String> hosts = others == null ? List.of()
                    : others.stream().filter(name -> DNS_NAME.equals(name.get(0))).map(name -> name.get(1).toString())
                            .toList();
            return hosts.isEmpty() ? commonNames(certificate) : hosts.stream();
        } catch (CertificateParsingException e) {
            return Stream.empty();
        }
    }

    /** The parts of a name are parted by commas; one within a part is escaped. Source: RFC 2253, section 2. */
    private static Stream<String> commonNames(X509Certificate certificate) {
        Principal subject = certificate.getSubjectX500Principal();
        return Stream.of(subject.getName().split("(?<!\\\\),")).filter(part -> part.startsWith(COMMON_NAME))
                .map(part -> part.substring(COMMON_NAME.length()));
    }
}
