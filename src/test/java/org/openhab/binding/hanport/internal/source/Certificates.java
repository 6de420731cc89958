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
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Servers with the certificates of the tests, see the page beside them.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class Certificates {

    public static final String METER = "meter";
    /** Who the meter's certificate is made out to. */
    public static final String SERIAL = "5c2faf000001";
    public static final String KWH_METER = "kwh-meter";
    public static final String IMPOSTOR = "impostor";
    public static final String LOCALHOST = "localhost";

    private static final Path FOLDER = Path.of("src/test/resources/certificates");
    private static final char[] PASSWORD = "changeit".toCharArray();

    private Certificates() {
    }

    /** Who has issued all but the impostor's. */
    public static X509Certificate issuer() throws IOException, GeneralSecurityException {
        try (InputStream file = Files.newInputStream(FOLDER.resolve("test-ca.pem"))) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(file);
        }
    }

    /** A server with TLS on this port of the loopback address, 0 for any. */
    public static ServerSocket server(int port, String name) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream file = Files.newInputStream(FOLDER.resolve(name + ".p12"))) {
            store.load(file, PASSWORD);
        }
        KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
        keys.init(store, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context.getServerSocketFactory().createServerSocket(port, 50, InetAddress.getLoopbackAddress());
    }
}
