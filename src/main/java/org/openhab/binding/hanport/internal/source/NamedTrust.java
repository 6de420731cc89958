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

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.function.Predicate;

import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Checks the name in a certificate in a way of its own, once its issuer, its signature and its time have been checked
 * in
 * the usual way.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class NamedTrust extends X509ExtendedTrustManager {

    private final X509ExtendedTrustManager issuers;
    private final Predicate<X509Certificate> name;

    /** @param name whether a certificate of a trusted issuer is made out to who is wanted */
    NamedTrust(X509ExtendedTrustManager issuers, Predicate<X509Certificate> name) {
        this.issuers = issuers;
        this.name = name;
    }

    @Override
    @NonNullByDefault({})
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        issuers.checkServerTrusted(chain, type, engine);
        checkName(chain);
    }

    @Override
    @NonNullByDefault({})
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        issuers.checkServerTrusted(chain, type, socket);
        checkName(chain);
    }

    @Override
    @NonNullByDefault({})
    public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
        issuers.checkServerTrusted(chain, type);
        checkName(chain);
    }

    @NonNullByDefault({})
    private void checkName(X509Certificate[] chain) throws CertificateException {
        if (!name.test(chain[0])) {
            throw new CertificateException("made out to another");
        }
    }

    @Override
    @NonNullByDefault({})
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        issuers.checkClientTrusted(chain, type, engine);
    }

    @Override
    @NonNullByDefault({})
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        issuers.checkClientTrusted(chain, type, socket);
    }

    @Override
    @NonNullByDefault({})
    public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
        issuers.checkClientTrusted(chain, type);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return issuers.getAcceptedIssuers();
    }
}
