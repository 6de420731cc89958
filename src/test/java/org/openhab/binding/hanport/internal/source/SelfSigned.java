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

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A server's key, with a certificate that nobody but itself has signed.
 *
 * @param store both, in PKCS #12
 * @param certificate the certificate alone, in PEM
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public record SelfSigned(Path store, Path certificate) {

    public static final String PASSWORD = "changeit";

    /** Made out to this: "ip:127.0.0.1" or "dns:meter.local". */
    public static SelfSigned of(String name, Path folder) throws IOException, InterruptedException {
        SelfSigned made = new SelfSigned(folder.resolve("server.p12"), folder.resolve("server.pem"));
        made.keytool("-genkeypair", "-keyalg", "EC", "-groupname", "secp256r1", "-dname", "CN=server", "-ext",
                "SAN=" + name);
        made.keytool("-exportcert", "-rfc", "-file", made.certificate.toString());
        return made;
    }

    private void keytool(String... command) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        words.addAll(List.of(command));
        words.addAll(List.of("-alias", "server", "-storetype", "PKCS12", "-keystore", store.toString(), "-storepass",
                PASSWORD));
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), Charset.defaultCharset());
        assertEquals(0, process.waitFor(), said);
    }
}
