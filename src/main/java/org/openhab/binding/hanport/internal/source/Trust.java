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
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.function.Predicate;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Whose certificate is believed on the other side of a connection with TLS. There is none that believes all.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class Trust {

    /** The issuers that this Java trusts, and the name of the host. Source: RFC 9110, section 4.3.4. */
    public static final Trust OF_THIS_MACHINE = new Trust(Issuers::ofJava, "HTTPS");

    private final Maker maker;
    private final @Nullable String nameCheck;
    /** Made when it is first asked for, and then kept: it knows the keys of the last connections. Guarded by this. */
    private @Nullable SSLContext context;

    /** Makes what may take a while. */
    private interface Maker {

        SSLContext make() throws GeneralSecurityException, IOException;
    }

    private Trust(Maker maker, @Nullable String nameCheck) {
        this.maker = maker;
        this.nameCheck = nameCheck;
    }

    /**
     * This issuer alone.
     *
     * @param name whether a certificate of this issuer is made out to who is wanted
     */
    static Trust pinned(X509Certificate issuer, Predicate<X509Certificate> name) {
        return new Trust(() -> {
            TrustManager[] managers = Issuers.managers(List.of(issuer));
            return Issuers.context(new NamedTrust((X509ExtendedTrustManager) managers[0], name));
        }, null);
    }

    /**
     * The client's side of a connection. The first call may block.
     *
     * @throws GeneralSecurityException if this Java has no TLS, or none with such certificates
     */
    SSLEngine engine(String host, int port) throws GeneralSecurityException {
        SSLEngine engine = context().createSSLEngine(host, port);
        engine.setUseClientMode(true);
        SSLParameters parameters = engine.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm(nameCheck);
        engine.setSSLParameters(parameters);
        return engine;
    }

    private synchronized SSLContext context() throws GeneralSecurityException {
        SSLContext known = context;
        if (known == null) {
            try {
                known = maker.make();
            } catch (IOException e) {
                throw new GeneralSecurityException(e);
            }
            context = known;
        }
        return known;
    }
}
